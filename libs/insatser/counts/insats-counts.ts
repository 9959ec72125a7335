import type { CountSet } from '@samla/domain/insatser/count-set.js';

/** The counts in force of an insats for a period, measure, span and place; `setNo` tells how many were told before. */
export interface InsatsCountSet extends CountSet {
  readonly id: string;
  readonly code: string;
  readonly setNo: number;
  readonly isConstructed: boolean;
}

/** Counts to be recorded. */
export type CountsToSet = Omit<InsatsCountSet, 'id' | 'setNo'>;
