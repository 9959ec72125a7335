import { Injectable } from '@nestjs/common';
import type { RegistryTransaction } from '../database/transaction.js';

/** A job as it stands in the outbox. */
export interface OutboxJob {
  readonly id: string;
  readonly job: string;
  readonly payload: unknown;
}

/** What a worker finds when it starts on a job. `starts` counts this time too. */
export interface JobStanding {
  readonly starts: number;
  readonly failures: number;
  readonly outcome: 'DONE' | 'FAILED' | 'UNKNOWN_JOB' | null;
}

/** Rows of the outbox: what was ordered, how often it was tried, how it ended. */
@Injectable()
export class OutboxRepository {
  /** Jobs that the queue should hold: never sent, or sent so long ago without an end that the queue may have lost them. */
  sendable(
    tx: RegistryTransaction,
    known: readonly string[],
    resendAfterMs: number,
    most: number,
  ): Promise<OutboxJob[]> {
    return tx.query<OutboxJob>(
      `select id, job, payload from job_outbox
        where (outcome is null or outcome = 'UNKNOWN_JOB') and job = any($1)
          and (sent_at is null or outcome is not null or sent_at < now() - make_interval(secs => $2::float8 / 1000))
        order by created_at limit $3`,
      [known, resendAfterMs, most],
    );
  }

  async markSent(tx: RegistryTransaction, ids: readonly string[]): Promise<void> {
    await tx.execute(
      `update job_outbox set sent_at = now(), outcome = null, ended_at = null
        where id = any($1) and (outcome is null or outcome = 'UNKNOWN_JOB')`,
      [ids],
    );
  }

  /** Records jobs that no contract knows, each once; a later version that knows them sends them. */
  recordUnknown(tx: RegistryTransaction, known: readonly string[]): Promise<{ id: string; job: string }[]> {
    return tx.query(
      `update job_outbox set outcome = 'UNKNOWN_JOB', ended_at = now(), last_error = 'UNKNOWN_JOB: det finns inget jobb som heter ' || job
        where outcome is null and sent_at is null and not job = any($1) returning id, job`,
      [known],
    );
  }

  /** Orders a job that belongs to no förbund and no county; one of that id that was ordered before is left as it is. */
  async order(
    tx: RegistryTransaction,
    id: string,
    job: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<void> {
    await tx.execute(
      `insert into job_outbox (id, job, payload) values ($1, $2, $3) on conflict (id) do nothing`,
      [id, job, JSON.stringify(payload)],
    );
  }

  /** Counts a start, unless the job has ended; undefined when there is no such job. */
  async begin(tx: RegistryTransaction, id: string): Promise<JobStanding | undefined> {
    const rows = await tx.query<JobStanding>(
      `update job_outbox set starts = starts + (outcome is null)::int where id = $1 returning starts, failures, outcome`,
      [id],
    );
    return rows[0];
  }

  /** Counts a failure and answers how many there are now. */
  async countFailure(tx: RegistryTransaction, id: string, error: string): Promise<number> {
    const rows = await tx.query<{ failures: number }>(
      `update job_outbox set failures = failures + 1, last_error = $2 where id = $1 returning failures`,
      [id, error],
    );
    return rows[0]?.failures ?? 0;
  }

  async end(
    tx: RegistryTransaction,
    id: string,
    outcome: 'DONE' | 'FAILED',
    error: string | null = null,
  ): Promise<void> {
    await tx.execute(
      `update job_outbox set outcome = $2, ended_at = now(), last_error = coalesce($3, last_error) where id = $1`,
      [id, outcome, error],
    );
  }

  /** Removes what was done long ago; failed jobs stay until someone has looked at them. */
  sweep(tx: RegistryTransaction, olderThanDays: number): Promise<number> {
    return tx.execute(
      `delete from job_outbox where outcome = 'DONE' and ended_at < now() - make_interval(days => $1)`,
      [olderThanDays],
    );
  }
}
