import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { InsatsGrant, PublishedInsatsOutcome } from './grant.js';

type Stored<Row extends { amount: Money }> = Omit<Row, 'amount'> & { readonly amount: string };

/** Decided money and published outcomes of insatser: recorded and never changed. */
@Injectable()
export class GrantRepository {
  /** The grants of the insatser, by their period and the order they were recorded in. */
  async of(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsGrant[]> {
    const rows = await tx.query<Stored<InsatsGrant>>(
      `select grant_id as id, code, decision_id as "decisionId", amount::text, from_day::text as "from",
         to_day::text as "to", cost_kind as "costKind", note, document, place, is_constructed as "isConstructed"
       from insats_grant where forbund_id = $1 and code = any ($2::text[])
       order by from_day, recorded_at, grant_id`,
      [tx.forbundId, codes],
    );
    return rows.map((row) => ({ ...row, amount: Money.parse(row.amount) }));
  }

  async add(tx: TenantTransaction, grant: InsatsGrant, recordedBy: string, recordedAt: Date): Promise<void> {
    const { id, code, decisionId, amount, from, to, costKind, note, document, place, isConstructed } = grant;
    await tx.execute(
      `insert into insats_grant (forbund_id, grant_id, code, decision_id, amount, from_day, to_day, cost_kind, note,
         document, place, is_constructed, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        tx.forbundId,
        id,
        code,
        decisionId,
        amount.toString(),
        from,
        to,
        costKind,
        note,
        document,
        place,
        isConstructed,
        recordedBy,
        recordedAt,
      ],
    );
  }

  async outcomes(tx: TenantTransaction, codes: readonly string[]): Promise<PublishedInsatsOutcome[]> {
    const rows = await tx.query<Stored<PublishedInsatsOutcome>>(
      `select code, amount::text, from_day::text as "from", to_day::text as "to", document, place,
         is_counted as "isCounted"
       from insats_published_outcome where forbund_id = $1 and code = any ($2::text[])
       order by code collate "C", outcome_no`,
      [tx.forbundId, codes],
    );
    return rows.map((row) => ({ ...row, amount: Money.parse(row.amount) }));
  }

  async addOutcome(
    tx: TenantTransaction,
    outcome: PublishedInsatsOutcome,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    const { code, amount, from, to, document, place, isCounted } = outcome;
    await tx.execute(
      `insert into insats_published_outcome (forbund_id, code, outcome_no, amount, from_day, to_day, document, place,
         is_counted, recorded_by, recorded_at)
       select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       from insats_published_outcome where forbund_id = $1 and code = $2`,
      [tx.forbundId, code, amount.toString(), from, to, document, place, isCounted, recordedBy, recordedAt],
    );
  }
}
