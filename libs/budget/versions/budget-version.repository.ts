import { Injectable } from '@nestjs/common';
import type { BudgetPhase } from '@samla/domain/budget/budget-line.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A version of a year's budget, without its lines; days `YYYY-MM-DD`. */
export interface BudgetVersion {
  readonly id: string;
  readonly year: number;
  readonly phase: BudgetPhase;
  readonly name: string;
  /** Null for a draft. */
  readonly decisionId: string | null;
  /** The samråd with the members; null where none is noted. */
  readonly samradOn: string | null;
  /** The version that it is a copy of. */
  readonly basedOn: string | null;
  /** The document that it is published in, and the place there; empty for one that is entered here. */
  readonly document: string;
  readonly place: string;
  /** Of the file that it was read from; empty for one that was entered. */
  readonly sourceSha256: string;
  readonly isConstructed: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const VERSION = `version_id as id, year, phase, name, decision_id as "decisionId", samrad_on::text as "samradOn", based_on as "basedOn",
  document, place, source_sha256 as "sourceSha256", is_constructed as "isConstructed", created_by as "createdBy", created_at as "createdAt"`;

/** The versions of a förbund's budgets. With a decision a version's money never changes. */
@Injectable()
export class BudgetVersionRepository {
  /** Of the years asked for, the oldest first. */
  ofYears(tx: TenantTransaction, years: readonly number[]): Promise<BudgetVersion[]> {
    return tx.query<BudgetVersion>(
      `select ${VERSION} from budget_version where forbund_id = $1 and year = any ($2::smallint[])
       order by year, created_at, version_id`,
      [tx.forbundId, years],
    );
  }

  /** The years that have a version, the latest first. */
  async years(tx: TenantTransaction): Promise<number[]> {
    const rows = await tx.query<{ year: number }>(
      'select distinct year from budget_version where forbund_id = $1 order by year desc',
      [tx.forbundId],
    );
    return rows.map(({ year }) => year);
  }

  async byId(tx: TenantTransaction, id: string): Promise<BudgetVersion | null> {
    const sql = `select ${VERSION} from budget_version where forbund_id = $1 and version_id = $2`;
    return (await tx.query<BudgetVersion>(sql, [tx.forbundId, id]))[0] ?? null;
  }

  /** Several by id; an id without a version is left out. */
  byIds(tx: TenantTransaction, ids: readonly string[]): Promise<BudgetVersion[]> {
    const sql = `select ${VERSION} from budget_version where forbund_id = $1 and version_id = any ($2::uuid[]) order by version_id`;
    return tx.query<BudgetVersion>(sql, [tx.forbundId, ids]);
  }

  /** Those that are bound to any of the decisions, the oldest first. */
  ofDecisions(tx: TenantTransaction, decisionIds: readonly string[]): Promise<BudgetVersion[]> {
    const sql = `select ${VERSION} from budget_version where forbund_id = $1 and decision_id = any ($2::uuid[])
      order by year, created_at, version_id`;
    return tx.query<BudgetVersion>(sql, [tx.forbundId, decisionIds]);
  }

  /** As `byId`, and nobody else writes to it before the transaction ends. */
  async locked(tx: TenantTransaction, id: string): Promise<BudgetVersion | null> {
    const sql = `select ${VERSION} from budget_version where forbund_id = $1 and version_id = $2 for update`;
    return (await tx.query<BudgetVersion>(sql, [tx.forbundId, id]))[0] ?? null;
  }

  /** What is told by all versions of a year, as whether one is decided, waits for the one before. */
  async lockYear(tx: TenantTransaction, year: number): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      ['budget', tx.forbundId, year].join('|'),
    ]);
  }

  /** The version of a year that was read from a content. */
  async bySource(tx: TenantTransaction, year: number, sha256: string): Promise<BudgetVersion | null> {
    const sql = `select ${VERSION} from budget_version where forbund_id = $1 and year = $2 and source_sha256 = $3`;
    return (await tx.query<BudgetVersion>(sql, [tx.forbundId, year, sha256]))[0] ?? null;
  }

  async insert(tx: TenantTransaction, version: BudgetVersion): Promise<void> {
    const { id, year, phase, name, decisionId, samradOn, basedOn, document, place, sourceSha256 } = version;
    await tx.execute(
      `insert into budget_version (forbund_id, version_id, year, phase, name, decision_id, samrad_on, based_on, document, place,
         source_sha256, is_constructed, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[
          tx.forbundId,
          id,
          year,
          phase,
          name,
          decisionId,
          samradOn,
          basedOn,
          document,
          place,
          sourceSha256,
        ],
        ...[version.isConstructed, version.createdBy, version.createdAt],
      ],
    );
  }

  /** Binds a draft to a decision; the caller has locked it. */
  async decide(
    tx: TenantTransaction,
    { id, phase, decisionId, samradOn }: Pick<BudgetVersion, 'id' | 'phase' | 'decisionId' | 'samradOn'>,
  ): Promise<void> {
    const hit = await tx.execute(
      `update budget_version set phase = $3, decision_id = $4, samrad_on = $5
       where forbund_id = $1 and version_id = $2 and decision_id is null`,
      [tx.forbundId, id, phase, decisionId, samradOn],
    );
    if (hit !== 1) throw new Error(`the budget version ${id} was decided ${hit} times`);
  }
}
