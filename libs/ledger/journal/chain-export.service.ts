import { Injectable } from '@nestjs/common';
import { JournalText } from './journal-text.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { ConcurrencyLimit } from '@samla/platform/concurrency-limit.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { SpoolFile } from '../export/spool-file.js';
import { ChainRecordRepository } from './chain-record.repository.js';

/** A journal that is written: its bytes wait in a file of their own, which is to be read or removed. */
export interface JournalExport {
  readonly fileName: string;
  readonly entries: number;
  readonly rows: number;
  readonly file: SpoolFile;
}

/** Told now and then how far an export has come. */
export type JournalExportProgress = (done: { entries: number; rows: number }) => void;

/** Each holds a connection and a snapshot for as long as it reads. */
const AT_ONCE = 2;

/** Hands a förbund's whole journal out, for whoever wants to verify it without Samla (`docs/verify-chain.mjs`). */
@Injectable()
export class ChainExportService {
  private readonly places = new ConcurrencyLimit(
    AT_ONCE,
    'Flera exporter görs just nu; försök igen om en stund.',
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ForbundDirectory,
    private readonly records: ChainRecordRepository,
  ) {}

  /** All years as they stand now, of one state, whether whole or not. Throws `RATE_LIMITED` when too many are made at once. */
  async export(
    context: TenantContext,
    progress: JournalExportProgress = () => undefined,
  ): Promise<JournalExport> {
    return this.places.run(async () => {
      const { slug } = await this.directory.forbundById(context.forbundId);
      const file = await SpoolFile.make();
      try {
        const written = await this.database.tenant(
          context,
          (tx) => this.write(tx, slug, file, progress),
          'SNAPSHOT',
        );
        await this.noteRead(context, slug, written.entries);
        return { fileName: `${slug}.samla-journal`, ...written, file };
      } catch (error) {
        await file.remove();
        throw error;
      }
    });
  }

  /** Every voucher leaves the house: that is told before anybody gets them, in a transaction that can write. */
  private noteRead(context: TenantContext, slug: string, entries: number): Promise<void> {
    const event = { action: 'exportJournal', objectKey: slug, objectCount: Math.max(entries, 1) } as const;
    return this.database.tenant(context, (tx) => record(tx, { actor: context.actor, ...event }));
  }

  private async write(
    tx: TenantTransaction,
    slug: string,
    file: SpoolFile,
    progress: JournalExportProgress,
  ): Promise<Pick<JournalExport, 'entries' | 'rows'>> {
    // A transaction that is run again begins the file again.
    await file.restart();
    const text = new JournalText();
    await file.write(Buffer.from(text.begin(slug, this.clock.now())));
    for await (const batch of this.records.records(tx)) {
      await file.write(Buffer.from(batch.map((piece) => text.add(piece)).join('')));
      progress({ entries: text.entries, rows: text.rows });
    }
    await file.write(Buffer.from(text.end(await this.records.ends(tx))));
    return { entries: text.entries, rows: text.rows };
  }
}
