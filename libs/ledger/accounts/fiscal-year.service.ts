import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { JournalHeadRepository } from '../journal/journal-head.repository.js';
import { assertYear } from './checked-input.js';
import { type FiscalYear, FiscalYearRepository } from './fiscal-year.repository.js';

/** A month, or with `period` null the whole year, to be closed for bookings. */
export interface LockRequest {
  readonly year: number;
  readonly period: number | null;
  readonly idempotencyKey: string;
}

/** Räkenskapsår and their locks. */
@Injectable()
export class FiscalYearService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly years: FiscalYearRepository,
    private readonly heads: JournalHeadRepository,
  ) {}

  /** The förbund's fiscal years, the earliest first. */
  list(context: TenantContext): Promise<FiscalYear[]> {
    return this.database.tenant(context, (tx) => this.years.all(tx));
  }

  /** As `list`, inside the caller's transaction. */
  all(tx: TenantTransaction): Promise<FiscalYear[]> {
    return this.years.all(tx);
  }

  /**
   * Locks a month or a year: nothing more is booked there. Locking what is locked changes nothing.
   * Throws `YEAR_UNKNOWN`, and `PERIOD_UNKNOWN` for a month that is not 1–12.
   */
  async lock(context: TenantContext, { idempotencyKey, year, period }: LockRequest): Promise<FiscalYear> {
    if (period !== null && (!Number.isInteger(period) || period < 1 || period > 12)) {
      throw new DomainError(
        'PERIOD_UNKNOWN',
        `Period ${period} finns inte; ett räkenskapsår har perioderna 1–12.`,
        { period },
      );
    }
    assertYear(year);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'lockPeriod',
        key: idempotencyKey,
        input: { year, period },
        trail: () => ({ objectKey: period === null ? `${year}` : `${year}-${`${period}`.padStart(2, '0')}` }),
      };
      await once(tx, call, async () => {
        // Bookings hold the head while they read the locks: so a lock waits for them, and they for it.
        await this.heads.lock(tx);
        if (!(await this.years.byYear(tx, year)))
          throw new DomainError('YEAR_UNKNOWN', `Räkenskapsåret ${year} finns inte.`, { year });
        if (period === null) await this.years.lockYear(tx, year, this.clock.now(), context.actor.name);
        else await this.years.lockPeriod(tx, year, period, this.clock.now(), context.actor.name);
        return `${year}`;
      });
      return (await this.years.byYear(tx, year)) as FiscalYear;
    });
  }
}
