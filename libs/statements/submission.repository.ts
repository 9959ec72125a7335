import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { SealedContent, SealedRow } from '@samla/domain/statements/seal.js';
import type { CountyTransaction, TenantTransaction } from '@samla/platform/database/transaction.js';
import { MutualEntryRepository } from './mutual-entry.repository.js';
import type { Submission, SubmissionKey } from './submission.js';

/** A version to be stored; what becomes of it later is not its own. */
export type NewSubmission = Omit<Submission, 'approvedByName' | 'approvedAt' | 'state'>;

/** The decision that a version speaks for the förbund. */
export interface Approval {
  readonly submissionId: string;
  readonly countyId: string;
  readonly decidedBy: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
}

type StoredRow = Omit<SealedRow, 'opening' | 'change' | 'closing'> &
  Record<'opening' | 'change' | 'closing', string>;

const SUBMISSION = `select s.id, s.forbund_id as "forbundId", s.county_id as "countyId", s.year, s.to_period as "toPeriod", s.kind,
    s.version, s.mapping_version as "mappingVersion", s.row_count as "rowCount", s.sha256,
    s.seal_format as "sealFormat", s.mutual_entry_count as "mutualEntryCount", s.source_version_id as "sourceVersionId",
    s.source_label as "sourceLabel", s.is_constructed as "isConstructed",
    s.handed_in_by as "handedInBy", s.handed_in_by_name as "handedInByName", s.handed_in_at as "handedInAt",
    d.decided_by_name as "approvedByName", d.decided_at as "approvedAt",
    case when exists (
      select 1 from submission later join submission_decision ld on ld.forbund_id = later.forbund_id and ld.submission_id = later.id
      where later.forbund_id = s.forbund_id and later.year = s.year and later.to_period = s.to_period and later.kind = s.kind
        and later.version > s.version) then 'SUPERSEDED'
      when d.submission_id is not null then 'APPROVED' else 'HANDED_IN' end as state
  from submission s left join submission_decision d on d.forbund_id = s.forbund_id and d.submission_id = s.id`;

/** Submissions with all that they hold, and the decisions on them: inserted, read, and never changed. */
@Injectable()
export class SubmissionRepository {
  constructor(private readonly mutualEntries: MutualEntryRepository) {}

  /** Lets one hand-in or approval of a förbund at a time through, until the transaction ends. */
  async lock(tx: TenantTransaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`submission|${tx.forbundId}`]);
  }

  async byId(tx: TenantTransaction, id: string): Promise<Submission | null> {
    return (
      (
        await tx.query<Submission>(`${SUBMISSION} where s.forbund_id = $1 and s.id = $2`, [tx.forbundId, id])
      )[0] ?? null
    );
  }

  /** The highest version, approved or not. */
  async latest(tx: TenantTransaction, { year, toPeriod, kind }: SubmissionKey): Promise<Submission | null> {
    const rows = await tx.query<Submission>(
      `${SUBMISSION} where s.forbund_id = $1 and s.year = $2 and s.to_period = $3 and s.kind = $4 order by s.version desc limit 1`,
      [tx.forbundId, year, toPeriod, kind],
    );
    return rows[0] ?? null;
  }

  /** All versions of a year, or of all years for null; the latest first. */
  list(tx: TenantTransaction, year: number | null): Promise<Submission[]> {
    return tx.query<Submission>(
      `${SUBMISSION} where s.forbund_id = $1 and ($2::smallint is null or s.year = $2) order by s.year desc, s.to_period desc, s.kind, s.version desc`,
      [tx.forbundId, year],
    );
  }

  /** What the förbund of a county have handed in of some kinds for a period, the latest version first. */
  ofCounty(
    tx: CountyTransaction,
    { year, toPeriod }: Omit<SubmissionKey, 'kind'>,
    kinds: readonly FigureKind[],
  ): Promise<Submission[]> {
    return tx.query<Submission>(
      `${SUBMISSION} where s.county_id = $1 and s.year = $2 and s.to_period = $3 and s.kind = any ($4::text[])
       order by s.forbund_id, s.kind, s.version desc`,
      [tx.countyId, year, toPeriod, kinds],
    );
  }

  /** The years that any förbund of the county has handed in something of the kinds for, oldest first. */
  async yearsOfCounty(tx: CountyTransaction, kinds: readonly FigureKind[]): Promise<number[]> {
    const rows = await tx.query<{ year: number }>(
      'select distinct year from submission where county_id = $1 and kind = any ($2::text[]) order by year',
      [tx.countyId, kinds],
    );
    return rows.map(({ year }) => year);
  }

  /** All that a version holds, as it was sealed. */
  async contentOf(tx: TenantTransaction, submissionId: string): Promise<SealedContent> {
    const rows = await this.rowsOf(tx, submissionId);
    return { rows, mutualEntries: await this.mutualEntries.of(tx, submissionId) };
  }

  private async rowsOf(tx: TenantTransaction, submissionId: string): Promise<SealedRow[]> {
    const rows = await tx.query<StoredRow>(
      `select account, counterparty, insats, account_name as "accountName", counterparty_name as "counterpartyName",
         counterparty_kind as "counterpartyKind", counterpart_forbund_id as "counterpartForbundId", insats_name as "insatsName",
         insats_group as "insatsGroup", row_no as "rowNo", line, opening::text as opening, change::text as change, closing::text as closing
       from submission_row where forbund_id = $1 and submission_id = $2
       order by account collate "C", counterparty collate "C", insats collate "C", row_no`,
      [tx.forbundId, submissionId],
    );
    return rows.map((row) => ({
      ...row,
      opening: Money.parse(row.opening),
      change: Money.parse(row.change),
      closing: Money.parse(row.closing),
    }));
  }

  async insert(
    tx: TenantTransaction,
    submission: NewSubmission,
    { rows, mutualEntries }: SealedContent,
  ): Promise<void> {
    const { id, countyId, year, toPeriod, kind, version, mappingVersion, isConstructed } = submission;
    const { sealFormat, rowCount, mutualEntryCount, sha256, sourceVersionId, sourceLabel } = submission;
    const { handedInBy, handedInByName, handedInAt } = submission;
    await tx.execute(
      `insert into submission (forbund_id, id, county_id, year, to_period, kind, version, mapping_version, is_constructed, seal_format,
         row_count, mutual_entry_count, sha256, source_version_id, source_label, handed_in_by, handed_in_by_name, handed_in_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[tx.forbundId, id, countyId, year, toPeriod, kind, version, mappingVersion, isConstructed],
        ...[sealFormat, rowCount, mutualEntryCount, sha256, sourceVersionId, sourceLabel],
        ...[handedInBy, handedInByName, handedInAt],
      ],
    );
    await this.insertRows(tx, submission, rows);
    await this.mutualEntries.insert(tx, submission, mutualEntries);
  }

  async approve(
    tx: TenantTransaction,
    { submissionId, countyId, decidedBy, decidedByName, decidedAt }: Approval,
  ): Promise<void> {
    await tx.execute(
      `insert into submission_decision (forbund_id, submission_id, county_id, decision, decided_by, decided_by_name, decided_at)
       values ($1, $2, $3, 'APPROVED', $4, $5, $6)`,
      [tx.forbundId, submissionId, countyId, decidedBy, decidedByName, decidedAt],
    );
    await this.mutualEntries.disclose(tx, submissionId, decidedAt);
  }

  private async insertRows(
    tx: TenantTransaction,
    { id, countyId }: NewSubmission,
    rows: readonly SealedRow[],
  ): Promise<void> {
    const column = (read: (row: SealedRow) => string | null) => rows.map(read);
    await tx.execute(
      `insert into submission_row (forbund_id, submission_id, county_id, account, counterparty, insats, account_name, counterparty_name,
         counterparty_kind, counterpart_forbund_id, insats_name, line, opening, change, closing, insats_group, row_no)
       select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::text[],
         $12::text[], $13::numeric[], $14::numeric[], $15::numeric[], $16::text[], $17::integer[])`,
      [
        tx.forbundId,
        id,
        countyId,
        column((row) => row.account),
        column((row) => row.counterparty),
        column((row) => row.insats),
        column((row) => row.accountName),
        column((row) => row.counterpartyName),
        column((row) => row.counterpartyKind),
        column((row) => row.counterpartForbundId),
        column((row) => row.insatsName),
        column((row) => row.line),
        column((row) => row.opening.toString()),
        column((row) => row.change.toString()),
        column((row) => row.closing.toString()),
        column((row) => row.insatsGroup),
        rows.map(({ rowNo }) => rowNo),
      ],
    );
  }
}
