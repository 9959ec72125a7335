import type { Money } from '../money/money.js';
import type { ForecastRule } from './forecast-rule.js';

/** What is agreed for an insats in the year: decided money and the month it goes to, 1–12. */
export interface ForecastAgreement {
  readonly decided: Money;
  readonly lastMonth: number;
}

/** What the forecast of a line is made from. Amounts are positive for income and cost alike, twelve a year. */
export interface ForecastLineFacts {
  /** Tells the line among the lines of the budget, and from one forecast to the next. */
  readonly key: string;
  readonly kind: 'INCOME' | 'COST';
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly budget: readonly Money[];
  /** Only the months up to the last booked one are read. */
  readonly outcome: readonly Money[];
  /** Null when last year has no books. */
  readonly lastYear: readonly Money[] | null;
  /** Null when there is none, or when it is for more than this line. */
  readonly agreement: ForecastAgreement | null;
}

/** The months that are left, by a rule, and how they were computed in one Swedish sentence with its numbers. */
export interface ForecastProposal {
  readonly rule: ForecastRule;
  /** Twelve, zero for the months that are booked. */
  readonly months: readonly Money[];
  /** The sum of the months, always. */
  readonly total: Money;
  readonly explanation: string;
}

/** What a person has said instead of the proposal. */
export interface LineChange {
  readonly rule: ForecastRule;
  /** The months that are left together; for `AMOUNT` and only then. */
  readonly amount: Money | null;
  readonly reason: string;
}
