import { DomainError } from '@samla/domain/errors/domain-error.js';

/** Control characters, which no name or code holds and the database does not take. */
const CONTROL = /\p{Cc}/u;

/** Refuses, with `BAD_USER_INPUT`, a year that books cannot be of. */
export function assertYear(year: number): void {
  if (!Number.isInteger(year) || year < 1900 || year > 2999)
    throw badInput('year', 'year är ett årtal mellan 1900 och 2999.');
}

/** Refuses, with `BAD_USER_INPUT`, an empty text, one that is longer than `most` and one with control characters. */
export function assertText(argument: string, text: string, most: number): void {
  if (text.trim() !== '' && text.length <= most && !CONTROL.test(text)) return;
  throw badInput(argument, `${argument} är en text med 1–${most} tecken.`);
}

/** The error for an argument that the caller must mend. */
export function badInput(argument: string, message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument });
}
