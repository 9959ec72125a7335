import { DomainError } from '../errors/domain-error.js';

/** A period by its first and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const LONGEST_YEARS = 50;
const MONTHS = 12;

/** Refuses, with `INSATS_PERIOD`, a period that ends before it begins or is longer than fifty years. */
export function assertPeriod({ from, to }: Period, what: string): void {
  if (from <= to && yearOf(to) - yearOf(from) <= LONGEST_YEARS) return;
  throw new DomainError(
    'INSATS_PERIOD',
    `${what} slutar före sin början eller är orimligt lång: ${from}–${to}.`,
    {
      from,
      to,
    },
  );
}

/** The year of a day. */
export function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, 4), 10);
}

/** How many calendar months of each year a period touches, the earliest year first. */
export function monthsByYear({ from, to }: Period): { year: number; months: number }[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const begins = year === first ? monthOf(from) : 1;
    const ends = year === last ? monthOf(to) : MONTHS;
    return { year, months: ends - begins + 1 };
  });
}

/** Whether the second period is the one right after the first. */
export function follows(first: Period, second: Period): boolean {
  const next = new Date(`${first.to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10) === second.from;
}

function monthOf(day: string): number {
  return Number.parseInt(day.slice(5, 7), 10);
}
