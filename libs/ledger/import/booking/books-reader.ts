import { Injectable } from '@nestjs/common';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import type { BookedYear, BooksState } from '@samla/domain/sie/books-state.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { AccountRepository } from '../../accounts/account.repository.js';
import { DimensionRepository } from '../../accounts/dimension.repository.js';
import { FiscalYearRepository } from '../../accounts/fiscal-year.repository.js';
import { MappingService } from '../../accounts/mapping.service.js';
import { BalanceRepository } from '../../journal/balance.repository.js';
import { BookedBefore } from './booked-before.js';
import type { BooksBefore } from './books-before.js';

/** Whose books they are: the own number, or, where it is not known, those of the others. */
export type BooksIdentity = Pick<BooksState, 'organisationNumber' | 'othersNumbers'>;

/** Reads what a förbund has already, as far as the plan of a file of one year asks for it. */
@Injectable()
export class BooksReader {
  constructor(
    private readonly years: FiscalYearRepository,
    private readonly accounts: AccountRepository,
    private readonly mappings: MappingService,
    private readonly dimensions: DimensionRepository,
    private readonly balances: BalanceRepository,
    private readonly booked: BookedBefore,
  ) {}

  /** The books before the file; without a year (the file tells none) only what holds for all years. */
  async read(tx: TenantTransaction, identity: BooksIdentity, year: number | undefined): Promise<BooksBefore> {
    const state = await this.state(tx, identity, year);
    if (year === undefined || !state.year)
      return { state, known: new Map(), locked: new Set(), balances: [] };
    return { state, ...(await this.booked.ofYear(tx, year)) };
  }

  private async state(
    tx: TenantTransaction,
    identity: BooksIdentity,
    year: number | undefined,
  ): Promise<BooksState> {
    const dimensions = await this.dimensions.all(tx);
    const objects = new Map<number, Set<string>>(dimensions.map(({ number }) => [number, new Set()]));
    for (const { dimension, code } of await this.dimensions.objects(tx)) objects.get(dimension)?.add(code);
    const mapping = compileMapping((await this.mappings.ofYear(tx, year ?? 9999)).rows);
    return {
      ...identity,
      year: year === undefined ? undefined : await this.readYear(tx, year),
      previousLocked: year !== undefined && (await this.years.byYear(tx, year - 1))?.lockedAt instanceof Date,
      previousClosing:
        year === undefined ? new Map() : await this.balances.oreByAccount(tx, year - 1, 'closing'),
      dimensions: new Map(dimensions.map(({ number, name, meaning }) => [number, { name, meaning }])),
      objects,
      isMapped: (account) => mapping.lineOf(account) !== undefined,
    };
  }

  private async readYear(tx: TenantTransaction, year: number): Promise<BookedYear | undefined> {
    const found = await this.years.byYear(tx, year);
    if (!found) return undefined;
    const accounts = await this.accounts.ofYear(tx, year);
    return {
      locked: found.lockedAt !== null,
      accounts: new Set(accounts.map(({ number }) => number)),
      opened: (await this.balances.oreByAccount(tx, year, 'opening')).size > 0,
    };
  }
}
