import { Injectable } from '@nestjs/common';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import type { SubmissionDeadline } from './deadline.js';

/** The deadlines of a county. Each change stands after the earlier ones, and the last one applies. */
@Injectable()
export class DeadlineRepository {
  /** The deadlines of a year as they were at a moment, by period and kind. */
  ofYear(tx: CountyTransaction, year: number, knownAt: Date): Promise<SubmissionDeadline[]> {
    return tx.query<SubmissionDeadline>(
      `select year, "toPeriod", kind, "dueOn", "setBy", "setAt" from (
         select distinct on (to_period, kind) year::integer as year, to_period::integer as "toPeriod", kind, due_on::text as "dueOn",
           set_by as "setBy", set_at as "setAt"
         from county_submission_deadline where county_id = $1 and year = $2 and set_at <= $3
         order by to_period, kind, change_no desc) latest
       where "dueOn" is not null order by "toPeriod", kind`,
      [tx.countyId, year, knownAt],
    );
  }

  /** Adds a change; changes of one deadline wait for each other. */
  async add(
    tx: CountyTransaction,
    { year, toPeriod, kind, dueOn, setBy, setAt }: SubmissionDeadline,
  ): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      ['submission_deadline', tx.countyId, year, toPeriod, kind].join('|'),
    ]);
    await tx.execute(
      `insert into county_submission_deadline (county_id, year, to_period, kind, change_no, due_on, set_by, set_at)
       select $1, $2, $3, $4, coalesce(max(change_no), 0) + 1, $5, $6, $7
       from county_submission_deadline where county_id = $1 and year = $2 and to_period = $3 and kind = $4`,
      [tx.countyId, year, toPeriod, kind, dueOn, setBy, setAt],
    );
  }
}
