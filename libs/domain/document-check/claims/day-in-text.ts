/** A calendar day as a text states it. `year` is null where none stands beside it. */
export interface DayInText {
  readonly printed: string;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly start: number;
}

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const SHORT = MONTHS.map((month) =>
  month.length <= 4 ? month : `${month}|${month.slice(0, month === 'september' ? 4 : 3)}`,
);
const NAMED = new RegExp(
  `(?<![\\d:,.])(?<!\\d[-–])(?<!(?:vecka|v|sidan?|sid|nr|kl|kap)\\.? )(?:(\\d{1,2}) ?[-–] ?)?(\\d{1,2}) (${SHORT.join('|')})(?!\\p{L}|-\\p{L})\\.?(?: (\\d{4})(?!\\d))?`,
  'giu',
);
const ISO = /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g;
const SLASHED = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?:[- ]((?:19|20)\d\d))?(?![\d/%])/g;

/** The days that a text names: "31 juni 2023", "23-34 januari", "2022-12-09"; both ends of a range. */
export function daysIn(text: string): DayInText[] {
  return [...namedDays(text), ...isoDays(text)].sort((first, second) => first.start - second.start);
}

/** The days written as "16/12" or "22/3-2024"; only lists of meetings write so, elsewhere they are fractions. */
export function slashedDaysIn(text: string): DayInText[] {
  return [...text.matchAll(SLASHED)].map((match) => ({
    printed: match[0],
    year: match[3] === undefined ? null : whole(match[3]),
    month: whole(match[2]!),
    day: whole(match[1]!),
    start: match.index,
  }));
}

/** Whether the calendar has the day; a day without a year may be the 29th of February. */
export function isDayOfTheCalendar({ year, month, day }: Pick<DayInText, 'year' | 'month' | 'day'>): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function namedDays(text: string): DayInText[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const [printed, from, to = '', name = '', years] = match;
    const month = MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
    const base = { printed, year: years === undefined ? null : whole(years), month, start: match.index };
    return [...(from === undefined ? [] : [whole(from)]), whole(to)].map((day) => ({ ...base, day }));
  });
}

function isoDays(text: string): DayInText[] {
  return [...text.matchAll(ISO)].map((match) => ({
    printed: match[0],
    year: whole(match[1]!),
    month: whole(match[2]!),
    day: whole(match[3]!),
    start: match.index,
  }));
}

function whole(digits: string): number {
  return Number.parseInt(digits, 10);
}
