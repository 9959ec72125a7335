import { addDays, type Day, daysBetween } from '../calendar/day.js';

/** How a förbund stands with what its county waits for. */
export const HAND_IN_STANDINGS = [
  'NOT_DUE',
  'DUE',
  'LATE',
  'HANDED_IN',
  'APPROVED',
  'APPROVED_LATE',
] as const;
export type HandInStanding = (typeof HAND_IN_STANDINGS)[number];

/** How many days before its deadline something is due. */
export const DUE_DAYS = 14;

/** What the standing is told by. */
export interface HandInFacts {
  /** The last day for the approval; null where the county has set none. */
  readonly deadline: Day | null;
  readonly isHandedIn: boolean;
  /** When a version was first approved. */
  readonly approvedOn: Day | null;
  readonly today: Day;
}

/** The standing, and by how many days the approval is or was late. What was handed in and not approved can be late too. */
export function handInStanding({ deadline, isHandedIn, approvedOn, today }: HandInFacts): {
  readonly status: HandInStanding;
  readonly daysLate: number;
} {
  const late = deadline === null ? 0 : daysBetween(deadline, approvedOn ?? today);
  const daysLate = Math.max(0, late);
  if (approvedOn !== null) return { status: daysLate > 0 ? 'APPROVED_LATE' : 'APPROVED', daysLate };
  if (isHandedIn) return { status: 'HANDED_IN', daysLate };
  if (daysLate > 0) return { status: 'LATE', daysLate };
  const isNear = deadline !== null && addDays(today, DUE_DAYS) >= deadline;
  return { status: isNear ? 'DUE' : 'NOT_DUE', daysLate };
}
