import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertNoPersonalIdentity } from '@samla/domain/privacy/personal-identity.js';

/** Control characters other than a new line, which no text holds and the database does not take. */
const CONTROL = /[^\P{Cc}\n]/u;

/**
 * Free text as it is stored: trimmed, at most `most` characters, without a personnummer. Throws `BAD_USER_INPUT` that
 * names the field, and `PERSONAL_DATA`.
 */
export function checkedText(field: string, text: string | null | undefined, most: number): string {
  const trimmed = (text ?? '').trim();
  if (trimmed.length > most || CONTROL.test(trimmed))
    throw badInput(field, `${field} är en text med högst ${most} tecken.`);
  assertNoPersonalIdentity({ [field]: trimmed });
  return trimmed;
}

/** As `checkedText`, for a text that must say something. */
export function requiredText(field: string, text: string | null | undefined, most: number): string {
  const checked = checkedText(field, text, most);
  if (checked === '') throw badInput(field, `${field} får inte vara tom.`);
  return checked;
}

/** Refuses, with `BAD_USER_INPUT`, a year that no plan is of. */
export function assertPlanYear(year: number): void {
  if (!Number.isInteger(year) || year < 2004 || year > 2100)
    throw badInput('year', 'year är ett årtal mellan 2004, då lagen trädde i kraft, och 2100.');
}

/** The error for an argument that the caller must mend. */
export function badInput(argument: string, message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument });
}
