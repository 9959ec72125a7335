const DATE = /^(19\d\d|[2-9]\d{3})(\d{2})(\d{2})$/;
const LENGTH = 8;
const MOST_REMEMBERED = 4096;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `ÅÅÅÅMMDD` into `YYYY-MM-DD`; undefined if it is not a day of the calendar, from 1900 on. */
export function readDate(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const monthNumber = integer(month);
  const leap = monthNumber === 2 && isLeapYear(integer(year)) ? 1 : 0;
  const days = (DAYS[monthNumber - 1] ?? 0) + leap;
  return integer(day) >= 1 && integer(day) <= days ? `${year}-${month}-${day}` : undefined;
}

/** A reader of dates that remembers what it has read: a year has few days and a file many rows. */
export function rememberingDateReader(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    let date = known.get(text);
    if (date === undefined && !known.has(text)) {
      date = readDate(text);
      if (text.length <= LENGTH && known.size < MOST_REMEMBERED) known.set(text, date);
    }
    return date;
  };
}

/** The number of the month that a date lies in, counted from the month of `start` = 1. Both `YYYY-MM-DD`. */
export function monthOf(date: string, start: string): number {
  return months(date) - months(start) + 1;
}

function months(date: string): number {
  return integer(date.slice(0, 4)) * 12 + integer(date.slice(5, 7));
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function integer(text: string): number {
  return Number.parseInt(text, 10);
}
