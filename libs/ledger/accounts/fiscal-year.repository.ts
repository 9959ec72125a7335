import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A räkenskapsår with its locks; days `YYYY-MM-DD`. */
export interface FiscalYear {
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** When the whole year was locked; null while it is open. */
  readonly lockedAt: Date | null;
  /** Months 1–12 that are locked one by one, sorted. */
  readonly lockedPeriods: readonly number[];
  readonly isConstructed: boolean;
}

/** A year to be laid up. */
export type NewFiscalYear = Pick<FiscalYear, 'year' | 'startsOn' | 'endsOn' | 'isConstructed'>;

const FISCAL_YEAR = `y.year, y.starts_on::text as "startsOn", y.ends_on::text as "endsOn", y.locked_at as "lockedAt",
  array(select l.period::integer from period_lock l where l.forbund_id = y.forbund_id and l.year = y.year order by 1) as "lockedPeriods",
  y.is_constructed as "isConstructed"`;

/** Fiscal years and locks of a förbund. */
@Injectable()
export class FiscalYearRepository {
  all(tx: TenantTransaction): Promise<FiscalYear[]> {
    return tx.query<FiscalYear>(
      `select ${FISCAL_YEAR} from fiscal_year y where y.forbund_id = $1 order by y.year`,
      [tx.forbundId],
    );
  }

  async byYear(tx: TenantTransaction, year: number): Promise<FiscalYear | null> {
    const sql = `select ${FISCAL_YEAR} from fiscal_year y where y.forbund_id = $1 and y.year = $2`;
    return (await tx.query<FiscalYear>(sql, [tx.forbundId, year]))[0] ?? null;
  }

  /** Lays the year up unless it exists. */
  async ensure(
    tx: TenantTransaction,
    { year, startsOn, endsOn, isConstructed }: NewFiscalYear,
  ): Promise<void> {
    await tx.execute(
      `insert into fiscal_year (forbund_id, year, starts_on, ends_on, is_constructed) values ($1, $2, $3, $4, $5)
       on conflict (forbund_id, year) do nothing`,
      [tx.forbundId, year, startsOn, endsOn, isConstructed],
    );
  }

  /** Locks a month; again changes nothing. */
  async lockPeriod(tx: TenantTransaction, year: number, period: number, at: Date, by: string): Promise<void> {
    await tx.execute(
      `insert into period_lock (forbund_id, year, period, locked_at, locked_by) values ($1, $2, $3, $4, $5)
       on conflict (forbund_id, year, period) do nothing`,
      [tx.forbundId, year, period, at, by],
    );
  }

  /** Locks the whole year; the first lock stands. */
  async lockYear(tx: TenantTransaction, year: number, at: Date, by: string): Promise<void> {
    await tx.execute(
      `update fiscal_year set locked_at = $3, locked_by = $4 where forbund_id = $1 and year = $2 and locked_at is null`,
      [tx.forbundId, year, at, by],
    );
  }
}
