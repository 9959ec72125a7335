/** A calendar day, `YYYY-MM-DD`, without time and zone: what deadlines and decisions are counted in. */
export type Day = string;

/** Days of the week as ISO 8601 numbers them. */
export const SATURDAY = 6;
export const SUNDAY = 7;

const LENGTH = 86_400_000;
const NAMES = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;

/** The day of that year, month (1–12) and day; a day that the month lacks becomes its last. */
export function dayOf(year: number, month: number, day: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1, Math.min(day, last)));
}

/** That many days later; earlier for a negative number. */
export function addDays(day: Day, count: number): Day {
  return text(at(day) + count * LENGTH);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((at(to) - at(from)) / LENGTH);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(at(day)).getUTCDay() || SUNDAY;
}

/** The weekday in Swedish, `lördag`. */
export function weekdayName(day: Day): string {
  return NAMES[weekdayOf(day) - 1]!;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number.parseInt(day.slice(0, 4), 10);
}

function at(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function text(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
