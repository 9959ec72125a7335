import { addDays, type Day, daysBetween } from '../calendar/day.js';
import type { PlannedDuty } from './duty-plan.js';
import { isOpen } from './duty-status.js';

/** When one is reminded of a duty, each with its Swedish name. One reminder is made for each stage that is reached. */
export const REMINDER_STAGES = {
  MONTH_BEFORE: 'En månad kvar',
  WEEK_BEFORE: 'En vecka kvar',
  LAST_DAY: 'Sista dagen',
  LATE: 'Försenad',
} as const;
export type ReminderStage = keyof typeof REMINDER_STAGES;
export const REMINDER_STAGE_NAMES = Object.keys(REMINDER_STAGES) as ReminderStage[];

/** After so many days past its last day a duty is history, and whoever comes new is not reminded of it. */
const HISTORY_DAYS = 60;

/** The stage that an open duty has reached on that day; null when nobody is to be reminded. */
export function reminderStage(
  duty: Pick<PlannedDuty, 'status' | 'isOccurrence' | 'lastLawful'>,
  today: Day,
): ReminderStage | null {
  if (!isOpen(duty.status) || duty.isOccurrence) return null;
  const left = daysBetween(today, duty.lastLawful);
  if (left > 30 || left < -HISTORY_DAYS) return null;
  if (left < 0) return 'LATE';
  if (left === 0) return 'LAST_DAY';
  return left <= 7 ? 'WEEK_BEFORE' : 'MONTH_BEFORE';
}

/** How far it is to the last day, as a reader of that day is told: `8 dagar kvar`, `Sista dagen`, `2 dagar försenad`. */
export function daysLeftText(today: Day, lastLawful: Day): string {
  const left = daysBetween(today, lastLawful);
  if (left === 0) return REMINDER_STAGES.LAST_DAY;
  const days = Math.abs(left) === 1 ? '1 dag' : `${Math.abs(left)} dagar`;
  return `${days} ${left > 0 ? 'kvar' : 'försenad'}`;
}

/** The latest reminder of each duty, of reminders that stand newest first: whoever reads is told of a duty once. */
export function latestByDuty<Reminder extends { readonly dutyKey: string }>(
  newestFirst: readonly Reminder[],
): Reminder[] {
  const keys = newestFirst.map(({ dutyKey }) => dutyKey);
  return newestFirst.filter(({ dutyKey }, index) => keys.indexOf(dutyKey) === index);
}

/** The years whose duties can be reminded of on that day. */
export function yearsToRemindOf(today: Day): number[] {
  const year = (day: Day): number => Number.parseInt(day.slice(0, 4), 10);
  return [...new Set([year(addDays(today, -HISTORY_DAYS - 7)), year(today), year(addDays(today, 30))])];
}
