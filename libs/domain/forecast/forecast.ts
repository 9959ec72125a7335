import { Money } from '../money/money.js';
import type { ForecastLineFacts, ForecastProposal, LineChange } from './forecast-line.js';
import { given, offers, proposed } from './proposals.js';

/** Budget, outcome and forecast of a line or a sum. */
export interface ForecastAmounts {
  readonly budget: Money;
  /** Booked up to and with the month. */
  readonly outcome: Money;
  /** The months that are left. */
  readonly remaining: Money;
  /** Outcome and what is left together: the year. */
  readonly expected: Money;
  /** What the result gains on the budget: positive is better than planned, for income and cost alike. */
  readonly deviation: Money;
}

/** A line of the forecast: its rule in force, the others that could be chosen, and what a person has changed. */
export interface ForecastLine extends ForecastAmounts {
  readonly facts: ForecastLineFacts;
  readonly proposal: ForecastProposal;
  readonly offers: readonly ForecastProposal[];
  readonly change: LineChange | null;
}

/** Equity at the start of the year, and at its end by budget and by forecast. */
export interface EquityEffect {
  readonly opening: Money;
  readonly budgeted: Money;
  readonly expected: Money;
  /** Expected less budgeted. */
  readonly effect: Money;
}

/** A forecast of the year as of a month. Sums of income and cost are positive, the result is income less cost. */
export interface Forecast {
  /** The last booked month, 0–12. */
  readonly asOf: number;
  readonly lines: readonly ForecastLine[];
  readonly income: ForecastAmounts;
  readonly costs: ForecastAmounts;
  readonly result: ForecastAmounts;
  /** Null when the opening equity is not known. */
  readonly equity: EquityEffect | null;
}

/** The forecast of lines, with the changes by line key. A changed rule that is no longer offered gives way to the proposal. */
export function forecastOf(
  facts: readonly ForecastLineFacts[],
  asOf: number,
  changes: ReadonlyMap<string, LineChange>,
  openingEquity: Money | null,
): Forecast {
  const lines = facts.map((line) => lineOf(line, asOf, changes.get(line.key) ?? null));
  const income = sumOf(lines.filter((line) => line.facts.kind === 'INCOME'));
  const costs = sumOf(lines.filter((line) => line.facts.kind === 'COST'));
  const result = less(income, costs);
  const equity = openingEquity && {
    opening: openingEquity,
    budgeted: openingEquity.add(result.budget),
    expected: openingEquity.add(result.expected),
    effect: result.deviation,
  };
  return { asOf, lines, income, costs, result, equity };
}

function lineOf(facts: ForecastLineFacts, asOf: number, change: LineChange | null): ForecastLine {
  const all = offers(facts, asOf);
  const changed = change && changedTo(change, all, asOf);
  const proposal = changed ?? proposed(facts, asOf);
  const budget = Money.sum(facts.budget);
  const outcome = Money.sum(facts.outcome.slice(0, asOf));
  const expected = outcome.add(proposal.total);
  const over = expected.subtract(budget);
  return {
    facts,
    proposal,
    offers: all,
    change: changed ? change : null,
    budget,
    outcome,
    remaining: proposal.total,
    expected,
    deviation: facts.kind === 'INCOME' ? over : over.negate(),
  };
}

function changedTo(
  { rule, amount }: LineChange,
  all: readonly ForecastProposal[],
  asOf: number,
): ForecastProposal | null {
  if (rule === 'AMOUNT') return amount && given(amount, asOf);
  return all.find((offer) => offer.rule === rule) ?? null;
}

function sumOf(lines: readonly ForecastAmounts[]): ForecastAmounts {
  return {
    budget: Money.sum(lines.map(({ budget }) => budget)),
    outcome: Money.sum(lines.map(({ outcome }) => outcome)),
    remaining: Money.sum(lines.map(({ remaining }) => remaining)),
    expected: Money.sum(lines.map(({ expected }) => expected)),
    deviation: Money.sum(lines.map(({ deviation }) => deviation)),
  };
}

/** Income less cost; both deviations already tell what the result gains. */
function less(income: ForecastAmounts, costs: ForecastAmounts): ForecastAmounts {
  return {
    budget: income.budget.subtract(costs.budget),
    outcome: income.outcome.subtract(costs.outcome),
    remaining: income.remaining.subtract(costs.remaining),
    expected: income.expected.subtract(costs.expected),
    deviation: income.deviation.add(costs.deviation),
  };
}
