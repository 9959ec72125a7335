import { Injectable } from '@nestjs/common';
import type { InsatsGroup } from '@samla/domain/statements/cost-note.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';

/** The submission version that speaks for a förbund: the highest one approved by the moment asked for. */
export interface ApprovedSubmission {
  readonly submissionId: string;
  readonly forbundId: string;
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  readonly kind: FigureKind;
  readonly version: number;
  readonly sha256: string;
  readonly isConstructed: boolean;
  readonly handedInAt: Date;
  readonly approvedAt: Date;
}

/** One sum of a submission, in ledger sign, with the förbund it was booked against (null: anybody else). */
export interface RollupSum {
  readonly line: string;
  readonly counterpartForbundId: string | null;
  readonly change: string;
  readonly closing: string;
}

/** An approved submission and its sums. */
export interface ApprovedFigures extends ApprovedSubmission {
  readonly sums: readonly RollupSum[];
}

/** Whose figures: of a year up to and including a period, of a kind, as approved at a moment. */
export interface FiguresQuestion {
  readonly year: number;
  readonly toPeriod: number;
  readonly kind: FigureKind;
  readonly knownAt: Date;
}

/** A version that speaks; all but its id is null for one that the asker knew. */
type FiguresRow = Omit<ApprovedSubmission, 'year' | 'toPeriod' | 'kind'> & { readonly sums: string | null };

/** A version with all that it says. */
type CitedRow = ApprovedSubmission & { readonly sums: string | null };

const NOTHING_KNOWN: ReadonlyMap<string, ApprovedFigures> = new Map();

/** One row of a submission, as it was handed in. */
export interface SubmittedRow {
  readonly submissionId: string;
  readonly account: string;
  readonly accountName: string;
  readonly counterparty: string;
  readonly counterpartyName: string | null;
  readonly counterpartForbundId: string | null;
  readonly insats: string;
  readonly insatsName: string | null;
  /** The kind of the insats; null for none, and where it was not sealed along. */
  readonly insatsGroup: InsatsGroup | null;
  readonly line: string;
  readonly opening: string;
  readonly change: string;
  readonly closing: string;
}

/** No counterpart förbund, where a key column cannot be null. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A submission's rows summed as the rollup holds them; to be continued with a condition and `group by 1, 2, 3, 4`. */
export const SUMS = `select submission_id, forbund_id, line, coalesce(counterpart_forbund_id, '${NOBODY}') as counterpart_forbund_id,
    sum(opening) as opening, sum(change) as change, sum(closing) as closing
  from submission_row`;

/** Sums as one text: a row of text costs server and reader a third of what fifty rows of columns do. Nobody is left out. */
const SUMS_TEXT = `string_agg(line || case counterpart_forbund_id when '${NOBODY}' then ' ' else ' ' || counterpart_forbund_id end
  || ' ' || change || ' ' || closing, ',')`;

/**
 * One statement, so that one snapshot answers which versions speak and what they say. What a version says never changes,
 * so of those that the asker knows already ($6) only the id is told. The second sum is worked out only for a submission
 * that is not rolled up yet, which then has no rows in the rollup: they come all at once. The decision is looked up
 * submission by submission (`offset 0` keeps it so): all that were ever made are far more.
 */
const FIGURES = `with approved as materialized (
    select distinct on (s.forbund_id) s.id, s.forbund_id, s.version, s.sha256, s.is_constructed, s.handed_in_at, d.decided_at
    from submission s cross join lateral (
      select decided_at from submission_decision
      where forbund_id = s.forbund_id and submission_id = s.id and county_id = $1::uuid and decided_at <= $5 offset 0) d
    where s.county_id = $1::uuid and s.year = $2 and s.to_period = $3 and s.kind = $4
    order by s.forbund_id, s.version desc
  )
  select a.id as "submissionId", said.* from approved a left join lateral (
    select a.forbund_id as "forbundId", a.version, a.sha256, a.is_constructed as "isConstructed",
      a.handed_in_at as "handedInAt", a.decided_at as "approvedAt", coalesce(
        (select ${SUMS_TEXT} from county_rollup_row where county_id = $1::uuid and submission_id = a.id),
        (select ${SUMS_TEXT} from (${SUMS} where county_id = $1::uuid and forbund_id = a.forbund_id and submission_id = a.id
          group by 1, 2, 3, 4) unrolled)) as sums
  ) said on a.id <> all ($6::uuid[])`;

/** As `FIGURES`, of versions that are named, whatever they are of; those that are not approved are left out. */
const CITED = `select s.id as "submissionId", s.forbund_id as "forbundId", s.year, s.to_period as "toPeriod", s.kind, s.version,
    s.sha256, s.is_constructed as "isConstructed", s.handed_in_at as "handedInAt", d.decided_at as "approvedAt", coalesce(
      (select ${SUMS_TEXT} from county_rollup_row where county_id = $1::uuid and submission_id = s.id),
      (select ${SUMS_TEXT} from (${SUMS} where county_id = $1::uuid and forbund_id = s.forbund_id and submission_id = s.id
        group by 1, 2, 3, 4) unrolled)) as sums
  from submission s join submission_decision d on d.forbund_id = s.forbund_id and d.submission_id = s.id and d.county_id = s.county_id
  where s.county_id = $1::uuid and s.id = any ($2::uuid[]) and d.decided_at <= $3`;

/** Reads approved submissions, rolled up where that is done and summed on the spot where it is not yet. */
@Injectable()
export class RollupRepository {
  /**
   * Sums by line and counterpart of the version of each förbund that was approved and highest at `knownAt`. The same
   * answer before and after the roll-up, only slower before. Versions among `known` are taken from there.
   */
  async figures(
    tx: CountyTransaction,
    { year, toPeriod, kind, knownAt }: FiguresQuestion,
    known: ReadonlyMap<string, ApprovedFigures> = NOTHING_KNOWN,
  ): Promise<ApprovedFigures[]> {
    const values = [tx.countyId, year, toPeriod, kind, knownAt, [...known.keys()]];
    const rows = await tx.prepared<FiguresRow>('consolidation-figures', FIGURES, values);
    return rows.map((row) => known.get(row.submissionId) ?? figuresOf({ ...row, year, toPeriod, kind }));
  }

  /** The figures of versions that are named, as far as they were approved in this county by `knownAt`. */
  async cited(
    tx: CountyTransaction,
    submissionIds: readonly string[],
    knownAt: Date,
  ): Promise<ApprovedFigures[]> {
    const rows = await tx.prepared<CitedRow>('consolidation-cited', CITED, [
      tx.countyId,
      submissionIds,
      knownAt,
    ]);
    return rows.map(figuresOf);
  }

  /** The rows behind the sums, in the order of their accounts. */
  submitted(
    tx: CountyTransaction,
    submissionIds: readonly string[],
    lines: readonly string[],
  ): Promise<SubmittedRow[]> {
    return tx.query<SubmittedRow>(
      `select submission_id as "submissionId", account, account_name as "accountName", counterparty,
         counterparty_name as "counterpartyName", counterpart_forbund_id as "counterpartForbundId", insats,
         insats_name as "insatsName", insats_group as "insatsGroup", line, opening, change, closing
       from submission_row where county_id = $1 and submission_id = any($2) and line = any($3)
       order by submission_id, account, counterparty, insats, row_no`,
      [tx.countyId, submissionIds, lines],
    );
  }

  /** Sums an approved submission into the rollup; false when it stands there already. An unknown id throws. */
  async rollUp(tx: CountyTransaction, submissionId: string, at: Date): Promise<boolean> {
    const head = await tx.execute(
      `insert into county_rollup (county_id, submission_id, forbund_id, year, to_period, version, sha256, is_constructed, approved_at, rolled_up_at)
       select s.county_id, s.id, s.forbund_id, s.year, s.to_period, s.version, s.sha256, s.is_constructed, d.decided_at, $3
       from submission s join submission_decision d on d.forbund_id = s.forbund_id and d.submission_id = s.id
       where s.county_id = $1::uuid and s.id = $2::uuid on conflict do nothing`,
      [tx.countyId, submissionId, at],
    );
    if (head === 0) {
      const known = await tx.query(
        'select 1 from county_rollup where county_id = $1 and submission_id = $2',
        [tx.countyId, submissionId],
      );
      if (known.length === 0)
        throw new Error(`no approved submission ${submissionId} in county ${tx.countyId}`);
      return false;
    }
    await tx.execute(
      `insert into county_rollup_row (county_id, submission_id, forbund_id, line, counterpart_forbund_id, opening, change, closing)
       select $1::uuid, sums.* from (${SUMS} where county_id = $1::uuid and submission_id = $2 group by 1, 2, 3, 4) sums`,
      [tx.countyId, submissionId],
    );
    return true;
  }
}

function figuresOf(row: CitedRow): ApprovedFigures {
  if (row.sums === null) throw new Error(`the submission ${row.submissionId} has no rows`);
  return Object.freeze({ ...row, sums: row.sums.split(',').map(sumOf) });
}

function sumOf(text: string): RollupSum {
  const [line, counterpart, change, closing] = text.split(' ') as [string, string, string, string];
  return { line, counterpartForbundId: counterpart === '' ? null : counterpart, change, closing };
}
