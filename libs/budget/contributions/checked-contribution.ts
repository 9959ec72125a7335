import { DomainError } from '@samla/domain/errors/domain-error.js';

/** Control characters, which no text that is kept holds and the database does not take. */
const CONTROL = /\p{Cc}/u;

/** Refuses, with `BAD_USER_INPUT`, a text that is too long or has control characters, and an empty one unless it may be. */
export function assertPlainText(
  argument: string,
  text: string,
  most: number,
  empty: 'NEVER_EMPTY' | 'MAY_BE_EMPTY' = 'NEVER_EMPTY',
): void {
  const isLongEnough = empty === 'MAY_BE_EMPTY' || text.trim() !== '';
  if (isLongEnough && text.length <= most && !CONTROL.test(text)) return;
  throw badInput(argument, `${argument} är en text med ${empty === 'MAY_BE_EMPTY' ? 0 : 1}–${most} tecken.`);
}

/** Refuses, with `BAD_USER_INPUT`, a year that no allotment is of. */
export function assertContributionYear(year: number): void {
  if (Number.isInteger(year) && year >= 2004 && year <= 2199) return;
  throw badInput('year', 'year är ett årtal från 2004, då lagen (2003:1210) trädde i kraft, till 2199.');
}

/** The error for an argument that the caller must mend. */
export function badInput(argument: string, message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument });
}
