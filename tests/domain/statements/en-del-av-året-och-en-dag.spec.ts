import {
  endsWithMonth,
  isWholeYear,
  labelInSpan,
  lastDayOf,
  spanInYear,
  spanLabel,
  spanOf,
} from '@samla/domain/statements/books-span.js';
import { Money } from '@samla/domain/money/money.js';
import { budgetOfPeriod } from '@samla/domain/statements/budget-of-period.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';

const line = (amount: string, months: readonly string[] | null): BudgetLine => ({
  kind: 'COST',
  account: '4',
  insats: '',
  costCentre: '',
  lineNo: 1,
  groupKey: 'g',
  groupLabel: 'G',
  label: 'L',
  amount: Money.parse(amount),
  months: months && months.map((month) => Money.parse(month)),
  takenAlong: false,
  proposedBy: '',
  note: '',
});
const MONTHLY = line('78', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
const YEARLY = line('120', null);
const amounts = (found: ReturnType<typeof budgetOfPeriod>) =>
  found?.lines.map(({ amount }) => amount.toString());

describe('en del av året och en dag', () => {
  it('is called what it is', () => {
    expect(
      [
        spanOf(2021),
        spanOf(2021, { toPeriod: 1 }),
        spanOf(2021, { toPeriod: 6 }),
        spanOf(2021, { fromPeriod: 4, toPeriod: 6 }),
        spanOf(2021, { asOf: '2021-03-15' }),
        spanOf(2021, { asOf: '2021-12-31' }),
        spanOf(2021, { fromPeriod: 2, asOf: '2021-02-28' }),
      ].map(spanLabel),
    ).toEqual([
      'Räkenskapsåret 2021',
      'Januari 2021',
      'Januari–juni 2021',
      'April–juni 2021',
      'Januari–15 mars 2021',
      'Räkenskapsåret 2021',
      'Februari 2021',
    ]);
  });

  it('ends on a day, also in the leap year, and is compared to the same day the year before', () => {
    expect(lastDayOf(spanOf(2024, { toPeriod: 2 }))).toBe('2024-02-29');
    const leap = spanOf(2024, { asOf: '2024-02-29' });
    expect([
      spanInYear(leap, 2023).asOf,
      spanInYear(spanOf(2021, { asOf: '2021-03-15' }), 2020).asOf,
      spanInYear(spanOf(2025, { asOf: '2025-02-28' }), 2024).asOf,
      spanInYear(spanOf(2024, { asOf: '2024-02-28' }), 2023).asOf,
    ]).toEqual(['2023-02-28', '2020-03-15', '2024-02-29', '2023-02-28']);
    expect([endsWithMonth('2024-02-28'), endsWithMonth('2023-02-28'), isWholeYear(leap)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('calls nothing the year’s that is of a part of it', () => {
    const half = spanOf(2021, { toPeriod: 6 });
    const labels = ['Årets resultat', 'Likvida medel vid årets slut', 'Kassa och bank'];
    expect(labels.map((label) => labelInSpan(label, half))).toEqual([
      'Periodens resultat',
      'Likvida medel vid periodens slut',
      'Kassa och bank',
    ]);
    expect(labels.map((label) => labelInSpan(label, spanOf(2021)))).toEqual(labels);
  });

  it.each([
    [2021, { toPeriod: 13 }, 'toPeriod'],
    [2021, { toPeriod: 0 }, 'toPeriod'],
    [2021, { fromPeriod: 7, toPeriod: 6 }, 'fromPeriod'],
    [2021, { asOf: '2022-01-01' }, 'asOf'],
    [2021, { asOf: '2021-02-29' }, 'asOf'],
    [2021, { asOf: '2021-03-15', toPeriod: 6 }, 'toPeriod'],
    [21, {}, 'year'],
  ])('refuses %s %j', (year, asked, argument) => {
    expect(() => spanOf(year, asked)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: expect.objectContaining({ argument }) }),
    );
  });

  it('holds a part of the year against a budget only by a rule that it names', () => {
    const june = spanOf(2021, { fromPeriod: 4, toPeriod: 6 });
    const rules = [
      budgetOfPeriod([YEARLY], spanOf(2021), 'NONE'),
      budgetOfPeriod([MONTHLY], june, 'MONTHS'),
      budgetOfPeriod([MONTHLY, YEARLY], june, 'MONTHS'),
      budgetOfPeriod([MONTHLY, YEARLY], june, 'EVEN'),
      budgetOfPeriod([MONTHLY, YEARLY], june, 'WHOLE'),
      budgetOfPeriod([MONTHLY], june, 'NONE'),
      budgetOfPeriod([MONTHLY], spanOf(2021, { asOf: '2021-06-15' }), 'EVEN'),
    ];
    expect(rules.map((found) => [found?.rule ?? null, amounts(found)])).toEqual([
      ['YEAR', ['120.00']],
      ['MONTHS', ['15.00']],
      [null, undefined],
      ['EVEN', ['15.00', '30.00']],
      ['WHOLE', ['78.00', '120.00']],
      [null, undefined],
      [null, undefined],
    ]);
  });
});
