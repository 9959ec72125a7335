import { DomainError } from '@samla/domain/errors/domain-error.js';

/** The page that a repository is asked for: `limit` rows after a keyset. */
export interface Page {
  readonly limit: number;
  /** Values of the sort columns of the last row seen; null for the first page. */
  readonly after: readonly string[] | null;
}

/** A page of rows as a repository gives it: one row more than asked tells that there is a next page. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
}

/** Reads `first` and `after`; a cursor that is not ours, or a page over `most` rows, is `BAD_USER_INPUT`. */
export function pageOf(first: number, after: string | null | undefined, keys: number, most: number): Page {
  if (!Number.isInteger(first) || first < 1 || first > most) {
    throw new DomainError('BAD_USER_INPUT', `first ska vara mellan 1 och ${most}.`, { argument: 'first' });
  }
  return { limit: first, after: after ? readCursor(after, keys) : null };
}

/** The cursor of a row, from the values of its sort columns. */
export function cursorOf(...keyset: readonly string[]): string {
  return Buffer.from(JSON.stringify(keyset), 'utf8').toString('base64url');
}

/** Cuts what a repository read (limit + 1 rows) to a page. */
export function paged<Row>(rows: readonly Row[], page: Page): Paged<Row> {
  return { rows: rows.slice(0, page.limit), hasNext: rows.length > page.limit };
}

function readCursor(cursor: string, keys: number): string[] {
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keyset) && keyset.length === keys && keyset.every((part) => typeof part === 'string'))
      return keyset;
  } catch {
    // A cursor is opaque: whatever is wrong with it, the answer is the same.
  }
  throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
    argument: 'after',
  });
}
