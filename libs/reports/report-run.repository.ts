import { Injectable } from '@nestjs/common';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import type { Page } from '@samla/platform/paging.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import type { ReportKind, ReportRun } from './report-run.js';

/** A run as it is ordered. */
export interface NewReportRun {
  readonly id: string;
  readonly kind: ReportKind;
  readonly year: number;
  readonly toPeriod: number;
  readonly requestedBy: Actor;
  readonly requestedAt: Date;
}

const RUNS = `select run.id, run.county_id as "countyId", run.kind, run.year, run.to_period as "toPeriod", run.known_at as "knownAt",
    run.state, run.progress, run.phrase, run.attempts, run.last_error as "lastError", run.requested_by_name as "requestedByName",
    run.requested_at as "requestedAt", run.finished_at as "finishedAt",
    coalesce((select jsonb_agg(jsonb_build_object('format', d.format, 'fileName', d.file_name, 'sha256', d.sha256) order by d.format desc)
      from county_report_document d where d.county_id = run.county_id and d.run_id = run.id), '[]'::jsonb) as documents
  from county_report_run run`;

/** Report runs of a county. */
@Injectable()
export class ReportRunRepository {
  async insert(tx: CountyTransaction, run: NewReportRun, phrase: string): Promise<void> {
    await tx.execute(
      `insert into county_report_run (county_id, id, kind, year, to_period, known_at, state, phrase, requested_by, requested_by_name, requested_at)
       values ($1, $2, $3, $4, $5, $6, 'QUEUED', $7, $8, $9, $6)`,
      [
        tx.countyId,
        run.id,
        run.kind,
        run.year,
        run.toPeriod,
        run.requestedAt,
        phrase,
        run.requestedBy.id,
        run.requestedBy.name,
      ],
    );
  }

  async byId(tx: CountyTransaction, id: string): Promise<ReportRun | undefined> {
    const rows = await tx.query<ReportRun>(`${RUNS} where run.county_id = $1 and run.id = $2`, [
      tx.countyId,
      id,
    ]);
    return rows[0];
  }

  /** The county's runs, newest first: one more than the page, to tell whether there are more. */
  page(tx: CountyTransaction, page: Page): Promise<ReportRun[]> {
    const [requestedAt, id] = page.after ?? [null, null];
    return tx.query<ReportRun>(
      `${RUNS} where run.county_id = $1 and ($2::timestamptz is null or (run.requested_at, run.id) < ($2::timestamptz, $3::uuid))
       order by run.requested_at desc, run.id desc limit $4`,
      [tx.countyId, requestedAt, id, page.limit + 1],
    );
  }

  /** The run's state, with the row locked until the transaction ends; undefined for an unknown run. */
  async lock(tx: CountyTransaction, id: string): Promise<ReportRun['state'] | undefined> {
    const rows = await tx.query<{ state: ReportRun['state'] }>(
      `select state from county_report_run where county_id = $1 and id = $2 for update`,
      [tx.countyId, id],
    );
    return rows[0]?.state;
  }

  async start(tx: CountyTransaction, id: string, phrase: string): Promise<void> {
    await this.one(
      tx,
      `state = 'RUNNING', attempts = attempts + 1, progress = 0, phrase = $3, finished_at = null`,
      [id, phrase],
    );
  }

  async progress(tx: CountyTransaction, id: string, percent: number, phrase: string): Promise<void> {
    await this.one(tx, 'progress = $4, phrase = $3', [id, phrase, percent]);
  }

  async finish(tx: CountyTransaction, id: string, phrase: string, at: Date): Promise<void> {
    await this.one(tx, `state = 'DONE', progress = 100, last_error = null, phrase = $3, finished_at = $4`, [
      id,
      phrase,
      at,
    ]);
  }

  async fail(
    tx: CountyTransaction,
    id: string,
    phrase: string,
    error: string,
    finishedAt: Date | null,
  ): Promise<void> {
    const set = `state = case when $5::timestamptz is null then 'QUEUED' else 'FAILED' end, phrase = $3, last_error = $4, finished_at = $5`;
    await this.one(tx, set, [id, phrase, error, finishedAt]);
  }

  private async one(tx: CountyTransaction, set: string, values: readonly unknown[]): Promise<void> {
    const hit = await tx.execute(`update county_report_run set ${set} where county_id = $1 and id = $2`, [
      tx.countyId,
      ...values,
    ]);
    if (hit !== 1) throw new Error(`report run ${String(values[0])} is not there`);
  }
}
