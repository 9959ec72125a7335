import fc from 'fast-check';
import { forecastOf } from '@samla/domain/forecast/forecast.js';
import type { ForecastLineFacts } from '@samla/domain/forecast/forecast-line.js';
import { given, offers } from '@samla/domain/forecast/proposals.js';
import { Money } from '@samla/domain/money/money.js';
import { costLine, everyMonth, months } from './lines.js';

const ore = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((amount) => Money.fromOre(amount));
const sparse = fc.oneof(fc.constant(Money.zero), ore);
const year = fc.array(sparse, { minLength: 12, maxLength: 12 });
const facts: fc.Arbitrary<ForecastLineFacts> = fc
  .record({
    kind: fc.constantFrom('INCOME' as const, 'COST' as const),
    account: fc.constantFrom('3511', '36', '46', '5010', '7410'),
    insats: fc.constantFrom('', '10'),
    budget: year,
    outcome: year,
    lastYear: fc.option(year, { nil: null }),
    agreement: fc.option(fc.record({ decided: ore, lastMonth: fc.integer({ min: 1, max: 12 }) }), {
      nil: null,
    }),
  })
  .map((some) => costLine(some));
const keyed = fc
  .array(facts, { maxLength: 8 })
  .map((lines) => lines.map((line, index) => ({ ...line, key: String(index) })));
const asOf = fc.integer({ min: 0, max: 12 });
const none = new Map();

describe('a forecast invents no öre', () => {
  it('every rule gives months that add up to its total, and nothing to the months that are booked', () => {
    fc.assert(
      fc.property(facts, asOf, ore, (line, month, amount) => {
        const open = month < 12 ? [given(amount, month)] : [];
        for (const { months: spread, total } of [...offers(line, month), ...open]) {
          expect(spread).toHaveLength(12);
          expect(Money.sum(spread).equals(total)).toBe(true);
          expect(spread.slice(0, month).every((one) => one.isZero())).toBe(true);
        }
        if (month < 12) expect(given(amount, month).total.equals(amount)).toBe(true);
      }),
    );
  });

  it('outcome and EVEN of a year that goes by its even budget are the budget', () => {
    fc.assert(
      fc.property(ore, asOf, (amount, month) => {
        const budget = amount.allocate(Array.from({ length: 12 }, () => '1'));
        const line = costLine({ kind: 'INCOME', account: '3511', budget, outcome: budget });
        const forecast = forecastOf([line], month, none, Money.zero);
        expect(forecast.lines[0]!.proposal.rule).toBe('EVEN');
        expect(forecast.income.expected.equals(amount)).toBe(true);
        expect(forecast.equity!.effect.isZero()).toBe(true);
      }),
    );
  });

  it('a forecast as of December is the outcome', () => {
    fc.assert(
      fc.property(keyed, ore, (lines, opening) => {
        const { result, lines: made, equity } = forecastOf(lines, 12, none, opening);
        expect(result.expected.equals(result.outcome)).toBe(true);
        expect(made.every(({ expected, facts: { outcome } }) => expected.equals(Money.sum(outcome)))).toBe(
          true,
        );
        expect(equity!.expected.equals(opening.add(result.outcome))).toBe(true);
      }),
    );
  });

  it('the sums are those of the lines, and equity moves by what the result gains', () => {
    fc.assert(
      fc.property(keyed, asOf, ore, (lines, month, opening) => {
        const { income, costs, result, equity } = forecastOf(lines, month, none, opening);
        expect(result.expected.equals(income.expected.subtract(costs.expected))).toBe(true);
        expect(result.deviation.equals(result.expected.subtract(result.budget))).toBe(true);
        expect(equity!.expected.subtract(equity!.budgeted).equals(result.deviation)).toBe(true);
      }),
    );
  });

  it('months after the one asked for are not read', () => {
    const booked = costLine({ outcome: months('1', '2', '3', '4') });
    const { costs } = forecastOf([booked], 2, none, null);
    expect(costs.outcome.toString()).toBe('3.00');
  });

  it('a change stands instead of the proposal, and one to a rule that is not offered does not', () => {
    const line = costLine({ outcome: everyMonth('500') });
    const change = (rule: 'AMOUNT' | 'AS_INVOICED' | 'AS_AGREED', amount: string | null) =>
      forecastOf(
        [line],
        6,
        new Map([['1', { rule, amount: amount === null ? null : Money.parse(amount), reason: 'Offert' }]]),
        null,
      ).lines[0]!;
    expect(change('AMOUNT', '7000')).toMatchObject({
      change: { reason: 'Offert' },
      proposal: { rule: 'AMOUNT' },
    });
    expect(change('AMOUNT', '7000').expected.toString()).toBe('10000.00');
    // 12 000 were budgeted: 2 000 less are spent, and the result gains them.
    expect(change('AMOUNT', '7000').deviation.toString()).toBe('2000.00');
    expect(change('AS_INVOICED', null).remaining.toString()).toBe('3000.00');
    expect(change('AS_AGREED', null)).toMatchObject({ change: null, proposal: { rule: 'EVEN' } });
  });
});
