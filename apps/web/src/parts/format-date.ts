const DAY = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeStyle: 'short' });
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

/** `2021-12-31` as `31 december 2021`. */
export function formatDay(date: string): string {
  return DAY.format(new Date(`${date.slice(0, 10)}T12:00:00`));
}

/** A point in time as day and clock in the reader's zone. */
export function formatTime(time: string): string {
  return TIME.format(new Date(time));
}

/** Month 1–12 by its name. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The months 1 to `toPeriod` of the year in words; `hela året` for all twelve. */
export function periodLabel(toPeriod: number): string {
  if (toPeriod === 12) return 'hela året';
  return toPeriod === 1 ? 'januari' : `januari–${MONTHS[toPeriod - 1] ?? ''}`;
}

/** The months from one to another in words; `hela året` for all twelve. */
export function spanLabel(fromPeriod: number, toPeriod: number): string {
  if (fromPeriod === 1) return periodLabel(toPeriod);
  return fromPeriod === toPeriod ? monthName(toPeriod) : `${monthName(fromPeriod)}–${monthName(toPeriod)}`;
}
