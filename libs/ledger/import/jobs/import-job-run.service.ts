import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { announce, PROGRESS_CHANNEL } from '@samla/platform/jobs/announcements.js';
import { Courtesy } from '@samla/platform/jobs/courtesy.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import { ENDED, type ImportJob } from './import-job.js';
import { endOf, phraseOf, READING } from './import-job-phrases.js';
import { ImportJobProgress } from './import-job-progress.js';
import { ImportJobRepository } from './import-job.repository.js';
import type { ImportOutcome, ImportProgressed } from '../import-outcome.js';
import { ImportService } from '../import.service.js';
import { refusedOutcome } from '../outcome-of.js';

/** Works on ordered imports: the row of the job tells of it, beside the one transaction that books. */
@Injectable()
export class ImportJobRunService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly jobs: ImportJobRepository,
    private readonly imports: ImportService,
    private readonly courtesy: Courtesy,
  ) {}

  /**
   * Tries or books the file of a job and stores the outcome, also a refusal with its faults. A job that has ended is
   * left alone. Run again after it was killed, it finds the books as they were before or after: the booking is known
   * by the job's id and by its content. Throws for an unknown job, and what kept it from being done.
   */
  async run(context: TenantContext, jobId: string): Promise<void> {
    const job = await this.start(context, jobId);
    if (!job) return;
    const progress = new ImportJobProgress(
      (done) => this.tell(context, job, done),
      (error) => this.log.error('import progress', error, { id: jobId }),
    );
    const { file, sample, id: idempotencyKey } = job;
    const how = { file, sample, dryRun: job.kind === 'PLAN', evenIfDeclined: true, idempotencyKey };
    const rests = this.courtesy.begin();
    const order = {
      ...how,
      after: (tx: TenantTransaction) => this.assertWanted(tx, job),
      rest: () => rests.rest(1),
    };
    // Booked in the name of who ordered it.
    const acting = tenantContext(context.forbundId, job.requestedBy);
    const outcome = await this.imports
      .importKept(acting, order, progress.report)
      .catch(refusedOutcome)
      .finally(() => progress.end());
    await this.finish(context, job, outcome);
  }

  /** Writes a failure on the job: waiting for the next attempt, or given up when none is left. */
  async recordFailure(
    context: TenantContext,
    jobId: string,
    error: Error,
    attemptsLeft: number,
  ): Promise<void> {
    // What went wrong inside is for the log; a rule's refusal is for the one who ordered.
    const message =
      error instanceof DomainError ? error.message : 'Ett internt fel stoppade inläsningen. Felet är loggat.';
    const givenUp = attemptsLeft === 0;
    await this.unlessEnded(context, jobId, async (tx) => {
      await this.jobs.fail(tx, jobId, {
        phrase: givenUp ? 'Misslyckades' : 'Misslyckades, försöker snart igen',
        error: message,
        finishedAt: givenUp ? this.clock.now() : null,
      });
      if (!givenUp) return;
      const refusedWith = error instanceof DomainError ? error.code : 'INTERNAL';
      const { kind, requestedBy: actor } = (await this.jobs.byId(tx, jobId)) as ImportJob;
      const action = kind === 'PLAN' ? 'planImport' : 'importSie';
      await record(tx, { actor, action, objectKey: jobId, refusedWith });
    });
  }

  /** Whoever orders a booking is asked about a decline then; the job itself can be declined while this worker is thought dead. */
  private async assertWanted(tx: TenantTransaction, { id, file }: ImportJob): Promise<void> {
    if ((await this.jobs.lock(tx, id)) !== 'DECLINED') return;
    throw new DomainError('FILE_DECLINED', `Filen ${file.fileName} avböjdes medan den lästes in.`);
  }

  private async start(context: TenantContext, jobId: string): Promise<ImportJob | undefined> {
    let job: ImportJob | undefined;
    await this.unlessEnded(context, jobId, async (tx) => {
      await this.jobs.start(tx, jobId, READING);
      job = await this.jobs.byId(tx, jobId);
    });
    return job;
  }

  private tell(context: TenantContext, job: ImportJob, done: ImportProgressed): Promise<void> {
    return this.database.tenant(context, async (tx) => {
      await this.jobs.progress(tx, job.id, done, phraseOf(job, done));
      await announce(tx, PROGRESS_CHANNEL, job.id);
    });
  }

  private finish(context: TenantContext, job: ImportJob, outcome: ImportOutcome): Promise<void> {
    return this.unlessEnded(context, job.id, async (tx) => {
      const end = endOf(job.kind, outcome);
      await this.jobs.finish(tx, job.id, {
        ...end,
        outcome,
        bytesRead: job.file.size,
        at: this.clock.now(),
      });
      if (job.kind !== 'BOOK' || end.state !== 'REFUSED') return;
      const refused = { action: 'importSie', objectKey: job.id, refusedWith: 'SIE_REFUSED' } as const;
      await record(tx, { actor: job.requestedBy, ...refused });
    });
  }

  /** Writes on the row, locked, and announces it; not on one that has ended: a worker that was thought dead may be at it. */
  private unlessEnded(
    context: TenantContext,
    jobId: string,
    write: (tx: Parameters<ImportJobRepository['lock']>[0]) => Promise<void>,
  ): Promise<void> {
    return this.database.tenant(context, async (tx) => {
      const state = await this.jobs.lock(tx, jobId);
      if (state === undefined) throw new Error(`no import job ${jobId} in förbund ${context.forbundId}`);
      if (ENDED.has(state)) return;
      await write(tx);
      await announce(tx, PROGRESS_CHANNEL, jobId);
    });
  }
}
