import { Money } from '../money/money.js';
import { monthsByYear, type Period } from './period.js';

/** Money that a decision gives an insats for a period; negative where a decision takes money back. */
export interface Grant extends Period {
  readonly amount: Money;
}

/** What an insats has cost in a year, positive; from the books, or published where there are none. */
export interface YearOutcome {
  readonly year: number;
  readonly amount: Money;
}

/** Decided money, outcome and what remains; decided − outcome = remaining, always. */
export interface InsatsMoney {
  readonly decided: Money;
  readonly outcome: Money;
  readonly remaining: Money;
}

/** A year of an insats, and the same from its start to the end of the year. */
export interface InsatsYear extends InsatsMoney {
  readonly year: number;
  readonly cumulative: InsatsMoney;
}

/** A grant over the years of its period by the calendar months it touches in each; the parts add up to the grant. */
export function grantByYear({ amount, from, to }: Grant): YearOutcome[] {
  const years = monthsByYear({ from, to });
  const parts = amount.allocate(years.map(({ months }) => `${months}`));
  return years.map(({ year }, index) => ({ year, amount: parts[index]! }));
}

/** Every year in which money is decided or used, with running totals; the earliest first. */
export function insatsYears(grants: readonly Grant[], outcomes: readonly YearOutcome[]): InsatsYear[] {
  const decided = byYear(grants.flatMap(grantByYear));
  const used = byYear(outcomes);
  const years = [...new Set([...decided.keys(), ...used.keys()])].sort((a, b) => a - b);
  let cumulative = moneyOf(Money.zero, Money.zero);
  return years.map((year) => {
    const own = moneyOf(decided.get(year) ?? Money.zero, used.get(year) ?? Money.zero);
    cumulative = moneyOf(cumulative.decided.add(own.decided), cumulative.outcome.add(own.outcome));
    return { year, ...own, cumulative };
  });
}

/** Everything together: what is decided, used and remains of an insats. */
export function insatsTotal(grants: readonly Grant[], outcomes: readonly YearOutcome[]): InsatsMoney {
  return moneyOf(
    Money.sum(grants.map(({ amount }) => amount)),
    Money.sum(outcomes.map(({ amount }) => amount)),
  );
}

function moneyOf(decided: Money, outcome: Money): InsatsMoney {
  return { decided, outcome, remaining: decided.subtract(outcome) };
}

function byYear(amounts: readonly YearOutcome[]): ReadonlyMap<number, Money> {
  const sums = new Map<number, Money>();
  for (const { year, amount } of amounts) sums.set(year, (sums.get(year) ?? Money.zero).add(amount));
  return sums;
}
