import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import {
  type BalanceDifference,
  BalanceRepository,
  type CostCentreMovement,
  type InsatsMovement,
  type LedgerBalance,
  type MonthMovement,
} from './balance.repository.js';
import { JournalRepository } from './journal.repository.js';
import { type LedgerSpan, type SpanBalance, SpanBalanceRepository } from './span-balance.repository.js';

export type { SpanBalance } from './span-balance.repository.js';

/** One proof over a förbund's books: what was looked at, how many rows, whether it holds. */
export interface BooksCheck {
  readonly name: 'zero-sum' | 'balances';
  readonly rows: number;
  readonly ok: boolean;
}

/** The proofs of a förbund's books, with what does not hold. */
export interface BooksProof {
  readonly checks: readonly BooksCheck[];
  /** Numbers of entries whose rows do not sum to zero; at most 100. */
  readonly unbalancedEntries: readonly string[];
  /** Balances that are not the sum of their rows; at most 100. */
  readonly differences: readonly BalanceDifference[];
}

/** Balances of a förbund's accounts, and the proof that they are right. */
@Injectable()
export class BalanceService {
  constructor(
    private readonly database: Database,
    private readonly balances: BalanceRepository,
    private readonly journal: JournalRepository,
    private readonly spans: SpanBalanceRepository,
  ) {}

  /** Balances of a year up to and with a period, inside the caller's transaction. */
  upTo(tx: TenantTransaction, year: number, period: number): Promise<LedgerBalance[]> {
    return this.balances.upTo(tx, year, period);
  }

  /** Balances of a part of a year, to a month or to a day, inside the caller's transaction. */
  ofSpan(tx: TenantTransaction, span: LedgerSpan): Promise<SpanBalance[]> {
    return this.spans.ofSpan(tx, span);
  }

  /** Movements of a year up to and with a period by kostnadsställe, inside the caller's transaction. */
  byCostCentre(tx: TenantTransaction, year: number, period: number): Promise<CostCentreMovement[]> {
    return this.balances.byCostCentre(tx, year, period);
  }

  /** Movements of each month of a year by kostnadsställe, inside the caller's transaction. */
  byMonth(tx: TenantTransaction, year: number): Promise<MonthMovement[]> {
    return this.balances.byMonth(tx, year);
  }

  /** Movements of every year on the insatser by account, inside the caller's transaction. */
  byInsats(tx: TenantTransaction, insatser: readonly string[]): Promise<InsatsMovement[]> {
    return this.balances.byInsats(tx, insatser);
  }

  /** Whether anything is booked in a year, inside the caller's transaction. */
  hasBookings(tx: TenantTransaction, year: number): Promise<boolean> {
    return this.balances.hasBookings(tx, year);
  }

  /** Recomputes everything from the rows: entries sum to zero, balances are the sums of their rows. */
  prove(context: TenantContext): Promise<BooksProof> {
    return this.database.tenant(
      context,
      async (tx) => {
        const entries = await this.journal.proveZeroSum(tx);
        const kept = await this.balances.compare(tx);
        return {
          checks: [
            { name: 'zero-sum', rows: entries.rows, ok: entries.unbalanced.length === 0 },
            { name: 'balances', rows: kept.rows, ok: kept.differences.length === 0 },
          ],
          unbalancedEntries: entries.unbalanced,
          differences: kept.differences,
        };
      },
      'SNAPSHOT',
    );
  }
}
