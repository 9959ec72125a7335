import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { compileMapping, isAccountNumber } from '@samla/domain/accounts/mapping.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';
import { assertYear, badInput } from './checked-input.js';
import { type Account, AccountRepository, type ChartFor } from './account.repository.js';
import { MappingService } from './mapping.service.js';

/** An account with the line that the year's mapping gives it. */
export interface MappedAccount extends Account {
  /** Null when no row of the mapping takes the account. */
  readonly line: LeafLine | null;
  /** True where nobody has confirmed the row that gives the line. */
  readonly lineUnverified: boolean;
}

/** The chart of accounts (kontoplan) of a förbund, per year. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly mappings: MappingService,
  ) {}

  /** A page of a year's chart by account number; a year that cannot be is `BAD_USER_INPUT`. */
  async page(context: TenantContext, year: number, page: Page): Promise<Paged<MappedAccount>> {
    assertYear(year);
    if (page.after && !isAccountNumber(page.after[0]!))
      throw badInput('after', 'after är inte en markör från den här listan.');
    return this.database.tenant(context, async (tx) => {
      const { rows, hasNext } = await this.accounts.page(tx, year, page);
      const mapping = compileMapping((await this.mappings.ofYear(tx, year)).rows);
      const mapped = rows.map((account) => {
        const rule = mapping.ruleOf(account.number);
        return { ...account, line: rule?.line ?? null, lineUnverified: rule?.unverified ?? false };
      });
      return { rows: mapped, hasNext };
    });
  }

  /**
   * The charts that some years are held against, by year, inside the caller's transaction: a year's own, or the latest there
   * is; empty for a förbund without one.
   */
  async chartsFor(tx: TenantTransaction, years: readonly number[]): Promise<ReadonlyMap<number, ChartFor>> {
    return new Map((await this.accounts.chartsFor(tx, years)).map((chart) => [chart.forYear, chart]));
  }

  /** A year's whole chart, inside the caller's transaction. */
  ofYear(tx: TenantTransaction, year: number): Promise<Account[]> {
    return this.accounts.ofYear(tx, year);
  }
}
