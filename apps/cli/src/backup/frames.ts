import { DomainError } from '@samla/domain/errors/domain-error.js';

/**
 * An archive is gzip over frames: one letter, four bytes of length, the content. `H` is the header, `T` begins a table,
 * `D` is a piece of its rows in COPY's text form, `Z` is the last and tells how many rows and the SHA-256 of all before.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'Z';

/** One frame of an archive. */
export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

/** What the header tells: which shape of the database the rows fit into. */
export interface ArchiveHeader {
  readonly format: 'samla-archive-1';
  readonly migrations: readonly string[];
  readonly savedAt: string;
}

/** Which table's rows follow, in which columns. */
export interface ArchivedTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The end of an archive: without it the file was cut off. */
export interface ArchiveEnd {
  readonly rows: number;
  readonly tables: number;
  readonly sha256: string;
}

/** A frame as bytes. */
export function frame(kind: FrameKind, content: Buffer | object): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Takes a stream of bytes apart into frames; throws `ARCHIVE_DAMAGED` when it ends in the middle of one. */
export async function* framesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    rest = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
      const end = 5 + rest.readUInt32BE(1);
      yield { kind: rest.toString('latin1', 0, 1) as FrameKind, content: rest.subarray(5, end) };
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw damaged();
}

/** The refusal of a file that is no whole archive. */
export function damaged(): DomainError {
  return new DomainError(
    'ARCHIVE_DAMAGED',
    'Filen är ingen hel säkerhetskopia från Samla. Ingenting är återläst.',
  );
}
