import { addDays, type Day } from '../calendar/day.js';

/** How a duty stands on a day, each with its Swedish name. Derived, never stored. */
export const DUTY_STATUSES = {
  UPCOMING: 'Kommande',
  DUE_SOON: 'Snart',
  LATE: 'Försenad, eller inte registrerad som gjord',
  DONE: 'Gjord',
  DONE_LATE: 'Gjord för sent',
  NOT_APPLICABLE: 'Gäller inte i år',
  PASSED: 'Har inträffat',
} as const;
export type DutyStatus = keyof typeof DUTY_STATUSES;
export const DUTY_STATUS_NAMES = Object.keys(DUTY_STATUSES) as DutyStatus[];

/** So many days before its last lawful day a duty is due soon. */
export const SOON_DAYS = 30;

/** What a status follows from. */
export interface DutyProgress {
  readonly lastLawful: Day;
  readonly isOccurrence: boolean;
  readonly doneOn: Day | null;
  readonly isNotApplicable: boolean;
}

/** The status on the day `today`. What is done on the last lawful day is done in time. */
export function dutyStatus(
  { lastLawful, isOccurrence, doneOn, isNotApplicable }: DutyProgress,
  today: Day,
): DutyStatus {
  if (isNotApplicable) return 'NOT_APPLICABLE';
  if (doneOn !== null) return doneOn <= lastLawful ? 'DONE' : 'DONE_LATE';
  if (isOccurrence && today >= lastLawful) return 'PASSED';
  if (today > lastLawful) return 'LATE';
  return today >= addDays(lastLawful, -SOON_DAYS) ? 'DUE_SOON' : 'UPCOMING';
}

/** True while somebody still has it to do. */
export function isOpen(status: DutyStatus): boolean {
  return status === 'UPCOMING' || status === 'DUE_SOON' || status === 'LATE';
}
