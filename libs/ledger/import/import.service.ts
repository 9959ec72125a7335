import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { SieCharset } from '@samla/domain/sie/charset.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { ImportFileService } from './files/import-file.service.js';
import { assertNotDeclined } from './jobs/import-job-declined.js';
import { ImportJobRepository } from './jobs/import-job.repository.js';
import type {
  ImportManner,
  ImportOutcome,
  ImportProgress,
  ImportRequest,
  KeptImport,
  KeptRequest,
} from './import-outcome.js';
import { type ImportRun, ImportRunRepository } from './import-run.repository.js';
import type { ImportStatus } from './import-status.js';
import { ofPlan, ofRun, refusalOf } from './outcome-of.js';
import { type FileForBooks, SieImportBooking } from './booking/sie-import-booking.service.js';
import { type SieSource, sourceOf } from './booking/sie-source.js';
import { assertTimeCursor } from './time-cursor.js';
import { assertSmall } from './files/uploaded-file.js';

/** How a file is read, what it is called, and what else is done in the transaction that books it. */
interface Order extends ImportManner {
  readonly fileName: string;
  before?(tx: TenantTransaction): Promise<void>;
  after?(tx: TenantTransaction): Promise<void>;
}

/** Reads SIE files into the books of a förbund: whole or not at all, once per content. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly booking: SieImportBooking,
    private readonly runRepository: ImportRunRepository,
    private readonly files: ImportFileService,
    private readonly jobs: ImportJobRepository,
  ) {}

  /**
   * Books the file in one transaction and keeps it, or with `dryRun` tells what that would do. The same content again is
   * `ALREADY_BOOKED` and changes nothing. A file with faults throws `SIE_REFUSED`, whose details are the `ImportOutcome`
   * with every fault; the books are then untouched. A sample that is not a dry run is `BAD_USER_INPUT`, and so is a kept
   * file that is too large to wait for. Throws `FILE_DECLINED` for what a person has declined.
   */
  async importSie(
    context: TenantContext,
    asked: ImportRequest | KeptRequest,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    if (asked.sample && !asked.dryRun) {
      throw new DomainError(
        'BAD_USER_INPUT',
        'En annan organisations fil (sample) kan bara provläsas (dryRun).',
        { argument: 'sample' },
      );
    }
    const { dryRun, sample, idempotencyKey } = asked;
    const how = { dryRun, sample, idempotencyKey };
    if ('fileId' in asked) {
      const file = await this.files.file(context, asked.fileId);
      assertSmall('fileId', file.size);
      return this.importKept(context, { ...how, file, evenIfDeclined: false }, progress);
    }
    const { fileName, bytes, isConstructed = false } = asked;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = sourceOf(fileName, bytes);
    const kept = { fileName, isConstructed, sha256, charset: source.charset.charset };
    const order: Order = {
      ...how,
      fileName,
      before: (tx) => assertNotDeclined(tx, this.jobs, sha256),
      after: (tx) => this.files.keep(tx, context, kept, bytes),
    };
    const file = await this.booking.fileFor(context, source, sha256, isConstructed);
    return this.run(context, order, file, progress);
  }

  /** As `importSie`, for a kept file of any size, of which a few chunks are held at a time; `progress` counts its bytes too. */
  async importKept(
    context: TenantContext,
    { file, evenIfDeclined, rest, ...how }: KeptImport,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    const { fileName, sha256, isConstructed } = file;
    let bytesRead = 0;
    const { files } = this;
    const source: SieSource = {
      fileName,
      charset: { charset: file.charset as SieCharset, line: 0 },
      async *chunks() {
        // The file is run through more than once, and counted each time from its beginning.
        bytesRead = 0;
        for await (const chunk of files.chunks(context, file)) {
          yield chunk;
          bytesRead += chunk.length;
          await rest?.();
        }
      },
    };
    const known = await this.booking.fileFor(context, source, sha256, isConstructed);
    const counted = progress && ((done: Parameters<ImportProgress>[0]) => progress({ ...done, bytesRead }));
    const before = (tx: TenantTransaction) => assertNotDeclined(tx, this.jobs, sha256);
    const order: Order = evenIfDeclined ? { ...how, fileName } : { ...how, fileName, before };
    return this.run(context, order, known, counted);
  }

  /** A page of the files that were booked, the latest first. */
  async runs(context: TenantContext, page: Page): Promise<Paged<ImportRun & { readonly at: string }>> {
    assertTimeCursor(page);
    return this.database.tenant(context, (tx) => this.runRepository.page(tx, page));
  }

  private async run(
    context: TenantContext,
    order: Order,
    file: FileForBooks,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    if (!order.dryRun) return this.book(context, order, file, progress);
    const tried = await this.booking.tryOut(context, file, { sample: order.sample });
    if ('kind' in tried) return ofRun(order, file, tried, 'ALREADY_BOOKED');
    return ofPlan(order, file, tried, 'WOULD_BE_BOOKED', null);
  }

  private book(
    context: TenantContext,
    order: Order,
    file: FileForBooks,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    const { idempotencyKey: key, fileName } = order;
    const input = { fileName, sha256: file.sha256, isConstructed: file.isConstructed };
    // The result is the status and the id of the run.
    const trail = (result: string) => ({ objectKey: result.split(' ')[1]! });
    const call = { actor: context.actor, mutation: 'importSie', key, input, trail };
    return this.database.tenant(context, async (tx) => {
      const { id: result } = await once(tx, call, async () => {
        await order.before?.(tx);
        const booked = await this.booking.book(tx, context, file, progress);
        // Throws, and so rolls back, what a plan with faults has booked.
        if (booked.status === 'REFUSED') throw refusalOf(order, file, booked.walked);
        await order.after?.(tx);
        return `${booked.status} ${booked.run.id}`;
      });
      // The status of the first answer is kept with its id, so that a repeated call is answered alike.
      const [status, runId] = result.split(' ') as [ImportStatus, string];
      return ofRun(order, file, (await this.runRepository.byId(tx, runId)) as ImportRun, status);
    });
  }
}
