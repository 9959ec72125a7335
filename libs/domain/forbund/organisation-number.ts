import { DomainError } from '../errors/domain-error.js';
import { hasCheckDigit } from '../identity/check-digit.js';

const WRITTEN = /^(?:16)?(\d{6})-?(\d{4})$/;

/**
 * The organisation number as `NNNNNN-NNNN`, or undefined when the text is none.
 * Read are ten digits with or without hyphen, and twelve that begin with 16; the last digit must be right (Luhn).
 */
export function readOrganisationNumber(text: string): string | undefined {
  const match = WRITTEN.exec(text.trim());
  if (!match) return undefined;
  const [, first, last] = match;
  return hasCheckDigit(`${first}${last}`) ? `${first}-${last}` : undefined;
}

/** As `readOrganisationNumber`, but refuses what is none with `ORGNR_INVALID`. */
export function normaliseOrganisationNumber(text: string): string {
  const number = readOrganisationNumber(text);
  if (number) return number;
  throw new DomainError(
    'ORGNR_INVALID',
    `"${text}" är inte ett organisationsnummer (tio siffror, NNNNNN-NNNN).`,
    {
      text,
    },
  );
}
