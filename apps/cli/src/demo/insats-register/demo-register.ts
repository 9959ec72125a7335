import type { CostKind } from '@samla/domain/insatser/cost-kind.js';
import type { GoalUnit } from '@samla/domain/insatser/goal.js';
import type { InsatsKind } from '@samla/domain/insatser/insats-kind.js';
import type { CountKind, CountMeasure, CountSpan } from '@samla/domain/insatser/participant-count.js';
import type { ForbundSlug } from '../county.js';

/** A decision that no budget is: its day is made up where no document tells it. */
export interface DemoGrantDecision {
  readonly key: string;
  readonly title: string;
  readonly decidedOn: string;
  readonly document: string;
  readonly isConstructed: boolean;
}

/** Money for an insats in kronor, by a budget's decision or one of its own. */
export interface DemoGrant {
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  /** The budget year whose decision it is; else `decision`. */
  readonly budgetYear?: number;
  readonly decision?: DemoGrantDecision;
  readonly note: string;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** An outcome in kronor as a document prints it. */
export interface DemoOutcome {
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  readonly document: string;
  readonly place: string;
  readonly isCounted: boolean;
}

/** A goal with what is told of it; decimals as text. */
export interface DemoGoal {
  readonly label: string;
  readonly unit: GoalUnit;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly document: string;
  readonly place: string;
  readonly values?: readonly { readonly onDay: string; readonly value: string; readonly comment: string }[];
}

/** A yearly report that the performer owes; the days are made up. */
export interface DemoReport {
  readonly year: number;
  /** Null while it has not come. */
  readonly receivedOn: string | null;
}

/** A count: its kind, its own label for `OTHER`, what it is a part of, and women, men and total; null is unknown. */
export type DemoCount = readonly [
  kind: CountKind | { readonly label: string; readonly partOf?: string },
  all: number | null,
  women?: number | null,
  men?: number | null,
];

/** Counts of a year as a document prints them. */
export interface DemoCounts {
  readonly year: number;
  readonly measure: CountMeasure;
  readonly span: CountSpan;
  readonly document: string;
  readonly place: string;
  readonly counts: readonly DemoCount[];
}

/** An insats of the demo's register. Performers are organisations: no document's staff is named. */
export interface DemoRegistered {
  readonly forbund: ForbundSlug;
  readonly code: string;
  /** Its object in the books; '' where the books have none. */
  readonly objectCode: string;
  readonly name: string;
  readonly kind: InsatsKind;
  readonly isEsf?: boolean;
  readonly performer: string;
  readonly agreement?: { readonly from: string; readonly to: string | null; readonly document: string };
  readonly costKind?: CostKind;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  readonly grants: readonly DemoGrant[];
  readonly outcomes?: readonly DemoOutcome[];
  readonly goals?: readonly DemoGoal[];
  readonly reports?: readonly DemoReport[];
  readonly counts?: readonly DemoCounts[];
}

/** Where a document does not tell who carries an insats out. */
export const NOT_TOLD = 'Anges inte i dokumentet';
