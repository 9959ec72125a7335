import { fiscalYearOf } from '@samla/domain/sie/file-year.js';
import { ImportPlanner } from '@samla/domain/sie/import-planner.js';
import { SIE_RULES } from '@samla/domain/sie/rule.js';
import { books, cp437, faultsOf, plan, SOUND_LINES, soundFile, warningsOf } from './sie-file.js';

/** The year of the file, laid up and empty. */
const OPEN_YEAR = { locked: false, accounts: new Set<string>(), opened: false };
const ROW = '#TRANS 4611 {20 "10"} 200.00';

describe('a file that is wrong is refused, with line and rule', () => {
  it.each([
    ['#TRANS 1930', '#TRANS 1930 {} -199.00', 'UNBALANCED_ENTRY@23'],
    ['#KONTO 4611', '', 'ACCOUNT_UNDECLARED@24'],
    ['#KONTO 4611', '#KONTO FEL "x"', 'INVALID_ACCOUNT@16'],
    ['#ORGNR', '#ORGNR 222000-2816', 'ORGNR_MISMATCH@6'],
    ['#TRANS 4611', '#TRANS 4611 {20 "10"} 200,00', 'INVALID_AMOUNT@25'],
    ['#TRANS 4611', '#TRANS 4611 {20 "10"} +200.00', 'INVALID_AMOUNT@25'],
    ['#TRANS 4611', '#TRANS 4611 {20 "10"} 200.000', 'INVALID_AMOUNT@25'],
    ['#TRANS 4611', '#TRANS 4611 {20 "10"} 99999999999999', 'AMOUNT_TOO_LARGE@25'],
    ['#TRANS 4611', '#TRANS 4611 {20 "10"}', 'FIELD_MISSING@25'],
    ['#TRANS 4611', '#TRANS 4611 {20} 200.00', 'LIST_SYNTAX@25'],
    ['#TRANS 4611', '#TRANS 4611 {20 "10" 200.00', 'LIST_SYNTAX@25'],
    ['#TRANS 4611', '#TRANS 4611 200.00', 'LIST_SYNTAX@25'],
    ['#TRANS 4611', `${ROW} 20210230`, 'INVALID_DATE@25'],
    ['#TRANS 4611', `${ROW} 20210105 "utan slut`, 'QUOTE_UNCLOSED@25'],
    ['#TRANS 4611', `${ROW} 20210105 "a"b`, 'FIELD_SEPARATOR@25'],
    ['#TRANS 4611', `${ROW} 20210105 "a\u0007b"`, 'CONTROL_CHARACTER@25'],
    // A line end of another kind hides a record behind a label that nobody knows.
    ['#OBJEKT 20', '#KSUMMA\rFLAGGA 0', 'CONTROL_CHARACTER@10'],
    ['#TRANS 4611', '#OKÄND\r#TRANS 4611 {} 200.00', 'CONTROL_CHARACTER@25'],
    ['#TRANS 4611', '#TRANS 4611 {22 "X"} 200.00', 'DIMENSION_UNDECLARED@25'],
    ['#TRANS 4611', '#TRANS 4611 {20 "a\u0000"} 200.00', 'CONTROL_CHARACTER@25'],
    ['#TRANS 4611', `#TRANS 4611 {20 "${'x'.repeat(101)}"} 200.00`, 'LIST_SYNTAX@25'],
    ['#OBJEKT 20', `#OBJEKT 20 ${'x'.repeat(101)} "Lång"`, 'CODE_TOO_LONG@10'],
    ['#OBJEKT 20', '#OBJEKT 20 "" "Ingen"', 'FIELD_MISSING@10'],
    ['#VER A 1', `#VER A ${'1'.repeat(101)} 20210105`, 'CODE_TOO_LONG@23'],
    ['#VER A 1', '#VER A 1 2021-02-30 "Köp"', 'INVALID_DATE@23'],
    ['#VER A 1', '#VER A 1 "" "Köp"', 'INVALID_DATE@23'],
    ['#VER A 1', '#VER A 1', 'FIELD_MISSING@23'],
    ['#VER A 1', '#VER A 1 20201231 "Köp"', 'DATE_OUTSIDE_YEAR@23'],
    ['#VER A 1', '#VER A "" 20210105 "Köp"', 'ENTRY_NUMBER_MISSING@23'],
    ['#VER A 2', '#VER A 1 20210331 "Fördelning"', 'ENTRY_REPEATED@28'],
    ['#VER A 1', '#VER A 1 20210105 "Köp"\r\nlös text', 'RECORD_SYNTAX@24'],
    ['#VER A 1', '#RES 0 1930 1', 'BLOCK_SYNTAX@24'],
    ['}', '', 'BLOCK_SYNTAX@27'],
    ['{', '', 'ROW_OUTSIDE_ENTRY@24'],
    ['#RAR', '', 'FISCAL_YEAR_MISSING@0'],
    ['#RAR', '#RAR 0 20210101 20211231\r\n#RAR 0 20220101 20221231', 'FISCAL_YEAR_REPEATED@9'],
    ['#RAR', '#RAR 0 "" 20211231\r\n#RAR 0 20220101 20221231', 'FISCAL_YEAR_REPEATED@9'],
    ['#IB 0 1930', '#IB 0 4611 1000', 'OPENING_ON_RESULT_ACCOUNT@17'],
    ['#UB 0 1930', '#UB 0 4611 800', 'OPENING_ON_RESULT_ACCOUNT@20'],
    ['#RAR', '#RAR 0 20210701 20220630', 'FISCAL_YEAR_NOT_CALENDAR@8'],
    ['#RAR', '#RAR 1 20210101 20211231', 'INVALID_YEAR_NUMBER@8'],
    ['#DIM 20', '#DIM -1 "Insats"', 'INVALID_DIMENSION@9'],
    ['#SIETYP', '#SIETYP 1', 'ENTRIES_IN_BALANCE_FILE@5'],
    ['#SIETYP', '', 'ENTRIES_IN_BALANCE_FILE@22'],
    ['#SIETYP', '#SIETYP 5', 'SIE_TYPE_UNSUPPORTED@5'],
    ['#RES', '#PSALDO 0 202113 1930 {} 1', 'INVALID_PERIOD@22'],
    ['#RES', '#PSALDO 0 202201 1930 {} 1', 'PERIOD_OUTSIDE_YEAR@22'],
    ['#RES', '#PBUDGET 0 202112 1930 {} 1\r\n#PBUDGET 0 202112 1930 {} 1', 'BALANCE_REPEATED@23'],
    ['#RES', '#PBUDGET 0 202112 4612 {} 1', 'ACCOUNT_UNDECLARED@22'],
    ['#DIM 20', '#UNDERDIM 20 "Insats"', 'FIELD_MISSING@9'],
    ['#FNAMN', '#VALUTA EUR', 'CURRENCY_UNSUPPORTED@7'],
    ['#IB 0 1930', '#IB 0 1930 1001', 'OPENING_UNBALANCED@17'],
    ['#IB 0 1930', '#IB 0 1930 1000\r\n#IB 0 1930 1000', 'BALANCE_REPEATED@18'],
    ['#VER A 2', '#DIM 22 "Sen"\r\n#VER A 2 20210331', 'DECLARED_LATE@28'],
    ['#PROGRAM', '#KSUMMA', 'KSUMMA_UNCLOSED@2'],
  ])('%s → %s: %s', (start, line, fault) => {
    const found = plan(soundFile({ [start]: line }));
    expect(faultsOf(found)).toContain(fault);
    for (const { rule, message, advice } of found.faults) {
      expect(SIE_RULES[rule].basis).toBeTruthy();
      expect(message).toMatch(/\p{L}.*\.$/u);
      expect(advice).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('finds all faults, not only the first, and says so as soon as there is one', () => {
    const text = soundFile({
      '#TRANS 1930': '#TRANS 1930 {} -199,0',
      '#VER A 2': '#VER A 2 20220101',
      '#KONTO 1511': '',
    });
    const planner = new ImportPlanner('CP437', books(), { sample: false });
    expect(Array.from(planner.entries(cp437(text)), () => planner.refused)).toEqual([true, true]);
    expect([...planner.end()]).toEqual([]);
    expect(faultsOf(planner.plan())).toEqual([
      'INVALID_AMOUNT@25',
      'DATE_OUTSIDE_YEAR@27',
      'ACCOUNT_UNDECLARED@30',
    ]);
  });

  it('names the difference of an unbalanced voucher', () => {
    const [fault] = plan(soundFile({ '#TRANS 1930': '#TRANS 1930 {} -12971.00' })).faults;
    expect(fault).toMatchObject({
      line: 23,
      label: '#VER',
      field: 'belopp',
      message: 'Verifikation A 1 balanserar inte: differensen är −12\u00a0771,00\u00a0kr.',
    });
  });

  it('refuses a file that is cut off', () => {
    const text = soundFile();
    expect(faultsOf(plan(text.slice(0, text.lastIndexOf('}'))))).toContain('BLOCK_UNCLOSED@29');
  });

  it('refuses what is not SIE and an empty file', () => {
    expect(faultsOf(plan('Datum;Konto;Belopp\n'))).toEqual(['NOT_SIE@1']);
    expect(faultsOf(plan(''))).toEqual(['NOT_SIE@0']);
  });

  it('a locked year takes no file, and says so once', () => {
    const year = { ...OPEN_YEAR, locked: true };
    expect(faultsOf(plan(soundFile(), books({ year })))).toEqual(['YEAR_LOCKED@8']);
  });

  it('refuses an entry before the fiscal year that it would be held to', () => {
    const [rar] = SOUND_LINES.filter((line) => line.startsWith('#RAR'));
    const late = plan(soundFile({ '#RAR': '', '#VER A 2': `${rar}\r\n#VER A 2 20210331` }));
    expect(faultsOf(late)).toEqual(['FISCAL_YEAR_LATE@27']);
    expect(fiscalYearOf(cp437(soundFile({ '#RAR': '', '#VER A 2': `${rar}\r\n#VER A 2 20210331` })))).toBe(
      2021,
    );
  });

  it('a locked year takes no opening balances, and no file without entries either', () => {
    const opening = soundFile().split('#VER')[0]!;
    expect(faultsOf(plan(opening, books({ year: { ...OPEN_YEAR, locked: true } })))).toEqual([
      'YEAR_LOCKED@8',
    ]);
    const chart = SOUND_LINES.filter((line) => !/^#(IB|UB|RES|VER|TRANS)|^[{}]/.test(line));
    const renaming = plan(
      [...chart, '#RES 0 4611 0'].join('\n'),
      books({ year: { ...OPEN_YEAR, locked: true } }),
    );
    expect(faultsOf(renaming)).toEqual(['YEAR_LOCKED@8']);
  });

  it('refuses to open with anything but what a locked year closed with', () => {
    const previousClosing = new Map([
      ['1930', 99900n],
      ['2010', -99900n],
    ]);
    const open = plan(soundFile(), books({ previousClosing }));
    expect([faultsOf(open), warningsOf(open)]).toEqual([[], ['OPENING_BALANCE_MISMATCH@17']]);
    const locked = books({ previousClosing, previousLocked: true });
    expect(faultsOf(plan(soundFile(), locked))).toEqual(['OPENING_BALANCE_MISMATCH@17']);
    const right = new Map([
      ['1930', 100000n],
      ['2010', -100000n],
    ]);
    expect(faultsOf(plan(soundFile(), books({ previousClosing: right, previousLocked: true })))).toEqual([]);
  });

  it('a file without opening balances, for a year that is opened, is not held to the locked year before', () => {
    const later = soundFile({ '#IB 0 1930': '', '#IB 0 2010': '' });
    const previousClosing = new Map([['1930', 100000n]]);
    const year = { ...OPEN_YEAR, opened: true };
    const state = books({ year, previousClosing, previousLocked: true });
    expect(faultsOf(plan(later, state))).toEqual([]);
  });

  it('lists at most a thousand faults and counts the rest', () => {
    const rows = Array.from({ length: 1500 }, () => '#TRANS 4611 {} x').join('\r\n');
    const found = plan(soundFile({ '#TRANS 4611': rows }));
    expect(found.faults).toHaveLength(1000);
    expect(found.omittedFaults).toBeGreaterThan(499);
  });

  it('lets another organisation’s file be tried: number, broken year and numbering then only warn', () => {
    const text = soundFile({
      '#ORGNR': '#ORGNR 556000-0000',
      '#RAR': '#RAR 0 20200701 20210630',
      '#VER A 2': '#VER A 1 20210331',
      '#IB 0 1930': '#IB 0 1930 1',
    });
    const found = plan(text, books(), true);
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toEqual(
      expect.arrayContaining([
        'ORGNR_MISMATCH@6',
        'FISCAL_YEAR_NOT_CALENDAR@8',
        'ENTRY_REPEATED@28',
        'OPENING_UNBALANCED@17',
      ]),
    );
  });

  it.each(['2220002824', '162220002824', '16222000-2824'])(
    'compares the digits of the organisation number only: %s',
    (number) => {
      expect(plan(soundFile({ '#ORGNR': `#ORGNR ${number}` })).faults).toEqual([]);
    },
  );
});
