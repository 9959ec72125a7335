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

/** The month of an option, 1–12, or `otherwise` where it is not given; throws UsageError. */
export function periodIn(values: Invocation['values'], name: string, otherwise: number): number {
  const period = optional(values, name) ?? `${otherwise}`;
  if (!/^(?:[1-9]|1[0-2])$/.test(period))
    throw new UsageError(`--${name} ${period} går inte. Skriv en månad, 1–12.`);
  return Number.parseInt(period, 10);
}

/** The moment of an option with its offset, as `2024-03-15T12:00:00Z`, or null where it is not given; throws UsageError. */
export function optionalInstant(values: Invocation['values'], name: string): string | null {
  const value = optional(values, name);
  if (value === null) return null;
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
  if (isInstant && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))) return value;
  throw new UsageError(`--${name} ${value} är ingen tidpunkt. Skriv som 2024-03-15T12:00:00Z.`);
}

/** One of the values that an option can have; throws UsageError. */
export function chosen<Value extends string>(name: string, values: readonly Value[], asked: string): Value {
  const found = values.find((value) => value === asked);
  if (!found) throw new UsageError(`--${name} ${asked} finns inte. Skriv ${values.join(', ')}.`);
  return found;
}
