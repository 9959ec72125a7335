import { fiscalYearOf } from '@samla/domain/sie/file-year.js';
import { planImport } from '@samla/domain/sie/import-planner.js';
import { books, cp437, faultsOf, plan, planned, soundFile, warningsOf } from './sie-file.js';

const LINES: readonly string[] = [
  '#FLAGGA 0',
  '#PROGRAM "Lön" 1.0',
  '#FORMAT PC8',
  '#GEN 20210226',
  '#SIETYP 4',
  '#ORGNR 222000-2824',
  '#FNAMN "Förbundet på ön"',
  '#KONTO 1930 "Bank"',
  '#KONTO 5011 "Löner"',
  '#VER "" "" 20210225 "Lön februari" 20210301',
  '{',
  '#TRANS 5011 {} 300.00 "" "" 1.00',
  '#TRANS 1930 {} -300.00',
  '}',
  '#VER "" 0 20210226 "Rättelse"',
  '{',
  '#TRANS 5011 {} -10.00',
  '#TRANS 1930 {} 10.00',
  '}',
];
const file = (...changes: readonly (readonly [string, string])[]) => {
  let text = `${LINES.join('\r\n')}\r\n`;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`nothing says ${from}`);
    text = text.replace(from, to);
  }
  return text;
};

describe('a file of type 4I', () => {
  it('is entries of the year that their days tell, without numbers', () => {
    const { planner, entries } = planned(cp437(file()));
    const found = planner.plan();
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toEqual(['FISCAL_YEAR_FROM_ENTRIES@10']);
    expect(found).toMatchObject({
      fileType: '4I',
      content: 'ENTRIES',
      wholeYear: false,
      opening: undefined,
      entries: 2,
      year: { year: 2021, startsOn: '2021-01-01', endsOn: '2021-12-31' },
    });
    expect(entries.map(({ series, number, period }) => [series, number, period])).toEqual([
      ['', '', 2],
      ['', '', 2],
    ]);
    expect(fiscalYearOf(cp437(file()))).toBe(2021);
  });

  it('a #RAR 0 without days is as none; one with days counts', () => {
    const empty = plan(file(['#KONTO 1930', '#RAR 0  \r\n#KONTO 1930']));
    expect([empty.faults, empty.year?.year, warningsOf(empty)]).toEqual([
      [],
      2021,
      ['FISCAL_YEAR_FROM_ENTRIES@11'],
    ]);
    const stated = file(['#KONTO 1930', '#RAR 0 20220101 20221231\r\n#KONTO 1930']);
    expect(faultsOf(plan(stated))).toEqual(['DATE_OUTSIDE_YEAR@11', 'DATE_OUTSIDE_YEAR@16']);
    expect(fiscalYearOf(cp437(stated))).toBe(2022);
  });

  it('an entry of another year than the first is refused', () => {
    expect(faultsOf(plan(file(['20210226 "R', '20220226 "R'])))).toEqual(['DATE_OUTSIDE_YEAR@15']);
  });

  it('uses the accounts of the books, and refuses those that neither has', () => {
    const text = file(['#KONTO 5011 "Löner"\r\n', '']);
    const year = { locked: false, accounts: new Set(['5011']), opened: true };
    expect(plan(text, books({ year })).faults).toEqual([]);
    expect(faultsOf(plan(text))).toEqual(['ACCOUNT_UNDECLARED@11']);
    expect(plan(text).faults[0]!.message).toBe('Konto 5011 används på 2 rader men har ingen #KONTO-post.');
    expect(plan(text, books(), true).faults).toEqual([]);
    expect(
      faultsOf(
        plan(soundFile({ '#KONTO 4611': '' }), books({ year: { ...year, accounts: new Set(['4611']) } })),
      ),
    ).toEqual(['ACCOUNT_UNDECLARED@24']);
  });

  it('numbers are still told apart where it has them', () => {
    expect(faultsOf(plan(file(['"" "" 20210225', 'L 7 20210225'], ['"" 0 2021', 'L 7 2021'])))).toEqual([
      'ENTRY_REPEATED@15',
    ]);
  });

  it.each([
    ['prov.si', '4I', []],
    ['prov.SE', '4I', ['TYPE_DOUBTFUL@0']],
    ['', '4I', []],
  ])('named "%s" it is of type %s', (fileName, type, doubts) => {
    const found = planImport(cp437(file()), books(), { sample: false, fileName });
    expect(found.fileType).toBe(type);
    expect(warningsOf(found).filter((rule) => rule.startsWith('TYPE'))).toEqual(doubts);
  });
});

describe('a file with balances', () => {
  it.each([
    ['prov.se', true, []],
    ['prov.SI', false, ['TYPE_DOUBTFUL@0']],
  ])('named "%s" is of type 4E; all of the year: %s', (fileName, wholeYear, warnings) => {
    const found = planImport(cp437(soundFile()), books(), { sample: false, fileName });
    expect(found).toMatchObject({ fileType: '4E', wholeYear, faults: [] });
    expect(warningsOf(found)).toEqual(warnings);
  });

  it('needs numbers, and a #RAR', () => {
    expect(faultsOf(plan(soundFile({ '#VER A 1': '#VER "" 0 20210105' })))).toEqual([
      'ENTRY_NUMBER_MISSING@23',
    ]);
    expect(faultsOf(plan(soundFile({ '#RAR': '' })))).toEqual(['FISCAL_YEAR_MISSING@0']);
  });
});

it('a file without entries changes nothing and takes nothing away', () => {
  const text = soundFile()
    .split('#VER')[0]!
    .replace(/#(UB|RES).*\r\n/g, '');
  const found = plan(text);
  expect(found).toMatchObject({ faults: [], warnings: [], entries: 0, rows: 0, wholeYear: false });
  const bare = plan(LINES.slice(0, 9).join('\n'));
  expect([bare.fileType, faultsOf(bare)]).toEqual(['4E', ['FISCAL_YEAR_MISSING@0']]);
  const feeder = planImport(cp437(LINES.slice(0, 9).join('\n')), books(), {
    sample: false,
    fileName: 'a.si',
  });
  expect([feeder.fileType, feeder.entries]).toEqual(['4I', 0]);
});
