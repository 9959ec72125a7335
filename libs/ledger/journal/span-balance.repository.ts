import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A part of a räkenskapsår: months from–to, and of the last one only what is dated to a day, where a day is given. */
export interface LedgerSpan {
  readonly year: number;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  /** `YYYY-MM-DD`; null for whole months. */
  readonly asOf: string | null;
}

/** What an account held when a span began and what the span moved, by motpart, insats and kostnadsställe. Ledger sign. */
export interface SpanBalance {
  readonly account: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly opening: Money;
  readonly change: Money;
}

const KEYS = 'account, counterparty, insats, cost_centre';

/** What is dated after the day is taken off again; amounts without verifikationer are of no day before their month's last. */
const AFTER_THE_DAY = `
  union all
  select row.period, row.account, row.counterparty, row.insats, row.cost_centre, -row.amount
  from journal_entry entry join ledger_entry row on row.forbund_id = entry.forbund_id and row.year = entry.year and row.entry_no = entry.entry_no
  where entry.forbund_id = $1 and entry.year = $2 and entry.entry_date > $5::date and row.period between 1 and $4
  union all
  select period, account, '', '', '', -amount from imported_balance
  where forbund_id = $1 and year = $2 and kind = 'OUTCOME' and objects = '' and period = $4
    and $5::date < (date_trunc('month', $5::date) + interval '1 month - 1 day')::date`;

/** Balances of a part of a year. */
@Injectable()
export class SpanBalanceRepository {
  /** All balances of the span, by account, motpart, insats and kostnadsställe. */
  async ofSpan(
    tx: TenantTransaction,
    { year, fromPeriod, toPeriod, asOf }: LedgerSpan,
  ): Promise<SpanBalance[]> {
    const rows = await tx.query<
      Record<'account' | 'counterparty' | 'insats' | 'costCentre' | 'opening' | 'change', string>
    >(
      `select account, counterparty, insats, cost_centre as "costCentre",
         coalesce(sum(amount) filter (where period < $3), 0)::numeric(18, 2)::text as opening,
         coalesce(sum(amount) filter (where period >= $3), 0)::numeric(18, 2)::text as change
       from (
         select period, ${KEYS}, amount from balance where forbund_id = $1 and year = $2 and period <= $4
         ${asOf === null ? '' : AFTER_THE_DAY}
       ) moved
       group by ${KEYS}
       order by account collate "C", counterparty collate "C", insats collate "C", cost_centre collate "C"`,
      [tx.forbundId, year, fromPeriod, toPeriod, ...(asOf === null ? [] : [asOf])],
    );
    return rows.map(({ opening, change, ...key }) => ({
      ...key,
      opening: Money.parse(opening),
      change: Money.parse(change),
    }));
  }
}
