import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { ContributionLine, ContributionVersionHead } from './contribution.js';

/** A line as it is kept; its instalments follow from its version. */
export interface StoredContributionLine extends Omit<ContributionLine, 'decision' | 'instalments'> {
  readonly versionId: string;
  readonly decisionId: string | null;
}

const HEAD = `version_id as id, year, version, basis, unit, total::text as total, key_id as "keyId", frequency,
  due_day as "dueDay", is_published as "isPublished", document, place, is_constructed as "isConstructed",
  recorded_by as "recordedBy", recorded_at as "recordedAt"`;

/** A year's contributions, version by version; added, never changed. */
@Injectable()
export class ContributionVersionRepository {
  /** One at a time in a förbund: what counts versions or binds them to decisions waits for the one before. */
  async lock(tx: TenantTransaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`contribution|${tx.forbundId}`]);
  }

  /** The versions of some years, newest first. */
  async ofYears(tx: TenantTransaction, years: readonly number[]): Promise<ContributionVersionHead[]> {
    const rows = await tx.query<Omit<ContributionVersionHead, 'total'> & { total: string }>(
      `select ${HEAD} from contribution_version where forbund_id = $1 and year = any ($2::smallint[])
       order by year desc, version desc`,
      [tx.forbundId, years],
    );
    return rows.map((row) => ({ ...row, total: Money.parse(row.total) }));
  }

  /** The year of a version; null where there is no such version. */
  async yearOf(tx: TenantTransaction, versionId: string): Promise<number | null> {
    const rows = await tx.query<{ year: number }>(
      'select year from contribution_version where forbund_id = $1 and version_id = $2',
      [tx.forbundId, versionId],
    );
    return rows[0]?.year ?? null;
  }

  /** The lines of versions, in the order of their documents, with the decision that each is bound to. */
  async linesOf(tx: TenantTransaction, versionIds: readonly string[]): Promise<StoredContributionLine[]> {
    const rows = await tx.query<Omit<StoredContributionLine, 'amount'> & { amount: string }>(
      `select l.version_id as "versionId", l.line_no as "lineNo", l.party, l.organisation_id as "organisationId",
         l.label, l.amount::text as amount, d.decision_id as "decisionId"
       from contribution_line l left join contribution_decision d using (forbund_id, version_id, line_no)
       where l.forbund_id = $1 and l.version_id = any ($2::uuid[]) order by l.version_id, l.line_no`,
      [tx.forbundId, versionIds],
    );
    return rows.map((row) => ({ ...row, amount: Money.parse(row.amount) }));
  }

  /** Adds a version as the next of its year. */
  async add(
    tx: TenantTransaction,
    head: Omit<ContributionVersionHead, 'version'>,
    lines: readonly Omit<StoredContributionLine, 'versionId' | 'decisionId'>[],
  ): Promise<void> {
    await tx.execute(
      `insert into contribution_version (forbund_id, version_id, year, version, basis, unit, total, key_id, frequency,
         due_day, is_published, document, place, is_constructed, recorded_by, recorded_at)
       select $1, $2, $3::smallint, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
       from contribution_version where forbund_id = $1 and year = $3::smallint`,
      [tx.forbundId, ...valuesOf(head)],
    );
    await tx.execute(
      `insert into contribution_line (forbund_id, version_id, line_no, party, organisation_id, label, amount)
       select $1, $2, * from unnest($3::smallint[], $4::text[], $5::uuid[], $6::text[], $7::numeric[])`,
      [
        tx.forbundId,
        head.id,
        lines.map(({ lineNo }) => lineNo),
        lines.map(({ party }) => party),
        lines.map(({ organisationId }) => organisationId),
        lines.map(({ label }) => label),
        lines.map(({ amount }) => amount.toString()),
      ],
    );
  }

  /** Binds lines to a decision. */
  async decide(
    tx: TenantTransaction,
    { versionId, lineNos, decisionId }: { versionId: string; lineNos: readonly number[]; decisionId: string },
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    await tx.execute(
      `insert into contribution_decision (forbund_id, version_id, line_no, decision_id, recorded_by, recorded_at)
       select $1, $2, line_no, $4, $5, $6 from unnest($3::smallint[]) as given (line_no)`,
      [tx.forbundId, versionId, lineNos, decisionId, recordedBy, recordedAt],
    );
  }
}

function valuesOf(head: Omit<ContributionVersionHead, 'version'>): unknown[] {
  const { id, year, basis, unit, total, keyId, frequency, dueDay, isPublished } = head;
  const { document, place, isConstructed, recordedBy, recordedAt } = head;
  return [
    id,
    year,
    basis,
    unit,
    total.toString(),
    keyId,
    frequency,
    dueDay,
    isPublished,
    document,
    place,
    isConstructed,
    recordedBy,
    recordedAt,
  ];
}
