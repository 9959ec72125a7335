import type { Invocation } from './command.js';
import { UsageError } from './failures.js';

/** The text of an option that must be given; throws UsageError. */
export function needed(values: Invocation['values'], name: string): string {
  const value = optional(values, name);
  if (value === null) throw new UsageError(`--${name} saknas.`);
  return value;
}

/** The calendar day of an option, `YYYY-MM-DD`, or null where it is not given; throws UsageError. */
export function optionalDay(values: Invocation['values'], name: string): string | null {
  const value = optional(values, name);
  if (value === null || isDay(value)) return value;
  throw new UsageError(`--${name} ${value} är ingen dag. Skriv ÅÅÅÅ-MM-DD, en dag som finns i kalendern.`);
}

/** JavaScript reads 30 February as a day of March; PostgreSQL knows no year 0. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value.startsWith('0000')) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The text of an option, or null where it is not given. */
export function optional(values: Invocation['values'], name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The year of an option that must be given; throws UsageError. */
export function yearIn(values: Invocation['values'], name: string): number {
  const year = needed(values, name);
  if (!/^\d{4}$/.test(year)) throw new UsageError(`--${name} ${year} är inget årtal.`);
  return Number.parseInt(year, 10);
}
