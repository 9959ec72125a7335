import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { isSettled, type YearEndFinding } from '@samla/domain/journal/year-end.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { JournalHeadRepository } from '../journal/journal-head.repository.js';
import { YearEndService } from '../journal/year-end.service.js';
import { assertText, assertYear } from './checked-input.js';
import { type FiscalYear, FiscalYearRepository } from './fiscal-year.repository.js';

/** A month, or with `period` null the whole year, to be closed for bookings. */
export interface LockRequest {
  readonly year: number;
  readonly period: number | null;
  /** Why a year is locked although errors are found at its end. */
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}

/** A month that was locked by mistake, to be opened again. */
export interface UnlockRequest {
  readonly year: number;
  readonly period: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const LONGEST_REASON = 500;
const PERIODS = 12;

/** Räkenskapsår and their locks. */
@Injectable()
export class FiscalYearService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly years: FiscalYearRepository,
    private readonly heads: JournalHeadRepository,
    private readonly yearEnds: YearEndService,
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
   * Locks a month or a year: nothing more is booked there. Locking what is locked changes nothing. Throws `YEAR_UNKNOWN`,
   * `PERIOD_UNKNOWN` for a month that is not 1–12, and `YEAR_END_UNSETTLED` for a year at whose end errors are found,
   * unless a reason is given.
   */
  async lock(
    context: TenantContext,
    { idempotencyKey, year, period, reason = null }: LockRequest,
  ): Promise<FiscalYear> {
    if (period !== null) assertPeriod(period);
    assertYear(year);
    if (reason !== null) assertText('reason', reason, LONGEST_REASON);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'lockPeriod',
        key: idempotencyKey,
        input: { year, period, reason },
        trail: () => ({ objectKey: placeInTime(year, period), reason: reason ?? '' }),
      };
      await once(tx, call, async () => {
        // Bookings hold the head while they read the locks: so a lock waits for them, and they for it.
        await this.heads.lock(tx);
        const { lockedAt } = await this.known(tx, year);
        const [at, by] = [this.clock.now(), context.actor.name];
        if (period !== null) await this.years.lockPeriod(tx, year, period, at, by);
        // What is found at the end of a locked year is no longer a reason against its lock.
        else if (lockedAt === null) await this.lockYear(tx, { year, at, by, reason });
        return `${year}`;
      });
      return (await this.years.byYear(tx, year)) as FiscalYear;
    });
  }

  /**
   * Opens a month that was locked by mistake; that it was locked, and why it was opened, stays known. Throws `YEAR_UNKNOWN`,
   * `PERIOD_UNKNOWN`, `PERIOD_NOT_LOCKED`, and `YEAR_LOCKED`: a locked year is never opened.
   */
  async unlock(
    context: TenantContext,
    { idempotencyKey, year, period, reason }: UnlockRequest,
  ): Promise<FiscalYear> {
    assertPeriod(period);
    assertYear(year);
    assertText('reason', reason, LONGEST_REASON);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'unlockPeriod',
        key: idempotencyKey,
        input: { year, period, reason },
        trail: () => ({ objectKey: placeInTime(year, period), reason }),
      };
      await once(tx, call, async () => {
        await this.heads.lock(tx);
        const { lockedAt } = await this.known(tx, year);
        if (lockedAt)
          throw new DomainError(
            'YEAR_LOCKED',
            `Räkenskapsåret ${year} är låst och öppnas inte igen: rätta i ett öppet år.`,
            { year },
          );
        const [at, by] = [this.clock.now(), context.actor.name];
        if (!(await this.years.unlockPeriod(tx, { year, period, at, by, reason })))
          throw new DomainError('PERIOD_NOT_LOCKED', `Period ${period} är inte låst.`, { year, period });
        return `${year}`;
      });
      return (await this.years.byYear(tx, year)) as FiscalYear;
    });
  }

  private async known(tx: TenantTransaction, year: number): Promise<FiscalYear> {
    const found = await this.years.byYear(tx, year);
    if (found) return found;
    throw new DomainError('YEAR_UNKNOWN', `Räkenskapsåret ${year} finns inte.`, { year });
  }

  private async lockYear(
    tx: TenantTransaction,
    lock: { year: number; at: Date; by: string; reason: string | null },
  ): Promise<void> {
    const findings = (await this.yearEnds.findings(tx, lock.year)) ?? [];
    if (!isSettled(findings) && lock.reason === null) throw unsettled(lock.year, findings);
    await this.years.lockYear(tx, lock);
  }
}

function assertPeriod(period: number): void {
  if (Number.isInteger(period) && period >= 1 && period <= PERIODS) return;
  throw new DomainError(
    'PERIOD_UNKNOWN',
    `Period ${period} finns inte; ett räkenskapsår har perioderna 1–12.`,
    { period },
  );
}

function unsettled(year: number, findings: readonly YearEndFinding[]): DomainError {
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  const message = `Räkenskapsåret ${year} låses inte: ${errors[0]!.message} Rätta, eller lås med en motivering.`;
  return new DomainError('YEAR_END_UNSETTLED', message, { year, findings });
}

/** What the trail calls a year, or a month of it: `2023`, `2023-01`. */
function placeInTime(year: number, period: number | null): string {
  return period === null ? `${year}` : `${year}-${`${period}`.padStart(2, '0')}`;
}
