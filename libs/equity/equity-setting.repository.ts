import { Injectable } from '@nestjs/common';
import type { PublishedEquity } from '@samla/domain/equity/equity-run.js';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { StoredEquityCeiling, StoredEquityGoal } from './equity.js';

const RECORDED = `is_constructed as "isConstructed", recorded_by as "recordedBy", recorded_at as "recordedAt"`;

type Text<Row, Key extends keyof Row> = Omit<Row, Key> & Record<Key, string | null>;

/** What equity is held beside: goals, staircases and published figures; added, never changed. */
@Injectable()
export class EquitySettingRepository {
  /** One at a time in a förbund. */
  async lock(tx: TenantTransaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`equity|${tx.forbundId}`]);
  }

  /** The goals that no other has replaced, by day and of a day as they were entered. */
  goals(tx: TenantTransaction): Promise<StoredEquityGoal[]> {
    return this.readGoals(
      tx,
      `not exists (select 1 from equity_goal newer where newer.forbund_id = g.forbund_id and newer.replaces = g.goal_id)`,
    );
  }

  /** A goal, also one that is replaced; null where there is none. */
  async goal(tx: TenantTransaction, id: string): Promise<StoredEquityGoal | null> {
    return (await this.readGoals(tx, 'goal_id = $2', id))[0] ?? null;
  }

  async addGoal(tx: TenantTransaction, goal: StoredEquityGoal): Promise<void> {
    const { id, on, direction, amount, percentOfAllotment, wording, replaces } = goal;
    const { document, place, isConstructed, recordedBy, recordedAt } = goal;
    const facts = [id, on, direction, amount?.toString() ?? null, percentOfAllotment, wording, replaces];
    await tx.execute(
      `insert into equity_goal (forbund_id, goal_no, goal_id, goal_on, direction, amount, percent_of_allotment, wording,
         replaces, document, place, is_constructed, recorded_by, recorded_at)
       select $1, coalesce(max(goal_no), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
       from equity_goal where forbund_id = $1`,
      [tx.forbundId, ...facts, document, place, isConstructed, recordedBy, recordedAt],
    );
  }

  /** The staircases as they were entered, each by step. */
  async ceilings(tx: TenantTransaction): Promise<StoredEquityCeiling[]> {
    const ceilings = await tx.query<Omit<StoredEquityCeiling, 'steps'>>(
      `select ceiling_id as id, valid_from::text as "validFrom", source, verified, ${RECORDED}
       from equity_ceiling where forbund_id = $1 order by ceiling_no`,
      [tx.forbundId],
    );
    const steps = await tx.query<{ ceilingId: string; fromAllotment: string; percent: string }>(
      `select ceiling_id as "ceilingId", from_allotment::text as "fromAllotment", trim_scale(percent)::text as percent
       from equity_ceiling_step where forbund_id = $1 order by from_allotment`,
      [tx.forbundId],
    );
    return ceilings.map((ceiling) => ({
      ...ceiling,
      steps: steps
        .filter(({ ceilingId }) => ceilingId === ceiling.id)
        .map(({ fromAllotment, percent }) => ({ fromAllotment: Money.parse(fromAllotment), percent })),
    }));
  }

  async addCeiling(tx: TenantTransaction, ceiling: StoredEquityCeiling): Promise<void> {
    const { id, validFrom, source, verified, isConstructed, recordedBy, recordedAt, steps } = ceiling;
    await tx.execute(
      `insert into equity_ceiling (forbund_id, ceiling_no, ceiling_id, valid_from, source, verified, is_constructed,
         recorded_by, recorded_at)
       select $1, coalesce(max(ceiling_no), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from equity_ceiling where forbund_id = $1`,
      [tx.forbundId, id, validFrom, source, verified, isConstructed, recordedBy, recordedAt],
    );
    await tx.execute(
      `insert into equity_ceiling_step (forbund_id, ceiling_id, from_allotment, percent)
       select $1, $2, * from unnest($3::numeric[], $4::numeric[])`,
      [
        tx.forbundId,
        id,
        steps.map((step) => step.fromAllotment.toString()),
        steps.map(({ percent }) => percent),
      ],
    );
  }

  /** What is published, by year. */
  async published(tx: TenantTransaction): Promise<PublishedEquity[]> {
    const rows = await tx.query<Text<PublishedEquity, 'result' | 'closing'>>(
      `select year, result::text as result, closing::text as closing, document, place, is_constructed as "isConstructed"
       from equity_published where forbund_id = $1 order by year`,
      [tx.forbundId],
    );
    return rows.map((row) => ({ ...row, result: money(row.result), closing: money(row.closing) }));
  }

  /** Adds what is published of years; a year that stands there is left as it is. */
  async addPublished(
    tx: TenantTransaction,
    years: readonly PublishedEquity[],
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    for (const { year, result, closing, document, place, isConstructed } of years) {
      await tx.execute(
        `insert into equity_published (forbund_id, year, result, closing, document, place, is_constructed, recorded_by,
           recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (forbund_id, year) do nothing`,
        [
          tx.forbundId,
          ...[year, result?.toString() ?? null, closing?.toString() ?? null, document, place, isConstructed],
          recordedBy,
          recordedAt,
        ],
      );
    }
  }

  private async readGoals(
    tx: TenantTransaction,
    condition: string,
    ...values: readonly string[]
  ): Promise<StoredEquityGoal[]> {
    const rows = await tx.query<Text<StoredEquityGoal, 'amount'>>(
      `select goal_id as id, goal_on::text as "on", direction, amount::text as amount,
         trim_scale(percent_of_allotment)::text as "percentOfAllotment", wording, document, place, replaces, ${RECORDED}
       from equity_goal g where forbund_id = $1 and ${condition} order by goal_on, goal_no`,
      [tx.forbundId, ...values],
    );
    return rows.map((row) => ({ ...row, amount: money(row.amount) }));
  }
}

function money(text: string | null): Money | null {
  return text === null ? null : Money.parse(text);
}
