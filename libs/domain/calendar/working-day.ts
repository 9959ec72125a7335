import { addDays, type Day, SATURDAY, weekdayName, weekdayOf, yearOf } from './day.js';
import { eves, publicHolidays } from './holidays.js';

/** Why nothing need be done on that day: the holiday's or eve's name, else `lördag` or `söndag`; null on a working day. */
export function restDay(day: Day): string | null {
  const year = yearOf(day);
  const named = [...publicHolidays(year), ...eves(year)].find((holiday) => holiday.day === day);
  if (named) return named.name;
  return weekdayOf(day) >= SATURDAY ? weekdayName(day) : null;
}

/** True on a day that is no Saturday, Sunday, allmän helgdag or one of the eves treated as such. */
export function isWorkingDay(day: Day): boolean {
  return restDay(day) === null;
}

/**
 * The last day on which something may be done whose last day by law is `nominal`: that day, or the next working day
 * when it falls on a rest day (lag 1930:173 om beräkning av lagstadgad tid, 2 §). That the rule holds for a
 * samordningsförbund's own duties is not verified, so the nominal day is always to be shown beside it.
 */
export function lastLawfulDay(nominal: Day): Day {
  let day = nominal;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
