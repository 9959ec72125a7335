/** A day as SIE writes it, `ÅÅÅÅMMDD`. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The day of a year, month (from 1) and day of the month; a day past the end of the month becomes its last. */
export function dayOf(year: number, month: number, day: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return format(Date.UTC(year, month - 1, Math.min(day, last)));
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return format(toTime(day) + days * DAY_MS);
}

/** The day itself or, on a Saturday or Sunday, the nearest weekday before it that lies in the same month. */
export function weekday(day: Day): Day {
  const time = toTime(day);
  const date = new Date(time);
  const back = { 6: 1, 0: 2 }[date.getUTCDay()] ?? 0;
  return format(date.getUTCDate() > back ? time - back * DAY_MS : time + (3 - back) * DAY_MS);
}

function toTime(day: Day): number {
  return Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T00:00:00Z`);
}

function format(time: number): Day {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '');
}
