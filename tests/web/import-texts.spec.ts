import { faultCsv, faultText } from '../../apps/web/src/pages/import/fault-csv.js';
import { factsOf, letterLines } from '../../apps/web/src/pages/import/file-facts.js';
import type { ImportFault, ImportOutcome } from '../../apps/web/src/pages/import/import.answers.js';
import { byRule, nextStep, refusedTitle } from '../../apps/web/src/pages/import/next-step.js';
import { whatBookingDoes } from '../../apps/web/src/pages/import/what-booking-does.js';
import { formatSize } from '../../apps/web/src/parts/format-size.js';

const nbsp = '\u00a0';

const fault = (rule: string, line: number, message = 'Beloppet saknas.'): ImportFault => ({
  line,
  label: '#TRANS',
  field: 'belopp',
  rule,
  message,
  advice: `Rätta ${rule}.`,
});

const outcome = (changes: Partial<ImportOutcome>): ImportOutcome => ({
  status: 'REFUSED',
  year: 2024,
  entries: 1,
  rows: 2,
  differences: { added: 0, same: 0, changed: 0, removed: 0 },
  changes: [],
  newAccounts: [],
  unmappedAccounts: [],
  span: null,
  faults: [],
  omittedFaults: 0,
  warnings: [],
  runId: null,
  ...changes,
});

const preview = (...texts: string[]) => ({
  preview: texts.map((text, index) => ({ line: index + 1, text })),
});

describe('what a file says of itself', () => {
  it('is read with and without quotes, and with a quote inside', () => {
    const file = preview(
      '#FLAGGA 0',
      '#PROGRAM "Ett \\"stort\\" system" 12.1',
      ' #SIETYP 4',
      '#FNAMN Finsam',
    );
    expect(factsOf(file)).toEqual({
      program: 'Ett "stort" system 12.1',
      type: '4, verifikationer',
      organisation: 'Finsam',
    });
  });

  it('is nothing where the file does not say it, and no other label is taken for it', () => {
    expect(factsOf(preview('#PROGRAMVARA x', '#FNAMN ""', '#SIETYP 7'))).toEqual({
      program: null,
      type: '7',
      organisation: null,
    });
  });

  it('shows the lines that tell whether å, ä and ö are right', () => {
    expect(letterLines(preview('#KONTO 1930 Bank', '#KONTO 3511 "Från staten"'))).toEqual([
      { line: 2, text: '#KONTO 3511 "Från staten"' },
    ]);
  });
});

describe('what a refused file is told to do next', () => {
  it('is the rule’s own advice where one rule is broken', () => {
    const refused = outcome({ faults: [fault('A', 3), fault('A', 9)], omittedFaults: 1200 });
    expect(refusedTitle(refused)).toBe(`Filen har 1${nbsp}202 fel och bokförs inte`);
    expect(nextStep(refused, 'Ekonomen')).toBe('Gör så här: Rätta A. Välj sedan den nya filen här.');
  });

  it('names the program that made it where several are, and the rule with the most faults comes first', () => {
    const faults = [fault('A', 3), fault('B', 4), fault('B', 5)];
    expect(nextStep(outcome({ faults }), 'Ekonomen 3')).toContain(
      'rätta det som står i tabellen i Ekonomen 3',
    );
    expect(nextStep(outcome({ faults }), null)).toContain('i ekonomisystemet');
    expect(byRule(faults).map(({ rule, faults: each }) => [rule, each.length])).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
  });

  it('counts one fault in words', () => {
    expect(refusedTitle(outcome({ faults: [fault('A', 1)] }))).toBe('Filen har ett fel och bokförs inte');
  });
});

describe('faults handed on', () => {
  const faults = [fault('A', 0, 'Allt är "fel"'), fault('B', 12, '=1+1')];

  it('as a spreadsheet, where nothing is run', () => {
    expect(faultCsv(faults).split('\r\n').slice(0, 3)).toEqual([
      '\ufeffRad;Post;Fält;Regel;Vad som är fel;Gör så här',
      'hela filen;#TRANS;belopp;A;"Allt är ""fel""";Rätta A.',
      "12;#TRANS;belopp;B;'=1+1;Rätta B.",
    ]);
  });

  it('as text to paste', () => {
    expect(faultText(faults).split('\n')[2]).toBe('12\t#TRANS\tbelopp\tB\t=1+1\tRätta B.');
  });
});

describe('what booking does, in a sentence', () => {
  const does = (differences: Partial<ImportOutcome['differences']>, entries = 5) =>
    whatBookingDoes(
      'Västerås',
      outcome({ entries, differences: { added: 0, same: 0, changed: 0, removed: 0, ...differences } }),
    );

  it.each([
    [{ added: 1 }, 'Hos Västerås, 2024: 1 ny verifikation bokförs. Filen har 2 konteringsrader.'],
    [
      { added: 1200, changed: 1, removed: 2 },
      `Hos Västerås, 2024: 1${nbsp}200 nya verifikationer bokförs, 1 ändrad återförs och bokförs på nytt, 2 borttagna återförs. Filen har 2 konteringsrader.`,
    ],
    [
      { same: 5 },
      'Alla verifikationer i filen är redan bokförda lika hos Västerås; ingen verifikation ändras.',
    ],
  ])('%j', (differences, sentence) => expect(does(differences)).toBe(sentence));

  it('of a file without entries is its balances', () => {
    expect(does({}, 0)).toBe('Filens saldon bokförs hos Västerås, 2024.');
  });
});

describe('the size of a file', () => {
  it.each([
    [0, '0 byte'],
    [1023, '1023 byte'],
    [1536, `1,5${nbsp}kB`],
    [1024 ** 2 * 12, `12,0${nbsp}MB`],
    [1024 ** 3 * 2.25, `2,3${nbsp}GB`],
  ])('%d bytes is %s', (bytes, said) => expect(formatSize(bytes)).toBe(said));
});
