import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Database } from '../database/database.js';
import type { Log } from '../telemetry/log.js';
import type { JobPayload } from './job-contract.js';
import type { JobProcessor } from './job-processor.js';
import { GivenUp, type QueuedJob } from './job-queue.js';
import type { JobStanding, OutboxRepository } from './outbox.repository.js';

/** Refusals that say: again in a while. */
const PASSING: ReadonlySet<string> = new Set(['RATE_LIMITED', 'CONFLICT']);

/** How many times a job may take its worker down with it before it is given up. */
const MOST_DEATHS = 5;

/** Runs delivered jobs and keeps the outbox true: how often they were started, how they failed, how they ended. */
export class JobExecution {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly log: Log,
  ) {}

  /** Runs one delivery. A throw sends it back to the queue; `GivenUp` ends it. */
  async run(processor: JobProcessor, job: QueuedJob): Promise<void> {
    const standing = await this.database.registry((tx) => this.outbox.begin(tx, job.id));
    if (!standing) throw this.refused(job, `JOB_ROW_MISSING: jobbet ${job.id} finns inte i utkorgen`);
    if (standing.outcome === 'DONE' || standing.outcome === 'FAILED') {
      this.log.info('job had ended, delivery ignored', {
        id: job.id,
        job: job.name,
        outcome: standing.outcome,
      });
      return;
    }
    const payload = await this.checked(processor, job, standing);
    try {
      await processor.process(payload, { id: job.id, attempt: standing.starts });
    } catch (error) {
      throw await this.failed(processor, job, payload, asError(error));
    }
    await this.database.registry((tx) => this.outbox.end(tx, job.id, 'DONE'));
    this.log.info('job done', { id: job.id, job: job.name, attempt: standing.starts });
  }

  /** The payload, when the delivery is one that this processor can and should run; else the job ends here. */
  private async checked(processor: JobProcessor, job: QueuedJob, standing: JobStanding): Promise<JobPayload> {
    if (job.name !== processor.contract.name) {
      throw await this.givenUp(job, `UNKNOWN_JOB: det finns inget jobb som heter ${job.name}`);
    }
    const parsed = processor.contract.payload.safeParse(job.payload);
    if (!parsed.success) throw await this.givenUp(job, `INVALID_PAYLOAD: ${parsed.error.message}`);
    if (standing.starts - standing.failures > MOST_DEATHS) {
      const error = new Error(`WORKER_DIED: arbetaren har dött ${MOST_DEATHS} gånger under jobbet`);
      await processor.failed(parsed.data, error, 0);
      throw await this.givenUp(job, error.message);
    }
    return parsed.data;
  }

  private async failed(
    processor: JobProcessor,
    job: QueuedJob,
    payload: JobPayload,
    error: Error,
  ): Promise<Error> {
    const failures = await this.database.registry((tx) =>
      this.outbox.countFailure(tx, job.id, error.message),
    );
    // A rule that says no will say no again; everything else may pass, and so may a crowd and who else is at work.
    const isRule = error instanceof DomainError && !PASSING.has(error.code);
    const left = isRule ? 0 : Math.max(0, processor.contract.attempts - failures);
    this.log.error('job failed', error, { id: job.id, job: job.name, failures, left });
    // The durable row first: should the worker die here, the job is still open and comes again.
    await processor.failed(payload, error, left);
    return left > 0 ? error : this.givenUp(job, error.message, error);
  }

  private async givenUp(job: QueuedJob, message: string, cause?: Error): Promise<GivenUp> {
    await this.database.registry((tx) => this.outbox.end(tx, job.id, 'FAILED', message));
    return this.refused(job, message, cause);
  }

  private refused(job: QueuedJob, message: string, cause?: Error): GivenUp {
    const error = new GivenUp(message, cause);
    this.log.error('job given up', error, { id: job.id, job: job.name });
    return error;
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
