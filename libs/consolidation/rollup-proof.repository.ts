import { Injectable } from '@nestjs/common';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import { SUMS } from './read/rollup.repository.js';

/** Heads that are not what their submission and its approval say, or that stand for none. */
const HEADS = `select r.submission_id from county_rollup r
  left join submission s on s.forbund_id = r.forbund_id and s.id = r.submission_id and s.county_id = r.county_id
  left join submission_decision d on d.forbund_id = s.forbund_id and d.submission_id = s.id and d.county_id = s.county_id
  where r.county_id = $1::uuid and (r.year, r.to_period, r.version, r.sha256, r.is_constructed, r.approved_at)
    is distinct from (s.year, s.to_period, s.version, s.sha256, s.is_constructed, d.decided_at)`;

/** Submissions whose rolled-up rows are not the sums of their own rows; without a head there is nothing to roll up. */
const ROWS = `with stored as (
    select submission_id, forbund_id, line, counterpart_forbund_id, opening, change, closing
    from county_rollup_row where county_id = $1::uuid
  ), computed as (
    ${SUMS} where county_id = $1::uuid and submission_id in (select submission_id from county_rollup where county_id = $1::uuid)
    group by 1, 2, 3, 4
  )
  select submission_id from ((table stored except all table computed) union all (table computed except all table stored)) wrong`;

/** Compares the rollup with what it was made of. */
@Injectable()
export class RollupProofRepository {
  /** Submissions whose rollup, head or rows, is not what they say, by id. */
  async wrong(tx: CountyTransaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct submission_id as id from (${HEADS} union all select submission_id from (${ROWS}) rows) wrong order by 1`,
      [tx.countyId],
    );
    return rows.map(({ id }) => id);
  }

  /** How many rows the rollup has. */
  async count(tx: CountyTransaction): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      'select count(*)::int as count from county_rollup_row where county_id = $1',
      [tx.countyId],
    );
    return rows[0]?.count ?? 0;
  }
}
