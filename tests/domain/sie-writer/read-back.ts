import { decideCharset } from '@samla/domain/sie/charset.js';
import { FaultLog, type SieFault } from '@samla/domain/sie/fault.js';
import { SieReader } from '@samla/domain/sie/reader.js';
import type { SieRecord } from '@samla/domain/sie/record.js';
import { writeBooks } from '@samla/domain/journal-export/books-writer.js';
import type { ReplacedLetters } from '@samla/domain/sie-writer/letters.js';
import { SieWriter, type WrittenSieType } from '@samla/domain/sie-writer/sie-writer.js';
import type { RandomBooks } from './random-books.js';

/** A written file: its bytes, its lines as text, and what was replaced. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly replaced: ReplacedLetters;
}

export function written({ books, records }: RandomBooks, type: WrittenSieType): WrittenFile {
  const writer = new SieWriter(books, type);
  const bytes = Buffer.concat([...writeBooks(writer, records)]);
  return { bytes, replaced: writer.replaced() };
}

/** What the reader makes of a file, at the level of records. */
export function readRecords(bytes: Uint8Array): {
  records: SieRecord[];
  faults: readonly SieFault[];
  charset: string;
} {
  const log = new FaultLog();
  const { charset } = decideCharset(bytes);
  const reader = new SieReader(charset, log);
  return { records: [...reader.read(bytes), ...reader.end()], faults: log.faults, charset };
}
