import { DomainError } from '../errors/domain-error.js';

/** The part of a räkenskapsår that statements are made of. */
export interface BooksSpan {
  readonly year: number;
  /** The first month, 1–12. */
  readonly fromPeriod: number;
  /** The last month, 1–12; with `asOf` the month of that day. */
  readonly toPeriod: number;
  /** `YYYY-MM-DD`: only what is dated to the day or before it; null for whole months. */
  readonly asOf: string | null;
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
] as const;

const LAST_MONTH = 12;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** What can be asked for; what is left out is the whole year. */
export interface AskedSpan {
  readonly fromPeriod?: number | null | undefined;
  readonly toPeriod?: number | null | undefined;
  readonly asOf?: string | null | undefined;
}

/** The span that is asked for; `BAD_USER_INPUT` for a year, a month or a day that cannot be, or a day beside a last month. */
export function spanOf(year: number, asked: AskedSpan = {}): BooksSpan {
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    throw badInput('year', 'year ska vara ett årtal.');
  const asOf = asked.asOf ?? null;
  if (asOf !== null && !isDayOf(year, asOf))
    throw badInput('asOf', `asOf ska vara en dag under ${year}, som ${year}-06-30.`);
  const toPeriod = lastMonth(asked.toPeriod ?? null, asOf);
  if (!isMonth(toPeriod)) throw badInput('toPeriod', 'toPeriod ska vara 1–12.');
  const fromPeriod = asked.fromPeriod ?? 1;
  if (!isMonth(fromPeriod) || fromPeriod > toPeriod)
    throw badInput('fromPeriod', 'fromPeriod ska vara 1–12 och inte efter slutet.');
  return { year, fromPeriod, toPeriod, asOf };
}

/** The month of the day where one is given; December, which is the default, and that month itself may stand beside it. */
function lastMonth(toPeriod: number | null, asOf: string | null): number {
  if (asOf === null) return toPeriod ?? LAST_MONTH;
  const month = monthOf(asOf);
  if (toPeriod === null || toPeriod === LAST_MONTH || toPeriod === month) return month;
  throw badInput('toPeriod', 'toPeriod och asOf ska sluta i samma månad; ange bara den ena.');
}

/** The same months and day of another year; the last day of a month is its last in the other year too, leap or not. */
export function spanInYear(span: BooksSpan, year: number): BooksSpan {
  const { asOf, toPeriod } = span;
  if (asOf === null) return { ...span, year };
  return { ...span, year, asOf: endsWithMonth(asOf) ? lastDay(year, toPeriod) : `${year}${asOf.slice(4)}` };
}

/** True for January to December. */
export function isWholeYear({ fromPeriod, toPeriod, asOf }: BooksSpan): boolean {
  return fromPeriod === 1 && toPeriod === 12 && endsWithMonth(asOf);
}

/** True where the span begins with the year and ends with a month, as documents are published. */
export function isToMonthEnd({ fromPeriod, asOf }: BooksSpan): boolean {
  return fromPeriod === 1 && endsWithMonth(asOf);
}

/** The last day of the span, `YYYY-MM-DD`. */
export function lastDayOf({ year, toPeriod, asOf }: BooksSpan): string {
  return asOf ?? lastDay(year, toPeriod);
}

/** What a year's row is called in a part of the year, which is not called the year's. */
export function labelInSpan(label: string, span: BooksSpan): string {
  if (isWholeYear(span)) return label;
  return label.replace(/^Årets/u, 'Periodens').replace(/(?<= )årets(?= )/u, 'periodens');
}

/** What the span is called: `Räkenskapsåret 2021`, `April–juni 2021`, `Januari–15 mars 2021`. */
export function spanLabel(span: BooksSpan): string {
  const { year, fromPeriod, toPeriod, asOf } = span;
  if (isWholeYear(span)) return `Räkenskapsåret ${year}`;
  const first = MONTHS[fromPeriod - 1]!;
  const from = first[0]!.toUpperCase() + first.slice(1);
  if (!endsWithMonth(asOf)) return `${from}–${dayOf(asOf!)} ${MONTHS[toPeriod - 1]} ${year}`;
  return fromPeriod === toPeriod ? `${from} ${year}` : `${from}–${MONTHS[toPeriod - 1]} ${year}`;
}

/** True for no day, and for the last day of a month: then whole months are asked for. */
export function endsWithMonth(asOf: string | null): boolean {
  return asOf === null || dayOf(asOf) === daysIn(Number.parseInt(asOf.slice(0, 4), 10), monthOf(asOf));
}

function lastDay(year: number, month: number): string {
  return `${year}-${two(month)}-${two(daysIn(year, month))}`;
}

function isDayOf(year: number, day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day.slice(0, 4) !== String(year)) return false;
  return isMonth(monthOf(day)) && dayOf(day) >= 1 && dayOf(day) <= daysIn(year, monthOf(day));
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}

function monthOf(day: string): number {
  return Number.parseInt(day.slice(5, 7), 10);
}

function dayOf(day: string): number {
  return Number.parseInt(day.slice(8, 10), 10);
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS[month - 1]!;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function badInput(argument: string, message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument });
}
