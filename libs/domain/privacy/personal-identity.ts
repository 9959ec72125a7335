import { DomainError } from '../errors/domain-error.js';
import { hasCheckDigit } from '../identity/check-digit.js';
import { textIn } from './field-labels.js';

/** Where a personnummer seems to stand; the number itself is not repeated. */
export interface PersonalIdentityPlace {
  readonly field: string;
  /** Index of its first character in the text. */
  readonly at: number;
}

/**
 * Century (or none), year, month, day, separator, four digits of which a letter may be the first: not part of a longer
 * number, nor of one with thousands or öre. The parts of a date with its century may have hyphens.
 */
const CANDIDATE =
  /(?<!\d)(?<!\d[.,])(?:(18|19|20)(\d{2})-(\d{2})-(\d{2})|(18|19|20)?(\d{2})(\d{2})(\d{2}))(\s?[-+‑–−]\s?|\s)?([\dTRSUWXJKLMN]\d{3})(?![.,]?\d)/giu;

/** A number of the mobile net, written without a space: its digits can look like a date of the year 2007. */
const MOBILE = /^07[02369]\d{7}$/;

/** Nobody in a document of ours is born from this year on: what looks like a date of then is the document's own. */
const DOCUMENTS_FROM = 10;
const DOCUMENTS_TO = 39;

/**
 * Where personnummer and samordningsnummer seem to stand in a text. With a hyphen or plus a possible date is enough, since a
 * mistyped number points at a person too; other ten or twelve digits must have the right check digit, be no mobile number
 * and, with a space before the last four, no date of the last years before an amount. The day of a samordningsnummer has
 * 60 added.
 */
export function personalIdentities(text: string): number[] {
  return [...text.matchAll(CANDIDATE)].filter(isIdentity).map(({ index }) => index);
}

/** The text with every personnummer and samordningsnummer in it as `[personnummer]`. */
export function withoutPersonalIdentities(text: string): string {
  const found = [...text.matchAll(CANDIDATE)].filter(isIdentity);
  return found.reduceRight(
    (masked, { 0: written, index }) =>
      `${masked.slice(0, index)}[personnummer]${masked.slice(index + written.length)}`,
    text,
  );
}

function isIdentity([written, ...groups]: RegExpMatchArray): boolean {
  const [century, year = '', month = '', day = ''] = groups[1] === undefined ? groups.slice(4, 8) : groups;
  const [separator = '', last = ''] = groups.slice(8);
  if (!isPossibleDay(month, day)) return false;
  if (separator.trim() !== '') return true;
  if (!hasCheckDigit(`${year}${month}${day}${last}`) || MOBILE.test(written)) return false;
  const ofDocument = century === undefined || century === '20';
  const short = Number.parseInt(year, 10);
  return !(separator !== '' && ofDocument && short >= DOCUMENTS_FROM && short <= DOCUMENTS_TO);
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
    `${textIn(first.field)} ser ut att innehålla ett personnummer (från tecken ${first.at + 1}). Uppgifter om enskilda hör inte hemma här; skriv utan dem.`,
    { places },
  );
}

function isPossibleDay(month: string, day: string): boolean {
  return /^(?:0[1-9]|1[0-2])$/.test(month) && /^(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])$/.test(day);
}
