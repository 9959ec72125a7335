import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { fiscalYearOf } from '@samla/domain/sie/file-year.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import type { BooksIdentity } from './books-reader.js';
import type { ImportOutcome, ImportProgress, ImportRequest } from './import-outcome.js';
import type { ImportStatus } from './import-status.js';
import { ImportLedger } from './import-ledger.js';
import type { ImportRun } from './import-run.repository.js';
import { type ImportJob, ofPlan, ofRun } from './outcome-of.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

/** Reads SIE files into the books of a förbund: whole or not at all, once per content. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ForbundDirectory,
    private readonly ledger: ImportLedger,
  ) {}

  /**
   * Books the file in one transaction, or with `dryRun` tells what that would do. The same content again is
   * `ALREADY_BOOKED` and changes nothing. A file with faults throws `SIE_REFUSED`, whose details are the `ImportOutcome`
   * with every fault; the books are then untouched. A sample that is not a dry run is `BAD_USER_INPUT`.
   */
  async importSie(
    context: TenantContext,
    request: ImportRequest,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    if (request.sample && !request.dryRun) {
      throw new DomainError(
        'BAD_USER_INPUT',
        'En annan organisations fil (sample) kan bara provläsas (dryRun).',
        { argument: 'sample' },
      );
    }
    const forbund = await this.directory.forbundById(context.forbundId);
    const sha256 = createHash('sha256').update(request.bytes).digest('hex');
    const job: ImportJob = { request, forbund, identity: await this.identityOf(forbund), sha256 };
    return request.dryRun ? this.tryOut(context, job) : this.book(context, job, progress);
  }

  /** The own number, or where it is not known those of the county: one ekonom keeps the books of neighbours. */
  private async identityOf({ countyId, organisationNumber }: ImportJob['forbund']): Promise<BooksIdentity> {
    if (organisationNumber !== null) return { organisationNumber, othersNumbers: new Set() };
    const county = await this.directory.forbundOfCounty(countyId);
    return {
      organisationNumber,
      othersNumbers: new Set(county.flatMap((other) => other.organisationNumber ?? [])),
    };
  }

  /** A page of the files that were booked, the latest first. */
  runs(context: TenantContext, page: Page): Promise<Paged<ImportRun & { readonly at: string }>> {
    if (page.after && !(TIME.test(page.after[0]!) && UUID.test(page.after[1]!))) {
      throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
        argument: 'after',
      });
    }
    return this.database.tenant(context, (tx) => this.ledger.runs.page(tx, page));
  }

  private async tryOut(context: TenantContext, job: ImportJob): Promise<ImportOutcome> {
    const { request, sha256 } = job;
    const year = fiscalYearOf(request.bytes);
    const { run, books } = await this.database.tenant(
      context,
      async (tx) => ({
        run: await this.ledger.runs.bySha256(tx, sha256),
        books: await this.ledger.books.read(tx, job.identity, year),
      }),
      'SNAPSHOT',
    );
    if (run) return ofRun(job, run, 'ALREADY_BOOKED');
    // The transaction is over: planning a large file takes seconds and needs no connection.
    const plan = await this.ledger.booking.tryOut(request.bytes, books, { sample: request.sample });
    return ofPlan(job, plan, 'WOULD_BE_BOOKED', null);
  }

  private book(context: TenantContext, job: ImportJob, progress?: ImportProgress): Promise<ImportOutcome> {
    const { idempotencyKey: key, fileName, isConstructed } = job.request;
    const input = { fileName, sha256: job.sha256, isConstructed: isConstructed ?? false };
    const call = { actor: context.actor, mutation: 'importSie', key, input };
    return this.database.tenant(context, async (tx) => {
      const { id: result } = await once(tx, call, async () => {
        const head = await this.ledger.heads.lock(tx);
        const known = await this.ledger.runs.bySha256(tx, job.sha256);
        if (known) return `ALREADY_BOOKED ${known.id}`;
        return `BOOKED ${await this.bookFile(tx, context, job, head, progress)}`;
      });
      // The status of the first answer is kept with its id, so that a repeated call is answered alike.
      const [status, runId] = result.split(' ') as [ImportStatus, string];
      return ofRun(job, (await this.ledger.runs.byId(tx, runId)) as ImportRun, status);
    });
  }

  private async bookFile(
    tx: TenantTransaction,
    context: TenantContext,
    job: ImportJob,
    head: bigint,
    progress?: ImportProgress,
  ): Promise<string> {
    const { request, sha256 } = job;
    const { bytes, fileName, isConstructed = false } = request;
    const year = fiscalYearOf(bytes);
    const id = newId();
    const recordedAt = this.clock.now();
    const books = await this.ledger.books.read(tx, job.identity, year);
    if (year === undefined) {
      ofPlan(job, await this.ledger.booking.tryOut(bytes, books, { sample: false }), 'BOOKED', null);
      throw new Error('A file without fiscal year is planned without faults.');
    }
    const facts = { importId: id, year, firstEntryNo: head, recordedAt, isConstructed };
    const { plan, nextEntryNo } = await this.ledger.booking.book(tx, bytes, books, facts, progress);
    ofPlan(job, plan, 'BOOKED', id);
    await this.ledger.heads.advance(tx, nextEntryNo);
    const { charset, entries, rows, newAccounts, unmappedAccounts, warnings } = plan;
    await this.ledger.runs.insert(tx, {
      id,
      fileName,
      sha256,
      charset,
      entries,
      rows,
      newAccounts,
      unmappedAccounts,
      warnings,
      isConstructed,
      bookedBy: context.actor.name,
      bookedAt: recordedAt,
      content: bytes,
    });
    return id;
  }
}
