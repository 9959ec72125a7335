import { Injectable } from '@nestjs/common';
import type { AccountYear } from '@samla/domain/journal/year-end.js';
import { Money } from '@samla/domain/money/money.js';
import { OPENING_NUMBER, OPENING_SERIES } from '@samla/domain/sie/opening.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** What is booked under the number of a year's opening entry. */
export interface BookedOpening {
  /** The entry that counts; null when the last one was taken back, or there is none. */
  readonly entryNo: string | null;
  /** The revision that a new one gets. */
  readonly nextRevision: number;
}

/** Reads what a year's end is judged by. */
@Injectable()
export class YearEndRepository {
  /** What each account opened with and moved in a year. */
  async accounts(tx: TenantTransaction, year: number): Promise<Map<string, AccountYear>> {
    const rows = await tx.query<Record<'account' | 'opening' | 'moved', string>>(
      `select account, coalesce(sum(amount) filter (where period = 0), 0)::numeric(18, 2)::text as opening,
         coalesce(sum(amount) filter (where period > 0), 0)::numeric(18, 2)::text as moved
       from balance where forbund_id = $1 and year = $2 group by account`,
      [tx.forbundId, year],
    );
    return new Map(
      rows.map(({ account, opening, moved }) => [
        account,
        { opening: Money.parse(opening).ore, moved: Money.parse(moved).ore },
      ]),
    );
  }

  /** Sums in öre of the periods of a year that do not sum to zero. */
  async unbalanced(tx: TenantTransaction, year: number): Promise<Map<number, bigint>> {
    const rows = await tx.query<{ period: number; amount: string }>(
      `select period, sum(amount)::numeric(18, 2)::text as amount from balance where forbund_id = $1 and year = $2
       group by period having sum(amount) <> 0 order by period`,
      [tx.forbundId, year],
    );
    return new Map(rows.map(({ period, amount }) => [period, Money.parse(amount).ore]));
  }

  /** Years after a year that something but opening balances is booked in. */
  async laterYears(tx: TenantTransaction, year: number): Promise<number[]> {
    const rows = await tx.query<{ year: number }>(
      'select distinct year from balance where forbund_id = $1 and year > $2 and period > 0 order by year',
      [tx.forbundId, year],
    );
    return rows.map((row) => row.year);
  }

  /** What the last file of a year that stands said of balances that its entries do not give. */
  async fileSays(tx: TenantTransaction, year: number): Promise<string[]> {
    const rows = await tx.query<{ message: string }>(
      `select w ->> 'message' as message from (
         select warnings from import_run r where r.forbund_id = $1 and r.year = $2 and r.kind = 'FILE'
           and not exists (select from import_run b where b.forbund_id = r.forbund_id and b.reverses_run_id = r.id)
         order by r.booked_at desc, r.id desc limit 1
       ) last, jsonb_array_elements(last.warnings) w
       where w ->> 'rule' in ('BALANCE_UNEXPLAINED', 'RESULT_UNEXPLAINED', 'PERIODS_UNEXPLAINED')`,
      [tx.forbundId, year],
    );
    return rows.map(({ message }) => message);
  }

  /** The entry that holds a year's opening balances, if one was booked. */
  async opening(tx: TenantTransaction, year: number): Promise<BookedOpening> {
    const [last] = await tx.query<{ entryNo: string; revision: number; isReversal: boolean }>(
      `select entry_no::text as "entryNo", revision, reverses_entry_no is not null as "isReversal" from journal_entry
       where forbund_id = $1 and year = $2 and series = $3 and number = $4 order by revision desc limit 1`,
      [tx.forbundId, year, OPENING_SERIES, OPENING_NUMBER],
    );
    if (!last) return { entryNo: null, nextRevision: 0 };
    return { entryNo: last.isReversal ? null : last.entryNo, nextRevision: last.revision + 1 };
  }
}
