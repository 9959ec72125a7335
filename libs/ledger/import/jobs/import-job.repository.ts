import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { ImportJob, ImportJobState, ListedImportJob } from './import-job.js';
import type { ImportOutcome, ImportProgressed } from '../import-outcome.js';

/** A job as it is ordered, or, for a plan that was made at once, as it ended. */
export type NewImportJob = Omit<
  ImportJob,
  'forbundId' | 'file' | 'attempts' | 'lastError' | 'declinedBy' | 'declinedReason'
> & { readonly fileId: string };

/** How a job ends by itself. */
export interface ImportJobEnd {
  readonly state: ImportJobState;
  readonly phrase: string;
  readonly outcome: ImportOutcome;
  readonly bytesRead: number;
  readonly at: Date;
}

/** A job of a file, as far as a decision on the file asks. */
export interface JobOfFile {
  readonly id: string;
  readonly kind: ImportJob['kind'];
  readonly state: ImportJobState;
}

/** A person's decision that a file is not to be booked. */
export interface Decline {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
  readonly fileName: string;
}

const LISTED = `j.id, j.forbund_id as "forbundId", j.kind, j.sample, j.state, j.bytes_read as "bytesRead", j.entries, j.rows, j.phrase,
    j.attempts, j.last_error as "lastError", j.declined_by as "declinedBy", j.declined_reason as "declinedReason",
    j.requested_at as "requestedAt", j.finished_at as "finishedAt",
    j.requested_by as "actorId", j.requested_by_kind as "actorKind", j.requested_by_name as "actorName", j.requested_by_roles as "actorRoles",
    f.id as "fileId", f.file_name as "fileName", f.sha256, f.size, f.charset, f.is_constructed as "isConstructed",
    f.received_by as "receivedBy", f.received_at as "receivedAt",
    to_char(j.requested_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at`;
const FROM = 'from import_job j join import_file f on f.forbund_id = j.forbund_id and f.id = j.file_id';

/** Import jobs of a förbund. */
@Injectable()
export class ImportJobRepository {
  async insert(tx: TenantTransaction, job: NewImportJob): Promise<void> {
    const { requestedBy } = job;
    await tx.execute(
      `insert into import_job (forbund_id, id, kind, file_id, sample, state, bytes_read, entries, rows, phrase, outcome,
         requested_by, requested_by_kind, requested_by_name, requested_by_roles, requested_at, finished_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[tx.forbundId, job.id, job.kind, job.fileId, job.sample, job.state],
        ...[job.bytesRead, job.entries, job.rows, job.phrase, job.outcome && JSON.stringify(job.outcome)],
        ...[requestedBy.id, requestedBy.kind, requestedBy.name, requestedBy.trail?.roles ?? ''],
        ...[job.requestedAt, job.finishedAt],
      ],
    );
  }

  async byId(tx: TenantTransaction, id: string): Promise<ImportJob | undefined> {
    const rows = await tx.query<Row & Pick<ImportJob, 'outcome'>>(
      `select ${LISTED}, j.outcome ${FROM} where j.forbund_id = $1 and j.id = $2`,
      [tx.forbundId, id],
    );
    return rows[0] && { ...jobOf(rows[0]), outcome: rows[0].outcome };
  }

  /** A page of jobs, the latest first; the keyset is the time in microseconds and the id. */
  async page(tx: TenantTransaction, page: Page): Promise<Paged<ListedImportJob & { readonly at: string }>> {
    const rows = await tx.query<Row>(
      `select ${LISTED} ${FROM}
       where j.forbund_id = $1 and ($2::text is null or (j.requested_at, j.id) < (($2 || '+00')::timestamptz, $3::uuid))
       order by j.requested_at desc, j.id desc limit $4`,
      [tx.forbundId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
    );
    return paged(
      rows.map((row) => ({ ...jobOf(row), at: row.at })),
      page,
    );
  }

  /** The outcomes of jobs; null where it is not known yet. */
  outcomes(tx: TenantTransaction, ids: readonly string[]): Promise<Pick<ImportJob, 'id' | 'outcome'>[]> {
    const sql = 'select id, outcome from import_job where forbund_id = $1 and id = any($2::uuid[])';
    return tx.query(sql, [tx.forbundId, ids]);
  }

  /** Locks the content until the transaction ends, whether or not its file is kept: for who declines it, and who books it. */
  async lockContent(tx: TenantTransaction, sha256: string): Promise<void> {
    const content = `import content|${tx.forbundId}|${sha256}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [content]);
  }

  /** Every job of a file with its row locked until the transaction ends, in the order of their ids. */
  lockOfFile(tx: TenantTransaction, fileId: string): Promise<JobOfFile[]> {
    return tx.query(
      'select id, kind, state from import_job where forbund_id = $1 and file_id = $2 order by id for update',
      [tx.forbundId, fileId],
    );
  }

  /** A person's latest decision that this content is not to be booked, if there is one. */
  async declineOf(tx: TenantTransaction, sha256: string): Promise<Decline | undefined> {
    const rows = await tx.query<Decline>(
      `select j.declined_by as by, j.declined_reason as reason, j.finished_at as at, f.file_name as "fileName"
       from import_job j join import_file f on f.forbund_id = j.forbund_id and f.id = j.file_id
       where j.forbund_id = $1 and f.sha256 = $2 and j.state = 'DECLINED' order by j.finished_at desc limit 1`,
      [tx.forbundId, sha256],
    );
    return rows[0];
  }

  /** The job's state, with the row locked until the transaction ends; undefined for an unknown job. */
  async lock(tx: TenantTransaction, id: string): Promise<ImportJobState | undefined> {
    const rows = await tx.query<{ state: ImportJobState }>(
      'select state from import_job where forbund_id = $1 and id = $2 for update',
      [tx.forbundId, id],
    );
    return rows[0]?.state;
  }

  start(tx: TenantTransaction, id: string, phrase: string): Promise<void> {
    const set = `state = 'RUNNING', attempts = attempts + 1, bytes_read = 0, entries = 0, rows = 0, phrase = $3`;
    return this.one(tx, set, [id, phrase]);
  }

  /** Tells how far a running job has come; nothing if it has ended meanwhile. */
  async progress(
    tx: TenantTransaction,
    id: string,
    { bytesRead, entries, rows }: ImportProgressed,
    phrase: string,
  ): Promise<void> {
    await tx.execute(
      `update import_job set bytes_read = coalesce($3, bytes_read), entries = $4, rows = $5, phrase = $6
       where forbund_id = $1 and id = $2 and state = 'RUNNING'`,
      [tx.forbundId, id, bytesRead ?? null, entries, rows, phrase],
    );
  }

  finish(tx: TenantTransaction, id: string, end: ImportJobEnd): Promise<void> {
    const { state, phrase, outcome, bytesRead, at } = end;
    const set = `state = $3, phrase = $4, outcome = $5, bytes_read = $6, entries = $7, rows = $8, finished_at = $9, last_error = null`;
    return this.one(tx, set, [
      id,
      state,
      phrase,
      JSON.stringify(outcome),
      bytesRead,
      outcome.entries,
      outcome.rows,
      at,
    ]);
  }

  decline(
    tx: TenantTransaction,
    id: string,
    decision: { phrase: string; by: string; reason: string; at: Date },
  ): Promise<void> {
    const set = `state = 'DECLINED', phrase = $3, declined_by = $4, declined_reason = $5, finished_at = $6`;
    return this.one(tx, set, [id, decision.phrase, decision.by, decision.reason, decision.at]);
  }

  fail(
    tx: TenantTransaction,
    id: string,
    failure: { phrase: string; error: string; finishedAt: Date | null },
  ): Promise<void> {
    const set = `state = case when $5::timestamptz is null then 'QUEUED' else 'FAILED' end, phrase = $3, last_error = $4, finished_at = $5`;
    return this.one(tx, set, [id, failure.phrase, failure.error, failure.finishedAt]);
  }

  private async one(tx: TenantTransaction, set: string, values: readonly unknown[]): Promise<void> {
    const sql = `update import_job set ${set} where forbund_id = $1 and id = $2`;
    const hit = await tx.execute(sql, [tx.forbundId, ...values]);
    if (hit !== 1) throw new Error(`import job ${String(values[0])} is not there`);
  }
}

/** A row as it is read: the job, its file and who ordered it side by side. */
type Row = Omit<ListedImportJob, 'file' | 'requestedBy'> &
  Omit<ImportJob['file'], 'id'> & {
    readonly fileId: string;
    readonly actorId: string;
    readonly actorKind: ImportJob['requestedBy']['kind'];
    readonly actorName: string;
    readonly actorRoles: string;
    readonly at: string;
  };

function jobOf(row: Row): ListedImportJob {
  const { fileId, fileName, sha256, size, charset, isConstructed, receivedBy, receivedAt, ...rest } = row;
  const { actorId, actorKind, actorName, actorRoles: roles, at: _, ...job } = rest;
  return {
    ...job,
    file: { id: fileId, fileName, sha256, size, charset, isConstructed, receivedBy, receivedAt },
    // What the job does is told in the trail under the job's own id, with the rights that it was ordered with.
    requestedBy: { kind: actorKind, id: actorId, name: actorName, trail: { requestId: job.id, roles } },
  };
}
