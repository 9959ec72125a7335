import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { partOf } from '../money/percent.js';

/** Which way a goal limits equity: at most, at least, or as near as possible. */
export const EQUITY_GOAL_DIRECTIONS = ['AT_MOST', 'AT_LEAST', 'NEAR'] as const;
export type EquityGoalDirection = (typeof EQUITY_GOAL_DIRECTIONS)[number];

/** A goal for equity on a day, as a document words it: kronor, or percent of the year's allotment. */
export interface EquityGoal {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly direction: EquityGoalDirection;
  readonly amount: Money | null;
  /** Decimal text, 0–100. */
  readonly percentOfAllotment: string | null;
  /** The document's own words. */
  readonly wording: string;
  readonly document: string;
  readonly place: string;
}

/** A goal in kronor, beside what equity was or is planned to be that day. */
export interface EquityGoalOutcome {
  readonly goal: EquityGoal;
  /** Null where the allotment that it is a percent of is not known. */
  readonly limit: Money | null;
  readonly equity: Money | null;
  /** Equity beyond the limit; negative below it. */
  readonly difference: Money | null;
  /** Null where it cannot be told; a goal of nearness is never met or missed, only the difference tells. */
  readonly isMet: boolean | null;
}

/** Two goals of one day that no equity meets. */
export interface GoalsContradict {
  readonly code: 'GOALS_CONTRADICT';
  readonly on: string;
  readonly first: EquityGoal;
  readonly second: EquityGoal;
  /** From the one limit to the other. */
  readonly gap: Money;
}

const PERCENT = /^(?:100(?:\.0{1,4})?|\d{1,2}(?:\.\d{1,4})?)$/;

/** Refuses, with `EQUITY_GOAL_INVALID`, a goal that names both kronor and percent, neither, or a percent that is none. */
export function assertGoal({
  amount,
  percentOfAllotment,
}: Pick<EquityGoal, 'amount' | 'percentOfAllotment'>): void {
  const isOne = (amount === null) !== (percentOfAllotment === null);
  if (isOne && (percentOfAllotment === null || PERCENT.test(percentOfAllotment))) return;
  throw new DomainError(
    'EQUITY_GOAL_INVALID',
    'Målet anges antingen som ett belopp i kronor eller som procent (0–100) av årets bidrag.',
  );
}

/** The goal in kronor; null where it is a percent of an allotment that is not known. */
export function goalLimit({ amount, percentOfAllotment }: EquityGoal, allotment: Money | null): Money | null {
  if (amount) return amount;
  return allotment && percentOfAllotment !== null ? partOf(allotment, percentOfAllotment) : null;
}

/** Holds a goal beside an equity. */
export function goalOutcome(
  goal: EquityGoal,
  allotment: Money | null,
  equity: Money | null,
): EquityGoalOutcome {
  const limit = goalLimit(goal, allotment);
  const difference = limit && equity && equity.subtract(limit);
  return { goal, limit, equity, difference, isMet: difference && met(goal.direction, difference) };
}

/** The pairs of goals of one day that contradict each other: where what must be at least is more than what may be at most. */
export function contradictingGoals(
  goals: readonly EquityGoal[],
  allotmentOf: (year: string) => Money | null,
): GoalsContradict[] {
  return goals.flatMap((first, index) =>
    goals.slice(index + 1).flatMap((second) => {
      if (first.on !== second.on) return [];
      const gap = gapBetween(
        { direction: first.direction, limit: goalLimit(first, allotmentOf(first.on.slice(0, 4))) },
        { direction: second.direction, limit: goalLimit(second, allotmentOf(second.on.slice(0, 4))) },
      );
      return gap ? [{ code: 'GOALS_CONTRADICT', on: first.on, first, second, gap } as const] : [];
    }),
  );
}

interface Limited {
  readonly direction: EquityGoalDirection;
  readonly limit: Money | null;
}

/** From the least to the most that two goals ask for, where nothing lies between; null where they agree. */
function gapBetween(first: Limited, second: Limited): Money | null {
  if (!first.limit || !second.limit) return null;
  const apart = first.limit.subtract(second.limit);
  if (apart.isZero()) return null;
  const [low, high] = apart.isNegative() ? [first, second] : [second, first];
  // The lower one must be no lower bound and the higher one no upper bound for the two to exclude each other.
  return low.direction !== 'AT_LEAST' && high.direction !== 'AT_MOST' ? apart.abs() : null;
}

function met(direction: EquityGoalDirection, difference: Money): boolean | null {
  if (direction === 'NEAR') return difference.isZero() ? true : null;
  return direction === 'AT_MOST' ? difference.compare(Money.zero) <= 0 : !difference.isNegative();
}
