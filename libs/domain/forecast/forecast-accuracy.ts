import { Decimal } from 'decimal.js';
import { Money } from '../money/money.js';

/** Whether what was said was a budget or a forecast. */
export const PLAN_KINDS = ['BUDGET', 'FORECAST'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What was said of a line of an earlier year, and how it ended. Amounts as entered, positive for income and cost. */
export interface AccuracySample {
  readonly year: number;
  /** The same line in several years, by account, insats and kostnadsställe. */
  readonly lineKey: string;
  readonly label: string;
  readonly kind: 'INCOME' | 'COST' | 'EQUITY';
  readonly plan: PlanKind;
  /** Months of the year that were left when it was said: 12 for a budget; null where a document does not tell. */
  readonly monthsLeft: number | null;
  readonly planned: Money;
  readonly outcome: Money;
  /** Whether any of the two is constructed. */
  readonly isConstructed: boolean;
}

/** How well a line was foreseen with so many months left: data for scenarios. Shares are decimals, 0.05 is 5 %. */
export interface LineAccuracy {
  readonly lineKey: string;
  readonly label: string;
  readonly kind: AccuracySample['kind'];
  readonly plan: PlanKind;
  readonly monthsLeft: number | null;
  readonly years: readonly number[];
  readonly samples: readonly AccuracySample[];
  /** Mean of outcome less planned, in kronor. */
  readonly meanDeviation: Money;
  /** Mean of outcome less planned as a share of planned; null where something planned was zero. */
  readonly meanShare: string | null;
  /** Standard deviation of the shares (n − 1); null for fewer than two. */
  readonly spread: string | null;
  /** How many of the samples ended below what was said, as a share. */
  readonly underspent: string;
  readonly isConstructed: boolean;
}

/** Decimals of a share. */
const PLACES = 4;
const Ratio = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
});

/** Accuracy by line, kind of plan and months left, lines in the order they are met, most months left first. */
export function forecastAccuracy(samples: Iterable<AccuracySample>): LineAccuracy[] {
  const groups = new Map<string, AccuracySample[]>();
  const lines = new Map<string, number>();
  for (const sample of samples) {
    if (!lines.has(sample.lineKey)) lines.set(sample.lineKey, lines.size);
    const key = [sample.lineKey, sample.plan, sample.monthsLeft].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups.values()]
    .map(accuracyOf)
    .sort(
      (one, other) =>
        lines.get(one.lineKey)! - lines.get(other.lineKey)! ||
        (other.monthsLeft ?? -1) - (one.monthsLeft ?? -1) ||
        PLAN_KINDS.indexOf(one.plan) - PLAN_KINDS.indexOf(other.plan),
    );
}

function accuracyOf(given: readonly AccuracySample[]): LineAccuracy {
  const samples = [...given].sort((one, other) => one.year - other.year);
  // The label of the latest year is what people know the line by now.
  const { lineKey, label, kind, plan, monthsLeft } = samples.at(-1)!;
  const deviations = samples.map(({ planned, outcome }) => outcome.subtract(planned));
  const shares = samples.every(({ planned }) => !planned.isZero())
    ? samples.map(({ planned }, index) => shareOf(deviations[index]!, planned))
    : null;
  const under = deviations.filter((deviation) => deviation.isNegative()).length;
  return {
    lineKey,
    label,
    kind,
    plan,
    monthsLeft,
    years: [...new Set(samples.map(({ year }) => year))],
    samples,
    meanDeviation: meanOf(deviations),
    meanShare: shares && write(mean(shares)),
    spread: shares && shares.length > 1 ? write(standardDeviation(shares)) : null,
    underspent: write(new Ratio(under).div(samples.length)),
    isConstructed: samples.some((sample) => sample.isConstructed),
  };
}

/** The mean in whole öre, half up by magnitude. */
function meanOf(amounts: readonly Money[]): Money {
  const exact = new Ratio(Money.sum(amounts).toString()).div(amounts.length);
  return Money.parse(exact.toDecimalPlaces(2).toString());
}

function shareOf(part: Money, whole: Money): Decimal {
  return new Ratio(part.toString()).div(whole.abs().toString());
}

function mean(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.add(value), new Ratio(0)).div(values.length);
}

function standardDeviation(values: readonly Decimal[]): Decimal {
  const middle = mean(values);
  const squares = values.map((value) => value.sub(middle).pow(2));
  return squares
    .reduce((sum, value) => sum.add(value), new Ratio(0))
    .div(values.length - 1)
    .sqrt();
}

function write(value: Decimal): string {
  return value.toDecimalPlaces(PLACES).toString();
}
