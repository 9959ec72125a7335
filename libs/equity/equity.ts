import type { GrantChange } from '@samla/domain/contributions/grant-model.js';
import type { CeilingOutcome, EquityCeiling } from '@samla/domain/equity/equity-ceiling.js';
import type { EquityGoal, EquityGoalOutcome } from '@samla/domain/equity/equity-goal.js';
import type { PlannedEquity } from '@samla/domain/equity/equity-plan.js';
import type { EquityYear } from '@samla/domain/equity/equity-run.js';
import type { Money } from '@samla/domain/money/money.js';

/** Who entered something and when. */
export interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A goal as it is kept; one that another replaces no longer applies. */
export interface StoredEquityGoal extends EquityGoal, Recorded {
  readonly isConstructed: boolean;
  readonly replaces: string | null;
}

/** A staircase as it is kept. */
export interface StoredEquityCeiling extends EquityCeiling, Recorded {
  readonly id: string;
  readonly isConstructed: boolean;
}

/** A year's allotment with where it stands. */
export interface YearAllotment {
  readonly total: Money;
  readonly state: Money;
  readonly document: string;
  readonly isConstructed: boolean;
}

/** A year of equity with all that it is held beside; what is not known is null. */
export interface EquityYearRow {
  readonly run: EquityYear;
  readonly allotment: YearAllotment | null;
  readonly ceiling: CeilingOutcome | null;
  readonly planned: PlannedEquity | null;
  /** The state's allotment against that of the year before, by the brake. */
  readonly grantChange: GrantChange | null;
}

/** Something to look at in equity: both sides with their sources. */
export interface EquityFinding {
  readonly code:
    | 'OPENING_DIFFERS'
    | 'EQUITY_MOVED'
    | 'PUBLISHED_DIFFERS'
    | 'OVER_CEILING'
    | 'GOALS_CONTRADICT'
    | 'GOAL_MISSED'
    | 'BUDGET_MISSES_GOAL';
  readonly message: string;
  readonly rule: string;
  readonly year: number;
  readonly sources: readonly string[];
  readonly amount: Money;
  readonly expected: Money;
  readonly difference: Money;
}

/** A goal beside equity: what it was, else what was planned. */
export interface EquityGoalRow extends EquityGoalOutcome {
  readonly goal: StoredEquityGoal;
  readonly basis: 'ACTUAL' | 'PLANNED' | 'UNKNOWN';
}

/** A förbund's equity over some years. */
export interface Equity {
  readonly fromYear: number;
  readonly toYear: number;
  readonly years: readonly EquityYearRow[];
  /** Equity as the budgets make it, also for years without books. */
  readonly planned: readonly PlannedEquity[];
  /** By day, and of a day in the order that they were entered. */
  readonly goals: readonly EquityGoalRow[];
  /** The staircase that holds at the end of the last year. */
  readonly ceiling: EquityCeiling;
  readonly findings: readonly EquityFinding[];
}
