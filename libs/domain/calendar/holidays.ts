import { addDays, type Day, dayOf, SATURDAY, weekdayOf } from './day.js';

/** A public holiday or an eve, with its Swedish name. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** Pingstdagen is one of them still; the day after it gave way to the national day in 2005 (lag 2004:1320). */
const NATIONAL_DAY_FROM = 2005;

/** Easter Sunday by the Gregorian calendar (Meeus' rule). */
export function easterSunday(year: number): Day {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const days = epact + sunday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The allmänna helgdagar of a year other than ordinary Sundays, by date (lag 1989:253 om allmänna helgdagar, 1 §). */
export function publicHolidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  const holidays = [
    { day: dayOf(year, 1, 1), name: 'Nyårsdagen' },
    { day: dayOf(year, 1, 6), name: 'Trettondedag jul' },
    { day: addDays(easter, -2), name: 'Långfredagen' },
    { day: easter, name: 'Påskdagen' },
    { day: addDays(easter, 1), name: 'Annandag påsk' },
    { day: dayOf(year, 5, 1), name: 'Första maj' },
    { day: addDays(easter, 39), name: 'Kristi himmelsfärdsdag' },
    { day: addDays(easter, 49), name: 'Pingstdagen' },
    year < NATIONAL_DAY_FROM
      ? { day: addDays(easter, 50), name: 'Annandag pingst' }
      : { day: dayOf(year, 6, 6), name: 'Nationaldagen' },
    { day: midsummerDay(year), name: 'Midsommardagen' },
    { day: saturdayFrom(dayOf(year, 10, 31)), name: 'Alla helgons dag' },
    { day: dayOf(year, 12, 25), name: 'Juldagen' },
    { day: dayOf(year, 12, 26), name: 'Annandag jul' },
  ];
  return holidays.sort((first, second) => (first.day < second.day ? -1 : 1));
}

/** The eves that lag (1930:173) 2 § treats as Sundays: midsummer's, Christmas' and New Year's. */
export function eves(year: number): Holiday[] {
  return [
    { day: addDays(midsummerDay(year), -1), name: 'Midsommarafton' },
    { day: dayOf(year, 12, 24), name: 'Julafton' },
    { day: dayOf(year, 12, 31), name: 'Nyårsafton' },
  ];
}

/** The Saturday of 20–26 June. */
function midsummerDay(year: number): Day {
  return saturdayFrom(dayOf(year, 6, 20));
}

/** The first Saturday that is not before the day. */
function saturdayFrom(day: Day): Day {
  return addDays(day, (SATURDAY - weekdayOf(day) + 7) % 7);
}
