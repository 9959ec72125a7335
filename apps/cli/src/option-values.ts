import type { Invocation } from './command.js';
import { UsageError } from './failures.js';

/** The text of an option that must be given; throws UsageError. */
export function needed(values: Invocation['values'], name: string): string {
  const value = optional(values, name);
  if (value === null) throw new UsageError(`--${name} saknas.`);
  return value;
}

/** The text of an option, or null where it is not given. */
export function optional(values: Invocation['values'], name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
