import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { announce, PROGRESS_CHANNEL } from '@samla/platform/jobs/announcements.js';
import { enqueue } from '@samla/platform/jobs/outbox.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId, validate } from 'uuid';
import { assertText } from '../../accounts/checked-input.js';
import type { ImportFile } from '../files/import-file.js';
import { ImportFileRepository } from '../files/import-file.repository.js';
import { ENDED, type ImportJob, type ImportJobKind, type ListedImportJob } from './import-job.js';
import { endOf, IN_QUEUE } from './import-job-phrases.js';
import { ImportJobRepository, type JobOfFile, type NewImportJob } from './import-job.repository.js';
import { ImportRunRepository } from '../import-run.repository.js';
import { ImportService } from '../import.service.js';
import { assertNotDeclined } from './import-job-declined.js';
import { refusedOutcome } from '../outcome-of.js';
import { sieImport } from './sie-import.job.js';
import { assertTimeCursor } from '../time-cursor.js';

/** Up to this size, in bytes, a plan is made while one waits; larger files are for the worker. */
const PLANNED_AT_ONCE = 1024 ** 2;

/** Plans that this process makes while one waits; what comes beside them is left to the worker too. */
const PLANS_AT_ONCE = 2;

/** A kept file that is to be tried. */
export interface PlanOrder {
  readonly fileId: string;
  readonly sample: boolean;
  readonly idempotencyKey: string;
}

/** A kept file that is to be booked, and whether also where a person has declined it. */
export interface BookOrder {
  readonly fileId: string;
  readonly evenIfDeclined: boolean;
  readonly idempotencyKey: string;
}

/** A person's decision that a file is not to be booked. */
export interface DeclineOrder {
  readonly importJobId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Orders that files are tried and booked, lets people decline them, and shows what became of them. */
@Injectable()
export class ImportJobService {
  private planning = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: ImportJobRepository,
    private readonly files: ImportFileRepository,
    private readonly runs: ImportRunRepository,
    private readonly imports: ImportService,
  ) {}

  /**
   * Has a file tried: what it would do to the books, and all its faults. The plan of a small file is made at once and
   * the job has ended when it is answered; that of a large one, and of one too many at a time, is left to the worker. Books nothing.
   */
  async plan(context: TenantContext, { fileId, sample, idempotencyKey }: PlanOrder): Promise<ImportJob> {
    const file = await this.database.tenant(context, (tx) => this.fileIn(tx, fileId));
    const job = { ...this.ordered(context, 'PLAN', file), sample };
    const isAtOnce = file.size <= PLANNED_AT_ONCE && this.planning < PLANS_AT_ONCE;
    const made = isAtOnce ? await this.planned(context, job, file) : undefined;
    return this.database.tenant(context, async (tx) => {
      const input = { fileId, sample };
      const call = { actor: context.actor, mutation: 'planImport', key: idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        await this.jobs.insert(tx, made ?? job);
        if (!made) await this.leaveToWorker(tx, job.id);
        return job.id;
      });
      return this.known(tx, id);
    });
  }

  /** Has a file booked by the worker; job and order are committed together. Throws `FILE_DECLINED`. */
  book(context: TenantContext, order: BookOrder): Promise<ImportJob> {
    const { fileId, evenIfDeclined, idempotencyKey } = order;
    return this.database.tenant(context, async (tx) => {
      const input = { fileId, evenIfDeclined };
      const call = { actor: context.actor, mutation: 'requestImport', key: idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const file = await this.fileIn(tx, fileId);
        if (!evenIfDeclined) await assertNotDeclined(tx, this.jobs, file.sha256);
        const job = this.ordered(context, 'BOOK', file);
        await this.jobs.insert(tx, job);
        await this.leaveToWorker(tx, job.id);
        return job.id;
      });
      return this.known(tx, id);
    });
  }

  /**
   * Declines the file of a job: what waits to book it does not, and it is booked later only when that is asked for
   * expressly. Throws `IMPORT_BOOKED` for content that is in the books, `IMPORT_RUNNING` while a job is at work on it
   * and `IMPORT_DECLINED` where that was said before.
   */
  decline(context: TenantContext, order: DeclineOrder): Promise<ImportJob> {
    const { importJobId, reason, idempotencyKey } = order;
    assertText('reason', reason, 500);
    return this.database.tenant(context, async (tx) => {
      const input = { importJobId, reason };
      const call = { actor: context.actor, mutation: 'declineImport', key: idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const job = await this.known(tx, importJobId);
        await this.jobs.lockContent(tx, job.file.sha256);
        const all = await this.jobs.lockOfFile(tx, job.file.id);
        await this.assertDeclinable(tx, job, all);
        const waiting = all.filter(({ kind, state }) => kind === 'BOOK' && !ENDED.has(state));
        for (const each of new Set([importJobId, ...waiting.map((other) => other.id)])) {
          const by = context.actor.name;
          await this.jobs.decline(tx, each, { phrase: 'Avböjd', by, reason, at: this.clock.now() });
          await announce(tx, PROGRESS_CHANNEL, each);
        }
        return importJobId;
      });
      return this.known(tx, id);
    });
  }

  /** The job; `NOT_FOUND` for an unknown one and another förbund's. */
  async job(context: TenantContext, id: string): Promise<ImportJob> {
    return this.database.tenant(context, (tx) => this.known(tx, id));
  }

  /** A page of the förbund's jobs, the latest first. */
  async page(context: TenantContext, page: Page): Promise<Paged<ListedImportJob & { readonly at: string }>> {
    assertTimeCursor(page);
    return this.database.tenant(context, (tx) => this.jobs.page(tx, page));
  }

  /** The outcomes of jobs, by id; null where it is not known yet. */
  async outcomes(
    context: TenantContext,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, ImportJob['outcome']>> {
    const read = await this.database.tenant(context, (tx) => this.jobs.outcomes(tx, ids));
    return new Map(read.map(({ id, outcome }) => [id, outcome]));
  }

  private async planned(context: TenantContext, job: NewImportJob, file: ImportFile): Promise<NewImportJob> {
    const { sample, id: idempotencyKey } = job;
    this.planning += 1;
    const outcome = await this.imports
      .importKept(context, { file, dryRun: true, sample, evenIfDeclined: true, idempotencyKey })
      .catch(refusedOutcome)
      .finally(() => (this.planning -= 1));
    const { entries, rows } = outcome;
    const end = endOf('PLAN', outcome);
    return { ...job, ...end, outcome, entries, rows, bytesRead: file.size, finishedAt: this.clock.now() };
  }

  private ordered({ actor }: TenantContext, kind: ImportJobKind, file: ImportFile): NewImportJob {
    return {
      id: newId(),
      kind,
      fileId: file.id,
      sample: false,
      state: 'QUEUED',
      bytesRead: 0,
      entries: 0,
      rows: 0,
      phrase: IN_QUEUE,
      outcome: null,
      requestedBy: actor,
      requestedAt: this.clock.now(),
      finishedAt: null,
    };
  }

  private leaveToWorker(tx: TenantTransaction, importJobId: string): Promise<void> {
    return enqueue(tx, sieImport, importJobId, { forbundId: tx.forbundId, importJobId });
  }

  private async assertDeclinable(
    tx: TenantTransaction,
    job: ImportJob,
    all: readonly JobOfFile[],
  ): Promise<void> {
    const refuse = (code: string, message: string): never => {
      throw new DomainError(code, message);
    };
    // The state that was read under the lock, not the one before it.
    const state = all.find(({ id }) => id === job.id)?.state;
    if (state === 'DECLINED') refuse('IMPORT_DECLINED', 'Filen är redan avböjd.');
    if (await this.runs.standing(tx, job.file.sha256))
      refuse('IMPORT_BOOKED', 'Filen är bokförd. Det som är bokfört rättas genom att inläsningen återförs.');
    if (all.some((each) => each.state === 'RUNNING' && (each.kind === 'BOOK' || each.id === job.id)))
      refuse('IMPORT_RUNNING', 'Filen läses in just nu; vänta tills det är klart.');
  }

  private async fileIn(tx: TenantTransaction, id: string): Promise<ImportFile> {
    const file = validate(id) ? await this.files.byId(tx, id) : undefined;
    if (!file) throw notFound();
    return file;
  }

  private async known(tx: TenantTransaction, id: string): Promise<ImportJob> {
    const job = validate(id) ? await this.jobs.byId(tx, id) : undefined;
    if (!job) throw notFound();
    return job;
  }
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
