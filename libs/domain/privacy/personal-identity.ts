import { DomainError } from '../errors/domain-error.js';
import { hasCheckDigit } from '../identity/check-digit.js';

/** Where a personnummer seems to stand; the number itself is not repeated. */
export interface PersonalIdentityPlace {
  readonly field: string;
  /** Index of its first character in the text. */
  readonly at: number;
}

/** Year (2 or 4 digits), month, day, separator, four digits: not part of a longer number. */
const CANDIDATE =
  /(?<![\d.,])(?:18|19|20)?(\d{2})(\d{2})(\d{2})(\s?[-+–]\s?|\s)?([\dTtRrSsUuWwXxJjKkLlMmNn]\d{3})(?![\d.,]\d|\d)/gu;

/**
 * Where personnummer and samordningsnummer seem to stand in a text. With a hyphen or plus a possible date is enough, since a
 * mistyped number points at a person too; other ten or twelve digits must have the right check digit, or every date
 * before an amount would be one. The day of a samordningsnummer has 60 added.
 */
export function personalIdentities(text: string): number[] {
  return [...text.matchAll(CANDIDATE)]
    .filter(([, year, month, day, separator, last]) => {
      if (!isPossibleDay(month!, day!)) return false;
      return /[-+–]/u.test(separator ?? '') || hasCheckDigit(`${year}${month}${day}${last}`);
    })
    .map(({ index }) => index);
}

/**
 * Refuses texts in which a personnummer seems to stand, with `PERSONAL_DATA` and the fields: what is known of
 * participants stays with the members (Finsam guidance on personuppgiftsansvar), and Samla keeps counts alone.
 */
export function assertNoPersonalIdentity(texts: Readonly<Record<string, string | null | undefined>>): void {
  const places: PersonalIdentityPlace[] = Object.entries(texts).flatMap(([field, text]) =>
    personalIdentities(text ?? '').map((at) => ({ field, at })),
  );
  const [first] = places;
  if (!first) return;
  throw new DomainError(
    'PERSONAL_DATA',
    `Texten i ${first.field} ser ut att innehålla ett personnummer (från tecken ${first.at + 1}). Uppgifter om enskilda hör inte hemma här; skriv utan dem.`,
    { places },
  );
}

function isPossibleDay(month: string, day: string): boolean {
  return /^(?:0[1-9]|1[0-2])$/.test(month) && /^(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])$/.test(day);
}
