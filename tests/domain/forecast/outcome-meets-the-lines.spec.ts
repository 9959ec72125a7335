import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import {
  type BookedMonths,
  forecastFacts,
  type ForecastSources,
} from '@samla/domain/forecast/forecast-facts.js';
import { Money } from '@samla/domain/money/money.js';
import { everyMonth, months } from './lines.js';

const line = (lineNo: number, facts: Partial<BudgetLine>): BudgetLine => ({
  lineNo,
  kind: 'COST',
  groupKey: 'insatser',
  groupLabel: 'Insatser',
  label: `Rad ${lineNo}`,
  account: '',
  insats: '',
  costCentre: '',
  amount: Money.parse('120000'),
  months: null,
  takenAlong: false,
  proposedBy: '',
  note: '',
  ...facts,
});
const booked = (account: string, insats: string, amounts: Money[], costCentre = ''): BookedMonths => ({
  kind: account.startsWith('3') ? 'INCOME' : 'COST',
  account,
  insats,
  costCentre,
  months: amounts,
});
const facts = (sources: Partial<ForecastSources>) =>
  forecastFacts({
    lines: [],
    booked: [],
    lastYear: null,
    agreements: new Map(),
    accountName: (account) => (account === '7690' ? 'Övriga tjänster' : ''),
    ...sources,
  });
const sums = (sources: Partial<ForecastSources>) =>
  facts(sources).map(({ key, label, outcome, lastYear }) => [
    key,
    label,
    Money.sum(outcome).toString(),
    lastYear && Money.sum(lastYear).toString(),
  ]);

describe('outcome meets the lines of the budget', () => {
  const lines = [line(1, { account: '4', insats: '10' }), line(2, { account: '7' })];

  it('both years by the same lines, and what no line takes as lines of their own', () => {
    expect(
      sums({
        lines,
        booked: [
          booked('4611', '10', months('5', '6')),
          booked('4611', '10', months('0', '4')),
          booked('5010', '', months('7')),
        ],
        lastYear: [booked('7690', '', everyMonth('1')), booked('5010', '', everyMonth('2'))],
      }),
    ).toEqual([
      ['1', 'Rad 1', '15.00', '0.00'],
      ['2', 'Rad 2', '0.00', '12.00'],
      ['COST|5010||', '5010', '7.00', '24.00'],
    ]);
  });

  it('knows of no last year without books, and names an account that has no line', () => {
    expect(sums({ booked: [booked('7690', '', months('3'))] })).toEqual([
      ['COST|7690||', '7690 Övriga tjänster', '3.00', null],
    ]);
  });

  it('gives an agreement to the only cost line of its insats, and to none where there are several', () => {
    const agreements = new Map([['10', { decided: Money.parse('90000'), lastMonth: 9 }]]);
    const has = (given: BudgetLine[]) =>
      facts({ lines: given, agreements }).map(({ agreement }) => agreement?.lastMonth);
    expect(has(lines)).toEqual([9, undefined]);
    expect(has([...lines, line(3, { account: '5', insats: '10' })])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(has([line(1, { kind: 'INCOME', insats: '10' })])).toEqual([undefined]);
  });
});
