import { DomainError } from '../../errors/domain-error.js';

/** What is read of one document at most: far above any annual report, far below what would hurt. */
export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024;
/** Of running text, when it is unpacked: some thousand pages. */
export const MOST_CHARACTERS = 6_000_000;
export const MOST_LINES = 200_000;
export const MOST_LINE_CHARACTERS = 50_000;
export const MOST_TABLES = 2_000;
export const MOST_TABLE_ROWS = 10_000;
export const MOST_COLUMNS = 120;
/** All cells of all tables together. */
export const MOST_CELLS = 300_000;

/** The refusal of a document that is larger than what is read; the message names the limit. */
export function tooLarge(message: string, details: Readonly<Record<string, unknown>> = {}): DomainError {
  return new DomainError('DOCUMENT_TOO_LARGE', message, details);
}

/** The refusal of what is no document that can be read. */
export function unreadable(message: string): DomainError {
  return new DomainError('DOCUMENT_UNREADABLE', message);
}
