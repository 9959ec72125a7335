import { books, faultsOf, plan, SOUND_LINES, warningsOf } from './sie-file.js';

/** The sound file as type 3: its balances, months and objects, and no entries. */
const BALANCE_LINES: readonly string[] = [
  ...SOUND_LINES.filter((line) => !/^#(VER|TRANS)|^[{}]/.test(line)),
  '#OMFATTN 20211231',
  '#OIB 0 1511 {21 "NV"} 0.00',
  '#OUB 0 1511 {21 "NV"} 50.00 1',
  '#PSALDO 0 202101 4611 {} 200.00',
  '#PSALDO 0 202101 4611 {20 "10"} 200.00',
  '#PSALDO 0 202101 1930 {} -200.00',
  '#PSALDO 0 202103 4611 {} -50.00',
  '#PSALDO 0 202103 4611 {20 "10" 21 "NV"} -50.00',
  '#PSALDO 0 202103 1511 {} 50.00',
  '#PSALDO -1 202012 1511 {} 999.00',
  '#PBUDGET 0 202101 4611 {} 100.00 3',
  '#PBUDGET 0 202101 4611 {20 "10"} 40.00',
  '#PBUDGET -1 202001 4611 {} 7.00',
];

function balanceFile(
  type: string,
  changes: (lines: readonly string[]) => readonly string[] = (x) => x,
): string {
  const lines = BALANCE_LINES.map((line) => (line.startsWith('#SIETYP') ? `#SIETYP ${type}` : line));
  return `${changes(lines).join('\r\n')}\r\n`;
}

const without = (pattern: RegExp) => (lines: readonly string[]) =>
  lines.filter((line) => !pattern.test(line));
const short = (figures: readonly { account: string; ore: bigint; period?: number }[]) =>
  figures.map(({ account, ore, period }) => [account, Number(ore), ...(period ? [period] : [])]);

describe('a file of type 1, 2 or 3 becomes balances', () => {
  it('type 3: balances, months, and objects apart from both', () => {
    const found = plan(balanceFile('3'));
    expect(found.faults).toEqual([]);
    expect(found.warnings).toEqual([]);
    expect(found).toMatchObject({
      fileType: '3',
      content: 'BALANCES',
      wholeYear: false,
      opening: undefined,
      entries: 0,
      source: { coversTo: '2021-12-31', companyName: 'Förbundet på ön', organisationNumber: '222000-2824' },
    });
    const { opening, closing, result, periods, moved, objectOpening, objectClosing, objectPeriods } =
      found.balances!;
    expect(short(opening)).toEqual([
      ['1930', 100000],
      ['2010', -100000],
    ]);
    expect(short(closing)).toEqual([
      ['1930', 80000],
      ['2010', -100000],
      ['1511', 5000],
    ]);
    expect(short(result)).toEqual([['4611', 15000]]);
    expect(short(periods)).toEqual([
      ['4611', 20000, 1],
      ['1930', -20000, 1],
      ['4611', -5000, 3],
      ['1511', 5000, 3],
    ]);
    expect(moved).toEqual(periods);
    expect(short(objectOpening)).toEqual([['1511', 0]]);
    expect(objectClosing).toMatchObject([{ account: '1511', ore: 5000n, counterparty: 'NV', insats: '' }]);
    expect(objectPeriods).toMatchObject([
      { ore: 20000n, period: 1, insats: '10', counterparty: '' },
      { ore: -5000n, period: 3, insats: '10', counterparty: 'NV' },
    ]);
    expect(short(found.budget!.periods)).toEqual([['4611', 10000, 1]]);
    expect(found.budget!.objectPeriods).toMatchObject([{ ore: 4000n, period: 1, insats: '10' }]);
  });

  it('type 2: rows of objects are passed over', () => {
    const found = plan(balanceFile('2'));
    expect(found.faults).toEqual([]);
    expect(found.balances).toMatchObject({ objectOpening: [], objectClosing: [], objectPeriods: [] });
    expect(found.balances!.periods).toHaveLength(4);
    expect(warningsOf(found)).toEqual([
      'RECORD_UNEXPECTED@9',
      'RECORD_UNEXPECTED@10',
      'RECORD_UNEXPECTED@24',
      'RECORD_UNEXPECTED@25',
    ]);
  });

  it('type 1, and a file that tells no type: the year’s change in the last month covered', () => {
    const plain = without(/^#(OIB|OUB|PSALDO|PBUDGET|OMFATTN|DIM|OBJEKT)/);
    for (const text of [balanceFile('1', plain), balanceFile('1', (x) => without(/^#SIETYP/)(plain(x)))]) {
      const found = plan(text);
      expect([found.faults, found.warnings, found.fileType, found.budget]).toEqual([[], [], '1', undefined]);
      expect(short(found.balances!.moved)).toEqual([
        ['1930', -20000, 12],
        ['1511', 5000, 12],
        ['4611', 15000, 12],
      ]);
    }
  });

  it('balances of a part of the year are put in the last month they cover; a day of long ago is none', () => {
    const covered = (day: string) => (lines: readonly string[]) =>
      without(/^#(OIB|OUB|PSALDO|PBUDGET)/)(lines).map((line) =>
        line.startsWith('#OMFATTN') ? `#OMFATTN ${day}` : line,
      );
    const monthOf = (day: string) => plan(balanceFile('2', covered(day))).balances!.moved[0]!.period;
    expect([monthOf('20210831'), monthOf('19700101'), monthOf('19800101')]).toEqual([8, 12, 12]);
    expect(plan(balanceFile('2', covered('19700101'))).source.coversTo).toBe('');
  });

  it('months that do not lead to the closing balance are said, and the closing balance counts', () => {
    const found = plan(balanceFile('3', without(/202103 4611 \{\}/)));
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toEqual(['PERIODS_UNEXPLAINED@22']);
    expect(found.warnings[0]!.message).toBe(
      'Konto 4611: månadernas #PSALDO 200,00\u00a0kr ger inte #RES 150,00\u00a0kr. Hela årets förändring läggs på månad 12.',
    );
    expect(short(found.balances!.moved)).toEqual([
      ['1930', -20000, 1],
      ['1511', 5000, 3],
      ['4611', 15000, 12],
    ]);
  });

  it('what opens is what closes and the result, also where the last result is not moved yet', () => {
    const untransferred = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/^(#[IU]B 0 2010) -1000.*/, '$1 -900.00'));
    expect(plan(balanceFile('3', untransferred)).warnings).toEqual([]);
    const lopsided = (lines: readonly string[]) =>
      lines.map((line) => line.replace('#UB 0 2010 -1000', '#UB 0 2010 -999'));
    expect(warningsOf(plan(balanceFile('3', lopsided)))).toContain('YEAR_UNBALANCED@0');
  });

  it('has no entries', () => {
    const found = plan(balanceFile('3', (lines) => [...lines, '#VER A 1 20210105', '{', '}']));
    expect(faultsOf(found)).toEqual(['ENTRIES_IN_BALANCE_FILE@5']);
  });

  it('accounts with amounts are declared, and those without a line are named', () => {
    expect(faultsOf(plan(balanceFile('3', without(/^#KONTO 4611/))))).toEqual(['ACCOUNT_UNDECLARED@25']);
    const found = plan(balanceFile('3'), books({ isMapped: (account) => account !== '1511' }));
    expect(found.unmappedAccounts).toEqual(['1511']);
  });

  it('a locked year takes no balances', () => {
    const year = { locked: true, accounts: new Set<string>(), opened: true };
    expect(faultsOf(plan(balanceFile('3'), books({ year })))).toEqual(['YEAR_LOCKED@8']);
  });
});

describe('a file of type 4E with months and a budget', () => {
  const monthly = [
    '#PSALDO 0 202101 4611 {} 200.00',
    '#PSALDO 0 202101 1930 {} -200.00',
    '#PSALDO 0 202103 4611 {} -50.00',
    '#PSALDO 0 202103 1511 {} 50.00',
    '#PSALDO 0 202103 1511 {21 "NV"} 50.00',
    '#PBUDGET 0 202101 4611 {} 100.00',
  ];
  const file = (lines: readonly string[]) => `${[...SOUND_LINES, ...lines].join('\r\n')}\r\n`;

  it('gives its budget, and its months are the entries’', () => {
    const found = plan(file(monthly));
    expect([found.faults, found.warnings, found.balances]).toEqual([[], [], undefined]);
    expect(short(found.budget!.periods)).toEqual([['4611', 10000, 1]]);
    expect(plan(file([])).budget).toBeUndefined();
  });

  it('a month that is not what its entries add up to is a warning', () => {
    const found = plan(
      file(monthly.map((line) => line.replace('202103 1511 {} 50.00', '202102 1511 {} 50.00'))),
    );
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toEqual(['PERIOD_UNEXPLAINED@0', 'PERIOD_UNEXPLAINED@36']);
    expect(found.warnings.map(({ message }) => message.replaceAll('\u00a0', ' '))).toEqual([
      'Konto 1511, månad 3: #PSALDO 0,00 kr är inte verifikationernas 50,00 kr.',
      'Konto 1511, månad 2: #PSALDO 50,00 kr är inte verifikationernas 0,00 kr.',
    ]);
  });

  it('a year that is not what its months add up to is a warning', () => {
    const found = plan(
      file(monthly.map((line) => line.replace('202103 1511 {} 50.00', '202103 1511 {} 51.00'))),
    );
    expect(warningsOf(found)).toEqual(['PERIODS_UNEXPLAINED@19', 'PERIOD_UNEXPLAINED@36']);
  });
});
