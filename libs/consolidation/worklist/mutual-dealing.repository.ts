import { Injectable } from '@nestjs/common';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { Money } from '@samla/domain/money/money.js';
import { linesOf } from '@samla/domain/statements/statement-line.js';
import type { CountyTransaction, TenantTransaction } from '@samla/platform/database/transaction.js';

/** An approved version of a förbund's outcome that may be seen. */
export interface ApprovedVersion {
  readonly submissionId: string;
  readonly forbundId: string;
  readonly toPeriod: number;
  readonly year: number;
  readonly version: number;
  readonly sha256: string;
  /** From format 2 on the entries are sealed along. */
  readonly sealFormat: number;
  readonly handedInBy: string;
  readonly handedInByName: string;
  readonly approvedAt: Date;
}

/** What a version has booked with another förbund on a line, in ledger sign. */
export interface MutualSum {
  readonly submissionId: string;
  readonly counterpartForbundId: string;
  readonly line: string;
  readonly amount: string;
}

/** An entry of a version, with whom it was booked. */
export interface SealedEntry extends PairEntry {
  readonly submissionId: string;
  readonly counterpartForbundId: string;
}

/** A county sees what its förbund have approved; a förbund its own, and what the others have booked with it. */
export type WorklistTransaction = CountyTransaction | TenantTransaction;

const VERSIONS = `select s.id as "submissionId", s.forbund_id as "forbundId", s.year, s.to_period as "toPeriod", s.version, s.sha256,
    s.seal_format as "sealFormat", s.handed_in_by as "handedInBy", s.handed_in_by_name as "handedInByName",
    coalesce(d.decided_at, shown.approved_at) as "approvedAt"
  from submission s
  left join submission_decision d on d.forbund_id = s.forbund_id and d.submission_id = s.id
  left join lateral (select approved_at from submission_disclosure
    where forbund_id = s.forbund_id and submission_id = s.id limit 1) shown on true
  where s.forbund_id = any ($1::uuid[]) and s.kind = 'ACTUAL' and s.year between $2 and $2 + 1
    and coalesce(d.decided_at, shown.approved_at) <= $3
  order by s.forbund_id, s.year, s.to_period, s.version`;

/** Versions without sealed entries are summed from their rows, which only their own förbund and the county see. */
const SUMS = `select submission_id as "submissionId", counterpart_forbund_id as "counterpartForbundId", line, sum(amount)::text as amount
  from submission_mutual_entry where (forbund_id, submission_id) in (select * from unnest($1::uuid[], $2::uuid[])) group by 1, 2, 3
  union all
  select submission_id, counterpart_forbund_id, line, sum(case when line = any ($5) then closing else change end)::text
  from submission_row where (forbund_id, submission_id) in (select * from unnest($3::uuid[], $4::uuid[]))
    and counterpart_forbund_id is not null group by 1, 2, 3
  order by 1, 2, 3`;

const ENTRIES = `select submission_id as "submissionId", forbund_id as forbund, counterpart_forbund_id as "counterpartForbundId",
    row_no as "rowNo", entry_no::text as "entryNo", series, number, entry_date::text as "entryDate", period, account,
    account_name as "accountName", line, amount::text as amount
  from submission_mutual_entry where (forbund_id, submission_id) in (select * from unnest($1::uuid[], $2::uuid[]))
  order by forbund_id, submission_id, entry_date, row_no`;

/**
 * Reads what approved versions hold of the dealings between förbund. Which of it a transaction sees is for row security
 * to say: the conditions here find it and hide nothing.
 */
@Injectable()
export class MutualDealingRepository {
  /** Every version of the year and of the year after it that was approved by then, by förbund, period and version. */
  versions(
    tx: WorklistTransaction,
    forbundIds: readonly string[],
    year: number,
    knownAt: Date,
  ): Promise<ApprovedVersion[]> {
    return tx.query<ApprovedVersion>(VERSIONS, [forbundIds, year, knownAt]);
  }

  sums(tx: WorklistTransaction, versions: readonly ApprovedVersion[]): Promise<MutualSum[]> {
    const sealed = versions.filter(({ sealFormat }) => sealFormat > 1);
    const before = versions.filter(({ sealFormat }) => sealFormat <= 1);
    return tx.query<MutualSum>(SUMS, [...keysOf(sealed), ...keysOf(before), linesOf('BALANCE_SHEET')]);
  }

  async entries(tx: WorklistTransaction, versions: readonly ApprovedVersion[]): Promise<SealedEntry[]> {
    if (versions.length === 0) return [];
    const rows = await tx.query<Omit<SealedEntry, 'amount'> & { readonly amount: string }>(
      ENTRIES,
      keysOf(versions),
    );
    return rows.map((row) => ({ ...row, amount: Money.parse(row.amount) }));
  }
}

function keysOf(versions: readonly ApprovedVersion[]): [string[], string[]] {
  return [versions.map(({ forbundId }) => forbundId), versions.map(({ submissionId }) => submissionId)];
}
