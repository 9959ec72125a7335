import { assertUnreachable } from '../errors/assert-unreachable.js';
import type { ExportedEntry, ExportedRecord, ExportedRow } from './exported-books.js';

/**
 * Writes books in one format, as the journal comes: `begin`, then each entry and its rows, then `end`. `take` gives the
 * pieces that are ready, so that no more than a piece is held, however large the books are.
 */
export interface BooksWriter {
  begin(): void;
  entry(entry: ExportedEntry): void;
  row(row: ExportedRow): void;
  end(): void;
  take(): Uint8Array[];
}

/** Hands one record to the writer. */
export function writeRecord(writer: BooksWriter, record: ExportedRecord): void {
  switch (record.kind) {
    case 'entry':
      writer.entry(record);
      return;
    case 'row':
      writer.row(record);
      return;
    default:
      assertUnreachable(record);
  }
}

/** The whole file in pieces. */
export function* writeBooks(
  writer: BooksWriter,
  records: Iterable<ExportedRecord>,
): Generator<Uint8Array, void, undefined> {
  writer.begin();
  yield* writer.take();
  for (const record of records) {
    writeRecord(writer, record);
    yield* writer.take();
  }
  writer.end();
  yield* writer.take();
}
