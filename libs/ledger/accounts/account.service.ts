import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertYear } from './checked-input.js';
import { type Account, AccountRepository } from './account.repository.js';

/** The chart of accounts (kontoplan) of a förbund, per year. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
  ) {}

  /** A page of a year's chart by account number; a year that cannot be is `BAD_USER_INPUT`. */
  async page(context: TenantContext, year: number, page: Page): Promise<Paged<Account>> {
    assertYear(year);
    return this.database.tenant(context, (tx) => this.accounts.page(tx, year, page));
  }

  /** A year's whole chart, inside the caller's transaction. */
  ofYear(tx: TenantTransaction, year: number): Promise<Account[]> {
    return this.accounts.ofYear(tx, year);
  }
}
