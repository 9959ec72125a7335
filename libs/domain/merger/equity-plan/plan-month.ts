/** A month, `YYYY-MM`. */
export type Month = string;

const MONTHS = 12;

/** So many months later; earlier for a negative number. */
export function addMonths(month: Month, count: number): Month {
  const [year, number] = month.split('-').map((part) => Number.parseInt(part, 10)) as [number, number];
  const at = year * MONTHS + number - 1 + count;
  return `${Math.floor(at / MONTHS)}-${String((at % MONTHS) + 1).padStart(2, '0')}`;
}

/** So many months from the first, in order. */
export function monthsFrom(first: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, at) => addMonths(first, at));
}

/** The twelve months of a year. */
export function monthsOf(year: number): Month[] {
  return monthsFrom(`${year}-01`, MONTHS);
}
