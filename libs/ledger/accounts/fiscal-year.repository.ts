import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A month that is closed for bookings. */
export interface PeriodLock {
  /** 1–12. */
  readonly period: number;
  readonly lockedAt: Date;
  /** User name. */
  readonly lockedBy: string;
}

/** A lock that was opened again. */
export interface OpenedLock extends PeriodLock {
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly reason: string;
}

/** A räkenskapsår with its locks; days `YYYY-MM-DD`. */
export interface FiscalYear {
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** When the whole year was locked, and by whom; null while it is open. */
  readonly lockedAt: Date | null;
  readonly lockedBy: string | null;
  /** Why it was locked although something was wrong; null where nothing was. */
  readonly lockReason: string | null;
  /** Months 1–12 that are locked one by one, sorted. */
  readonly lockedPeriods: readonly number[];
  /** The same months, with when and by whom. */
  readonly locks: readonly PeriodLock[];
  /** Locks that were opened again, in the order of their opening. */
  readonly openedLocks: readonly OpenedLock[];
  readonly isConstructed: boolean;
}

/** A year to be laid up. */
export type NewFiscalYear = Pick<FiscalYear, 'year' | 'startsOn' | 'endsOn' | 'isConstructed'>;

/** A lock as the database tells it: times as texts, and when it was opened, if it was. */
interface StoredLock {
  readonly period: number;
  readonly lockedAt: string;
  readonly lockedBy: string;
  readonly openedAt: string | null;
  readonly openedBy: string | null;
  readonly reason: string | null;
}

type StoredYear = Omit<FiscalYear, 'locks' | 'openedLocks' | 'lockedPeriods'> & {
  readonly all: readonly StoredLock[];
};

const FISCAL_YEAR = `y.year, y.starts_on::text as "startsOn", y.ends_on::text as "endsOn", y.locked_at as "lockedAt",
  y.locked_by as "lockedBy", y.lock_reason as "lockReason", y.is_constructed as "isConstructed",
  coalesce((select json_agg(json_build_object('period', l.period, 'lockedAt', l.locked_at, 'lockedBy', l.locked_by,
      'openedAt', u.unlocked_at, 'openedBy', u.unlocked_by, 'reason', u.reason) order by l.period, l.lock_no)
    from period_lock l left join period_unlock u using (forbund_id, year, period, lock_no)
    where l.forbund_id = y.forbund_id and l.year = y.year), '[]') as "all"`;

/** The last lock of a month that nobody has opened. */
const STANDING = `from period_lock l where l.forbund_id = $1 and l.year = $2 and l.period = $3
  and not exists (select from period_unlock u where u.forbund_id = l.forbund_id and u.year = l.year
    and u.period = l.period and u.lock_no = l.lock_no)`;

/** Fiscal years and locks of a förbund. */
@Injectable()
export class FiscalYearRepository {
  async all(tx: TenantTransaction): Promise<FiscalYear[]> {
    const rows = await tx.query<StoredYear>(
      `select ${FISCAL_YEAR} from fiscal_year y where y.forbund_id = $1 order by y.year`,
      [tx.forbundId],
    );
    return rows.map(yearOf);
  }

  async byYear(tx: TenantTransaction, year: number): Promise<FiscalYear | null> {
    const sql = `select ${FISCAL_YEAR} from fiscal_year y where y.forbund_id = $1 and y.year = $2`;
    const [found] = await tx.query<StoredYear>(sql, [tx.forbundId, year]);
    return found ? yearOf(found) : null;
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

  /** Locks a month; one that is locked stays as it is. The caller holds the journal's head. */
  async lockPeriod(tx: TenantTransaction, year: number, period: number, at: Date, by: string): Promise<void> {
    await tx.execute(
      `insert into period_lock (forbund_id, year, period, lock_no, locked_at, locked_by)
       select $1, $2, $3, 1 + (select count(*) from period_lock p where p.forbund_id = $1 and p.year = $2 and p.period = $3), $4, $5
       where not exists (select ${STANDING})`,
      [tx.forbundId, year, period, at, by],
    );
  }

  /** Opens a month's lock, which stays known; false when the month is not locked. The caller holds the journal's head. */
  async unlockPeriod(
    tx: TenantTransaction,
    { year, period, at, by, reason }: { year: number; period: number; at: Date; by: string; reason: string },
  ): Promise<boolean> {
    const opened = await tx.execute(
      `insert into period_unlock (forbund_id, year, period, lock_no, unlocked_at, unlocked_by, reason)
       select $1, $2, $3, l.lock_no, $4, $5, $6 ${STANDING}`,
      [tx.forbundId, year, period, at, by, reason],
    );
    return opened > 0;
  }

  /** Locks the whole year; the first lock stands. */
  async lockYear(
    tx: TenantTransaction,
    { year, at, by, reason }: { year: number; at: Date; by: string; reason: string | null },
  ): Promise<void> {
    await tx.execute(
      `update fiscal_year set locked_at = $3, locked_by = $4, lock_reason = $5
       where forbund_id = $1 and year = $2 and locked_at is null`,
      [tx.forbundId, year, at, by, reason],
    );
  }
}

function yearOf({ all, ...year }: StoredYear): FiscalYear {
  const locks = all.filter(({ openedAt }) => openedAt === null).map(lockOf);
  const openedLocks = all.flatMap((lock) => {
    const { openedAt, openedBy, reason } = lock;
    if (openedAt === null) return [];
    return [{ ...lockOf(lock), openedAt: new Date(openedAt), openedBy: openedBy!, reason: reason! }];
  });
  openedLocks.sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  return { ...year, lockedPeriods: locks.map(({ period }) => period), locks, openedLocks };
}

function lockOf({ period, lockedAt, lockedBy }: StoredLock): PeriodLock {
  return { period, lockedAt: new Date(lockedAt), lockedBy };
}
