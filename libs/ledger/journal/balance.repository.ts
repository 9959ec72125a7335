import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Balance of an account, counterparty and insats from the start of a year to the end of a period. Ledger sign (debit +). */
export interface LedgerBalance {
  readonly account: string;
  /** The empty text is "none", here and for insats. */
  readonly counterparty: string;
  readonly insats: string;
  readonly opening: Money;
  readonly change: Money;
  readonly closing: Money;
}

/** What a year has moved up to a period on an account, by insats and kostnadsställe. Ledger sign (debit +). */
export interface CostCentreMovement {
  readonly account: string;
  readonly insats: string;
  /** The empty text is "none". */
  readonly costCentre: string;
  readonly change: Money;
}

/** What a month of a year has moved on an account, by insats and kostnadsställe. Ledger sign (debit +). */
export interface MonthMovement extends CostCentreMovement {
  /** 1–12. */
  readonly month: number;
}

/** What a year has moved on an account for an insats. Ledger sign (debit +). */
export interface InsatsMovement {
  readonly year: number;
  readonly account: string;
  readonly insats: string;
  readonly change: Money;
}

/** A balance that is not what its rows add up to. */
export interface BalanceDifference {
  readonly year: number;
  readonly period: number;
  readonly account: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly kept: string;
  readonly recomputed: string;
}

/** Balances, kept additively with each booking. */
@Injectable()
export class BalanceRepository {
  /** All balances of a year up to and with a period, by account, counterparty and insats. */
  async upTo(tx: TenantTransaction, year: number, period: number): Promise<LedgerBalance[]> {
    const rows = await tx.query<Record<'account' | 'counterparty' | 'insats' | 'opening' | 'change', string>>(
      `select account, counterparty, insats,
         coalesce(sum(amount) filter (where period = 0), 0)::numeric(18, 2)::text as opening,
         coalesce(sum(amount) filter (where period > 0), 0)::numeric(18, 2)::text as change
       from balance where forbund_id = $1 and year = $2 and period <= $3
       group by account, counterparty, insats
       order by account collate "C", counterparty collate "C", insats collate "C"`,
      [tx.forbundId, year, period],
    );
    return rows.map(({ opening, change, ...key }) => {
      const [before, moved] = [Money.parse(opening), Money.parse(change)];
      return { ...key, opening: before, change: moved, closing: before.add(moved) };
    });
  }

  /** Movements of a year up to and with a period, by account, insats and kostnadsställe; none of opening balances. */
  async byCostCentre(tx: TenantTransaction, year: number, period: number): Promise<CostCentreMovement[]> {
    const rows = await tx.query<Record<'account' | 'insats' | 'costCentre' | 'change', string>>(
      `select account, insats, cost_centre as "costCentre", sum(amount)::numeric(18, 2)::text as change
       from balance where forbund_id = $1 and year = $2 and period between 1 and $3
       group by account, insats, cost_centre
       order by account collate "C", insats collate "C", cost_centre collate "C"`,
      [tx.forbundId, year, period],
    );
    return rows.map((row) => ({ ...row, change: Money.parse(row.change) }));
  }

  /** Movements of each month of a year by account, insats and kostnadsställe; none of opening balances. */
  async byMonth(tx: TenantTransaction, year: number): Promise<MonthMovement[]> {
    const rows = await tx.query<
      Record<'account' | 'insats' | 'costCentre' | 'change', string> & { month: number }
    >(
      `select account, insats, cost_centre as "costCentre", period::integer as month, sum(amount)::numeric(18, 2)::text as change
       from balance where forbund_id = $1 and year = $2 and period between 1 and 12
       group by account, insats, cost_centre, period having sum(amount) <> 0
       order by account collate "C", insats collate "C", cost_centre collate "C", period`,
      [tx.forbundId, year],
    );
    return rows.map((row) => ({ ...row, change: Money.parse(row.change) }));
  }

  /** Movements of every year by account and insats, of rows that carry an insats; none of opening balances. */
  async byInsats(tx: TenantTransaction, insatser: readonly string[]): Promise<InsatsMovement[]> {
    const rows = await tx.query<Record<'account' | 'insats' | 'change', string> & { year: number }>(
      `select year, account, insats, sum(amount)::numeric(18, 2)::text as change from balance
       where forbund_id = $1 and insats = any ($2::text[]) and period > 0
       group by year, account, insats order by year, account collate "C", insats collate "C"`,
      [tx.forbundId, insatser],
    );
    return rows.map((row) => ({ ...row, change: Money.parse(row.change) }));
  }

  /** Öre by account: opening balances (period 0), or closing ones of the whole year. */
  async oreByAccount(
    tx: TenantTransaction,
    year: number,
    which: 'opening' | 'closing',
  ): Promise<Map<string, bigint>> {
    const rows = await tx.query<{ account: string; amount: string }>(
      `select account, sum(amount)::numeric(18, 2)::text as amount from balance
       where forbund_id = $1 and year = $2 and period <= $3 group by account having sum(amount) <> 0`,
      [tx.forbundId, year, which === 'opening' ? 0 : 12],
    );
    return new Map(rows.map(({ account, amount }) => [account, Money.parse(amount).ore]));
  }

  /** Whether anything is booked in a year. */
  async hasBookings(tx: TenantTransaction, year: number): Promise<boolean> {
    const sql = 'select 1 from balance where forbund_id = $1 and year = $2 limit 1';
    return (await tx.query(sql, [tx.forbundId, year])).length > 0;
  }

  /** How many balances there are, and those that are not the sum of their rows. */
  async compare(tx: TenantTransaction): Promise<{ rows: number; differences: BalanceDifference[] }> {
    const differences = await tx.query<BalanceDifference>(
      `with recomputed as (
         select year, period, account, counterparty, insats, cost_centre, sum(amount) as amount from (
           select year, period, account, counterparty, insats, cost_centre, amount from ledger_entry where forbund_id = $1
           union all
           select year, period, account, '', '', '', amount from imported_balance
           where forbund_id = $1 and kind = 'OUTCOME' and objects = ''
         ) as moved group by year, period, account, counterparty, insats, cost_centre
       ), kept as (
         select year, period, account, counterparty, insats, cost_centre, amount from balance where forbund_id = $1
       )
       select year, period, account, counterparty, insats, cost_centre as "costCentre",
         coalesce(kept.amount, 0)::text as kept, coalesce(recomputed.amount, 0)::text as recomputed
       from recomputed full join kept using (year, period, account, counterparty, insats, cost_centre)
       where coalesce(recomputed.amount, 0) <> coalesce(kept.amount, 0)
       order by 1, 2, 3, 4, 5, 6 limit 100`,
      [tx.forbundId],
    );
    const count = await tx.query<{ rows: number }>(
      'select count(*)::integer as rows from balance where forbund_id = $1',
      [tx.forbundId],
    );
    return { rows: count[0]!.rows, differences };
  }
}
