import { type DayInText, daysIn, weekdayOf } from './day-in-text.js';

const WEEKDAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];
const BEFORE = new RegExp(`(${WEEKDAYS.join('|')})(?:en)?(?: den)?,? ?$`, 'iu');

/** A day that is said to be another day of the week than it is. */
export interface WrongWeekday {
  readonly day: DayInText;
  readonly said: string;
  readonly actual: string;
}

/** The Swedish name of the day of the week, 0 for Sunday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday]!;
}

/** The days of a text with a year and a weekday before them that do not agree. */
export function wrongWeekdaysIn(text: string): WrongWeekday[] {
  return daysIn(text).flatMap((day) => {
    const said = BEFORE.exec(text.slice(0, day.start))?.[1]?.toLowerCase();
    if (said === undefined || day.year === null) return [];
    const actual = weekdayName(weekdayOf(day.year, day.month, day.day));
    return said === actual ? [] : [{ day, said, actual }];
  });
}
