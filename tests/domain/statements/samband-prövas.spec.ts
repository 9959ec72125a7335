import { Money } from '@samla/domain/money/money.js';
import { presentEach, type Unit } from '@samla/domain/money/presentation.js';
import { openingTies, statementTies, type TiedColumn } from '@samla/domain/statements/statement-ties.js';
import { checkTie, type TieTerm } from '@samla/domain/statements/tie.js';

const term = (amount: string, unit: Unit = 'KR', factor: 1 | -1 = 1): TieTerm => {
  const exact = Money.parse(amount);
  return {
    exact,
    presented: presentEach(exact, unit),
    unit,
    factor,
    statement: 's',
    row: 'r',
    label: 'l',
    year: 2021,
  };
};
const tie = (whole: TieTerm, ...parts: TieTerm[]) => ({ key: 'k', label: 'l', year: 2021, whole, parts });

/** A column of the given amounts in kronor; what is not given is in no statement. */
function column(amounts: Readonly<Record<string, string>>, changes: Partial<TiedColumn> = {}): TiedColumn {
  const found = (key: string) => {
    const amount = amounts[key];
    if (amount === undefined) return null;
    const exact = Money.parse(amount);
    return { exact, presented: presentEach(exact, 'KR'), unit: 'KR' as const, label: key };
  };
  return {
    year: 2021,
    knowledge: 'TO_THE_ORE',
    startsWithYear: true,
    placementsAreCash: false,
    at: ({ statement, row }) => found(`${statement} ${row}`),
    before: (row) => found(`BEFORE ${row}`),
    sums: [],
    notes: [{ key: 'COSTS_PER_INSATS', line: 'COSTS', isNegated: true }],
    operatingResult: null,
    ...changes,
  };
}
const SOUND = {
  'INCOME_STATEMENT INCOME': '1000',
  'INCOME_STATEMENT COSTS': '-900',
  'INCOME_STATEMENT OPERATING_RESULT': '100',
  'INCOME_STATEMENT RESULT': '100',
  'BALANCE_SHEET RESULT_FOR_YEAR': '100',
  'BALANCE_SHEET RECEIVABLES': '50',
  'BALANCE_SHEET CASH': '350',
  'BALANCE_SHEET TOTAL_ASSETS': '400',
  'BALANCE_SHEET OTHER_EQUITY': '200',
  'BALANCE_SHEET SHORT_TERM_DEBT': '100',
  'BALANCE_SHEET TOTAL_EQUITY_AND_DEBT': '400',
  'BEFORE RECEIVABLES': '30',
  'BEFORE CASH': '190',
  'BEFORE SHORT_TERM_DEBT': '20',
  'BEFORE OTHER_EQUITY': '200',
  'CASH_FLOW result': '100',
  'CASH_FLOW receivables': '-20',
  'CASH_FLOW debts': '80',
  'CASH_FLOW operating': '160',
  'CASH_FLOW total': '160',
  'CASH_FLOW opening': '190',
  'CASH_FLOW closing': '350',
  'COSTS_PER_INSATS sum': '900',
};
const broken = (of: TiedColumn) => statementTies(of).flatMap(({ key, holds }) => (holds ? [] : [key]));

describe('samband prövas', () => {
  it('of books to the öre: what only looks different is rounding, and an öre is a fault', () => {
    const rounded = checkTie(tie(term('3.00'), term('1.50'), term('1.50')), 'TO_THE_ORE');
    expect([rounded.outcome, rounded.holds, rounded.presentedDifference.toString()]).toEqual([
      'ROUNDING',
      true,
      '-1.00',
    ]);
    const off = checkTie(tie(term('3.01'), term('1.50'), term('1.50')), 'TO_THE_ORE');
    expect([off.outcome, off.holds, off.difference.toString()]).toEqual(['BROKEN', false, '0.01']);
    expect(checkTie(tie(term('3'), term('1'), term('2')), 'TO_THE_ORE')).toMatchObject({
      outcome: 'EXACT',
      explanation: null,
    });
  });

  it.each([
    ['the same amount twice, one krona apart', tie(term('187326'), term('187325')), 'BROKEN'],
    ['a sum of two, one krona apart', tie(term('11'), term('5'), term('5')), 'ROUNDING'],
    ['a sum of two, two kronor apart', tie(term('12'), term('5'), term('5')), 'BROKEN'],
    ['a sum of three, two kronor apart', tie(term('17'), term('5'), term('5'), term('5')), 'ROUNDING'],
    ['kronor beside tkr, within half a thousand', tie(term('471931'), term('472000', 'TKR')), 'ROUNDING'],
    ['kronor beside tkr, further apart', tie(term('471931'), term('473000', 'TKR')), 'BROKEN'],
    ['a difference', tie(term('-20'), term('30'), term('50', 'KR', -1)), 'EXACT'],
  ] as const)('of printed figures: %s', (_, claim, outcome) => {
    expect(checkTie(claim, 'AS_PRINTED').outcome).toBe(outcome);
  });

  it('finds nothing wrong in sound statements, and tests what they have', () => {
    const ties = statementTies(column(SOUND));
    expect(broken(column(SOUND))).toEqual([]);
    expect(ties.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'SUM-INCOME_STATEMENT-OPERATING_RESULT',
        'SUM-INCOME_STATEMENT-RESULT',
        'SUM-BALANCE_SHEET-TOTAL_ASSETS',
        'SUM-CASH_FLOW-operating',
        'SUM-CASH_FLOW-closing',
        'RESULT-BALANCE_SHEET',
        'RESULT-CASH_FLOW',
        'BALANCE',
        'NOTE-COSTS_PER_INSATS',
        'CASH-OPENING',
        'CASH-CLOSING',
        'MOVED-RECEIVABLES',
        'MOVED-SHORT_TERM_DEBT',
      ]),
    );
  });

  it.each([
    ['INCOME_STATEMENT RESULT', ['SUM-INCOME_STATEMENT-RESULT', 'RESULT-BALANCE_SHEET', 'RESULT-CASH_FLOW']],
    ['BALANCE_SHEET CASH', ['SUM-BALANCE_SHEET-TOTAL_ASSETS', 'CASH-CLOSING']],
    ['BEFORE CASH', ['CASH-OPENING']],
    ['CASH_FLOW receivables', ['SUM-CASH_FLOW-operating', 'MOVED-RECEIVABLES']],
    ['BEFORE SHORT_TERM_DEBT', ['MOVED-SHORT_TERM_DEBT']],
    ['COSTS_PER_INSATS sum', ['NOTE-COSTS_PER_INSATS']],
    ['CASH_FLOW closing', ['SUM-CASH_FLOW-closing', 'CASH-CLOSING']],
    ['BALANCE_SHEET TOTAL_EQUITY_AND_DEBT', ['SUM-BALANCE_SHEET-TOTAL_EQUITY_AND_DEBT', 'BALANCE']],
  ])('finds a fault in %s where it stands', (place, keys) => {
    expect(broken(column({ ...SOUND, [place]: '7' })).sort()).toEqual([...keys].sort());
  });

  it('a period from April has another result than the balance sheet, and that is no fault', () => {
    const april = { ...SOUND, 'BALANCE_SHEET RESULT_FOR_YEAR': '100' };
    expect(statementTies(column(april, { startsWithYear: false })).map(({ key }) => key)).not.toContain(
      'RESULT-BALANCE_SHEET',
    );
  });

  it('a year that did not begin as the year before ended is told, with the result carried to equity', () => {
    const ended = column({
      'BALANCE_SHEET RECEIVABLES': '31',
      'BALANCE_SHEET CASH': '190',
      'BALANCE_SHEET RESULT_FOR_YEAR': '50',
      'BALANCE_SHEET OTHER_EQUITY': '150',
    });
    const ties = openingTies(column(SOUND), { knowledge: 'AS_PRINTED', at: (place) => ended.at(place) });
    expect(ties.map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
      'OPENING-RECEIVABLES BROKEN',
      'OPENING-CASH EXACT',
      'OPENING-OTHER_EQUITY EXACT',
    ]);
  });
});
