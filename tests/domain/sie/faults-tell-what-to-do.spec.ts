import { FaultLog, sieFault } from '@samla/domain/sie/fault.js';
import { SIE_RULES, type SieRule } from '@samla/domain/sie/rule.js';
import { plan, soundFile } from './sie-file.js';

const rules = Object.keys(SIE_RULES) as SieRule[];

describe('every fault tells what to do', () => {
  it.each(rules)('%s has a basis and an advice in Swedish', (rule) => {
    const { basis, advice } = SIE_RULES[rule];
    expect(basis).toMatch(/^(?:SIE 4C § \d+(?:\.\d+)?|Samla|Lagen \(2018:597\) .+ §): [\p{L}#{]/u);
    expect(advice).toMatch(/^\p{Lu}.*\p{L}.*\.$/u);
    expect(sieFault(1, '', '', rule, 'Fel.').advice).toBe(advice);
  });

  it('a fault and a warning of a file carry it, with line, label, field and rule', () => {
    const found = plan(
      soundFile({ '#TRANS 1930': '#TRANS 1930 {} -199.00', '#UB 0 1930': '#UB 0 1930 801' }),
    );
    expect(found.faults).toEqual([
      {
        line: 23,
        label: '#VER',
        field: 'belopp',
        rule: 'UNBALANCED_ENTRY',
        message: 'Verifikation A 1 balanserar inte: differensen är 1,00\u00a0kr.',
        advice:
          'Rätta verifikationen i ekonomisystemet och exportera på nytt. Samla lägger aldrig till en rad för att få den att gå ihop.',
      },
    ]);
    expect(plan(soundFile({ '#FORMAT': '' })).warnings).toMatchObject([
      { line: 0, label: '#FORMAT', advice: expect.stringMatching(/\.$/) as string },
    ]);
  });

  it('amounts are written as Swedish readers do, with spaces and minus that stay together', () => {
    const [first] = plan(soundFile({ '#IB 0 1930': '#IB 0 4611 -1234567.8' })).faults;
    expect(first!.message).toBe(
      'Konto 4611 är ett resultatkonto och har #IB −1\u00a0234\u00a0567,80\u00a0kr; bara balanskonton har ingående och utgående balans.',
    );
  });

  it('what is kept of a field is short, and only the first thousand are listed', () => {
    const log = new FaultLog();
    for (let line = 1; line <= 1500; line += 1)
      log.fault(line, '#VER', '', 'INVALID_DATE', 'x'.repeat(10_000));
    expect([log.faults.length, log.omitted, log.faults[0]!.message.length]).toEqual([1000, 500, 300]);
    for (let line = 1; line <= 3; line += 1) log.warnOnce(line, '#VER', '', 'DATE_WITH_HYPHENS', 'Fel.');
    expect(log.warnings.map(({ line }) => line)).toEqual([1]);
  });
});
