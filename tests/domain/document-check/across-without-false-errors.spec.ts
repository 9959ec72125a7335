import { checkTexts, REPORT, shortly, STATEMENTS, tiesOfKind } from './checked-text.js';

const replaced = (lines: readonly string[], from: string, to: string) =>
  lines.map((line) => line.replace(from, to));

describe('what is no error', () => {
  it('is an income told with the financial income in it', () => {
    const statements = [...STATEMENTS];
    statements.splice(6, 0, '| Finansiella intäkter | | 50 000 | 40 000 |');
    const operating = ['| Belopp i kr | Utfall 2021 |', '|---|---|', '| Summa intäkter | 8 050 000 |', ''];
    const report = checkTexts([...REPORT, ...replaced(statements, '-8 400 000', '-8 450 000'), ...operating]);
    expect(tiesOfKind(report, 'samma belopp i rapporten')).toContain('a32 EXPLAINED 8050000 8000000');
    expect(shortly(report).filter((each) => each.startsWith('a32'))).toEqual([]);
  });

  it('is a change that is printed with the other sign', () => {
    const flow = [
      '| Belopp i kr | 2021-12-31 |',
      '|---|---|',
      '| Ökning av kortfristiga fordringar | 50 000 |',
      '| Likvida medel vid årets slut | 2 000 000 |',
      '',
    ];
    const report = checkTexts([...REPORT, ...STATEMENTS, ...flow]);
    expect(tiesOfKind(report, 'förändring mellan åren')).toEqual(['a31 EXPLAINED 50000 -50000']);
    expect(shortly(report)).toEqual([]);
  });

  it('is another total by a name of its own', () => {
    const operating = ['| Belopp i kr | Utfall 2021 |', '|---|---|', '| Summa intäkter | 8 123 000 |', ''];
    const { findings } = checkTexts([...REPORT, ...STATEMENTS, ...operating]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('is a result after balanskravet that differs from the result of the year', () => {
    const requirement = [
      '| Belopp i kr | 2021 |',
      '|---|---|',
      '| Årets resultat | -400 000 |',
      '| Realisationsvinster | -20 000 |',
      '| Balanskravsresultat | -420 000 |',
      '',
    ];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...requirement]))).toEqual([]);
  });

  it('is an aim for equity in a report of what was', () => {
    const aim = ['Målet är att det egna kapitalet ska vara minst 2 000 tkr vid årets utgång.', ''];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...aim]))).toEqual([]);
  });
});

describe('text that is made to take long', () => {
  it.each<[string, string]>([
    ['one number of 40 000 digits', `# Innehåll\n\n${'1'.repeat(40_000)}x`],
    ['a heading of digits', `# Innehåll\n\n# ${'1'.repeat(190)}x`],
    ['a sum that never ends', '1 + '.repeat(12_000)],
    ['groups of thousands without end', `${'123 '.repeat(12_000)}x kr`],
    ['leaders', `# Innehåll\n\n1 a${'.'.repeat(45_000)}x`],
    ['parts without end', '5 kvinnor och 6 män, 11 personer. '.repeat(1400)],
  ])('does not: %s', (_, text) => {
    const started = performance.now();
    checkTexts([text]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
