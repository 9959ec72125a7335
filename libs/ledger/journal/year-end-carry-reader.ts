import { Injectable } from '@nestjs/common';
import type { MappingRow } from '@samla/domain/accounts/mapping.js';
import type { ClosingBalance } from '@samla/domain/journal/year-end-carry.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { type FiscalYear, FiscalYearRepository } from '../accounts/fiscal-year.repository.js';
import { MappingService } from '../accounts/mapping.service.js';
import { BalanceRepository } from './balance.repository.js';
import { type JournalEntry, JournalRepository } from './journal.repository.js';
import { YearEndRepository } from './year-end.repository.js';

const LAST_PERIOD = 12;

/** What is read and laid up where a year's balances open the next one. */
@Injectable()
export class YearEndCarryReader {
  constructor(
    private readonly years: FiscalYearRepository,
    private readonly accounts: AccountRepository,
    private readonly mappings: MappingService,
    private readonly balances: BalanceRepository,
    private readonly yearEnds: YearEndRepository,
    private readonly journal: JournalRepository,
  ) {}

  year(tx: TenantTransaction, year: number): Promise<FiscalYear | null> {
    return this.years.byYear(tx, year);
  }

  async mapping(tx: TenantTransaction, year: number): Promise<readonly MappingRow[]> {
    return (await this.mappings.ofYear(tx, year)).rows;
  }

  /** What a year closes with, by account, counterparty and insats. */
  async closing(tx: TenantTransaction, year: number): Promise<ClosingBalance[]> {
    const balances = await this.balances.upTo(tx, year, LAST_PERIOD);
    return balances.map(({ closing, account, counterparty, insats }) => ({
      account,
      counterparty,
      insats,
      ore: closing.ore,
    }));
  }

  /** What a year has opened with, in öre by account; empty for one that is not opened. */
  opened(tx: TenantTransaction, year: number): Promise<Map<string, bigint>> {
    return this.balances.oreByAccount(tx, year, 'opening');
  }

  async nextRevision(tx: TenantTransaction, year: number): Promise<number> {
    return (await this.yearEnds.opening(tx, year)).nextRevision;
  }

  /** The entry that holds a year's opening balances. */
  async entry(tx: TenantTransaction, year: number): Promise<JournalEntry | null> {
    const { entryNo } = await this.yearEnds.opening(tx, year);
    return entryNo === null ? null : this.journal.byNo(tx, entryNo);
  }

  /** Lays up the year after one, with the accounts that are carried into it and that its chart has not got yet. */
  async layUp(tx: TenantTransaction, closed: FiscalYear, carried: readonly string[]): Promise<void> {
    const year = closed.year + 1;
    const { isConstructed } = closed;
    await this.years.ensure(tx, { year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, isConstructed });
    const known = new Set((await this.accounts.ofYear(tx, year)).map(({ number }) => number));
    const names = new Map(
      (await this.accounts.ofYear(tx, closed.year)).map(({ number, name }) => [number, name]),
    );
    const missing = [...new Set(carried)].filter((number) => !known.has(number));
    await this.accounts.put(
      tx,
      year,
      missing.map((number) => ({ number, name: names.get(number) ?? number })),
    );
  }
}
