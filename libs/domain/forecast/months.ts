/** Months of a year. */
export const MONTHS = 12;

const NAMES = [
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

/** The name of a month, 1–12. */
export function monthName(month: number): string {
  return NAMES[month - 1]!;
}

/** A stretch of months in words: `juli–december`, or `december` alone. */
export function monthSpan(from: number, to: number): string {
  return from === to ? monthName(from) : `${monthName(from)}–${monthName(to)}`;
}

/** Months in words: `september och december`. */
export function monthList(months: readonly number[]): string {
  const names = months.map(monthName);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}
