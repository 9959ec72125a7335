import type { GoalDirection, GoalUnit, GoalValue } from '@samla/domain/insatser/goal.js';

/** A goal of an insats for a period, with what it is measured in; the target is a decimal as text. */
export interface InsatsGoal {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly label: string;
  readonly unit: GoalUnit;
  readonly direction: GoalDirection;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** A goal to be set: new without an id, else a new version of the one with it. */
export type GoalToSet = Omit<InsatsGoal, 'id' | 'version'> & { readonly id: string | null };

/** What somebody told of a goal on a day. */
export interface InsatsGoalValue extends GoalValue {
  readonly goalId: string;
  readonly comment: string;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}
