import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { FiscalYearRepository } from '../../accounts/fiscal-year.repository.js';
import { KnownEntriesRepository } from '../../journal/known-entries.repository.js';
import type { BooksBefore } from './books-before.js';
import { ImportedBalanceRepository } from './imported-balance.repository.js';

/** Reads what is booked in a year, and what of it is closed. */
@Injectable()
export class BookedBefore {
  constructor(
    private readonly years: FiscalYearRepository,
    private readonly known: KnownEntriesRepository,
    private readonly imported: ImportedBalanceRepository,
  ) {}

  async ofYear(tx: TenantTransaction, year: number): Promise<Omit<BooksBefore, 'state'>> {
    return {
      known: (await this.known.any(tx, year)) ? await this.known.ofYear(tx, year) : new Map(),
      locked: new Set((await this.years.byYear(tx, year))?.lockedPeriods),
      balances: await this.imported.ofYear(tx, year),
    };
  }
}
