import { Injectable } from '@nestjs/common';
import { writeRecord } from '@samla/domain/journal-export/books-writer.js';
import type { ReplacedLetters } from '@samla/domain/sie-writer/letters.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { ConcurrencyLimit } from '@samla/platform/concurrency-limit.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertYear } from '../accounts/checked-input.js';
import { BooksToExportReader, type ExportFacts } from './books-to-export.js';
import { type BooksFormat, type ExportWriter, formatFacts } from './export-format.js';
import { PROGRAM } from './program.js';
import { SpoolFile } from './spool-file.js';

/** Which books are wanted, and how they are to be written. */
export interface ExportRequest {
  readonly year: number;
  readonly format: BooksFormat;
}

/** An export that is made: its bytes wait in a file of their own, which is to be read or removed. */
export interface BooksExport {
  readonly fileName: string;
  readonly contentType: string;
  readonly entries: number;
  readonly rows: number;
  /** Letters that the format has not got and that others stand for. */
  readonly replaced: ReplacedLetters;
  readonly file: SpoolFile;
}

/** Told now and then how far an export has come. */
export type ExportProgress = (done: { entries: number; rows: number }) => void;

const NOTHING_REPLACED: ReplacedLetters = Object.freeze({ times: 0, letters: [] });
/** Each holds a connection and a snapshot for as long as it reads. */
const AT_ONCE = 2;

/** Hands the books of a förbund out, as files that other programs read. */
@Injectable()
export class BooksExportService {
  private readonly places = new ConcurrencyLimit(
    AT_ONCE,
    'Flera exporter görs just nu; försök igen om en stund.',
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ForbundDirectory,
    private readonly reader: BooksToExportReader,
  ) {}

  /**
   * Writes a year's books as they stand now, all from one state, to a file of its own. Throws `NOT_FOUND` for a year that
   * the förbund has not got and `RATE_LIMITED` when too many are made at once.
   */
  async export(
    context: TenantContext,
    { year, format }: ExportRequest,
    progress: ExportProgress = () => undefined,
  ): Promise<BooksExport> {
    assertYear(year);
    return this.places.run(async () => {
      const { slug, name, organisationNumber } = await this.directory.forbundById(context.forbundId);
      const facts = {
        program: PROGRAM,
        generatedOn: this.clock.today(),
        forbundName: name,
        organisationNumber,
      };
      const file = await SpoolFile.make();
      try {
        const written = await this.database.tenant(
          context,
          (tx) => this.write(tx, { year, format }, facts, file, progress),
          'SNAPSHOT',
        );
        await this.noteRead(context, year, written.entries);
        const { extension, contentType } = formatFacts(format);
        return { fileName: `${slug}-${year}.${extension}`, contentType, ...written, file };
      } catch (error) {
        await file.remove();
        throw error;
      }
    });
  }

  /** A whole year's vouchers leave the house: that is told before anybody gets them, in a transaction that can write. */
  private noteRead(context: TenantContext, year: number, entries: number): Promise<void> {
    const event = { action: 'exportBooks', objectKey: `${year}`, objectCount: Math.max(entries, 1) } as const;
    return this.database.tenant(context, (tx) => record(tx, { actor: context.actor, ...event }));
  }

  private async write(
    tx: TenantTransaction,
    { year, format }: ExportRequest,
    facts: ExportFacts,
    file: SpoolFile,
    progress: ExportProgress,
  ): Promise<Pick<BooksExport, 'entries' | 'rows' | 'replaced'>> {
    // A transaction that is run again begins the file again.
    await file.restart();
    const { books, journal } = await this.reader.read(tx, year, facts);
    const writer = formatFacts(format).writer(books);
    let [entries, rows] = [0, 0];
    writer.begin();
    await flush(writer, file);
    for await (const records of journal()) {
      for (const record of records) {
        writeRecord(writer, record);
        if (record.kind === 'row') rows += 1;
        else entries += 1;
      }
      await flush(writer, file);
      progress({ entries, rows });
    }
    writer.end();
    await flush(writer, file);
    return { entries, rows, replaced: writer.replaced?.() ?? NOTHING_REPLACED };
  }
}

async function flush(writer: ExportWriter, file: SpoolFile): Promise<void> {
  for (const piece of writer.take()) await file.write(piece);
}
