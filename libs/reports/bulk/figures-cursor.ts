import { DomainError } from '@samla/domain/errors/domain-error.js';

/** A place between two rows of an export. */
export interface ExportPlace {
  /** The consolidation that the next row is in, from 0. */
  readonly slice: number;
  /** Rows of it that have been written. */
  readonly row: number;
  /** Rows that have been written of the whole. */
  readonly written: number;
}

/** Which export a cursor belongs to: what was asked, what was known, and what that was. */
export interface ExportIdentity {
  /** Hash of what was asked; hexadecimal. */
  readonly query: string;
  readonly knownAt: Date;
  /** Hash of all that the bytes are made from; hexadecimal. */
  readonly snapshot: string;
}

/** A cursor that somebody sent: a place, and the export that it is a place in. */
export interface SentCursor extends ExportPlace {
  readonly query: string;
  readonly knownAt: Date;
  readonly snapshot: string;
}

export const START: ExportPlace = Object.freeze({ slice: 0, row: 0, written: 0 });

const QUERY_LENGTH = 6;
const SNAPSHOT_LENGTH = 16;
const CURSOR =
  /^([0-9a-f]{6})([0-9a-f]{16})\.([0-9a-z]{1,9})\.([0-9a-z]{1,3})\.([0-9a-z]{1,7})\.([0-9a-z]{1,8})$/;

/** The cursors of one export: short, since each row carries one. */
export function cursorsOf({ query, knownAt, snapshot }: ExportIdentity): (place: ExportPlace) => string {
  const own = query.slice(0, QUERY_LENGTH) + snapshot.slice(0, SNAPSHOT_LENGTH);
  const start = `${own}.${knownAt.getTime().toString(36)}`;
  return ({ slice, row, written }) =>
    `${start}.${slice.toString(36)}.${row.toString(36)}.${written.toString(36)}`;
}

/** Reads a cursor; `BAD_USER_INPUT` for anything that is none. */
export function readExportCursor(text: string): SentCursor {
  const found = CURSOR.exec(text);
  if (!found) throw foreign('after är inte en markör från en export.');
  const [, query, snapshot, knownAt, slice, row, written] = found as unknown as string[];
  const of = (digits: string | undefined): number => Number.parseInt(digits!, 36);
  const time = new Date(of(knownAt));
  if (Number.isNaN(time.getTime())) throw foreign('after är inte en markör från en export.');
  return {
    query: query!,
    snapshot: snapshot!,
    knownAt: time,
    slice: of(slice),
    row: of(row),
    written: of(written),
  };
}

/**
 * Refuses to go on with another export than the one that was begun: `BAD_USER_INPUT` when something else is asked,
 * `CONFLICT` when what was known then is not what it was, so that no file is ever put together from two states.
 */
export function assertSameExport(sent: SentCursor, { query, snapshot }: ExportIdentity): void {
  if (!query.startsWith(sent.query)) throw foreign('after hör till en export med en annan fråga.');
  if (snapshot.startsWith(sent.snapshot)) return;
  const message = 'Underlaget är inte längre det som exporten började med; börja om utan after.';
  throw new DomainError('CONFLICT', message);
}

function foreign(message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument: 'after' });
}
