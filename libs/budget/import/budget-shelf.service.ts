import { Injectable } from '@nestjs/common';
import type { KnownKeys } from '@samla/domain/budget/unknown-keys.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Budget } from '../versions/budget.js';
import type { CostKindsByInsats } from '../versions/budget-evidence.service.js';
import { BudgetVersionRepository } from '../versions/budget-version.repository.js';
import { BudgetService } from '../versions/budget.service.js';

/** Finds the versions that a file is held beside. */
@Injectable()
export class BudgetShelf {
  constructor(
    private readonly budgets: BudgetService,
    private readonly versions: BudgetVersionRepository,
  ) {}

  /** The kinds of cost that insatser of a year are for. */
  costKinds(tx: TenantTransaction, year: number): Promise<CostKindsByInsats> {
    return this.budgets.costKinds(tx, year);
  }

  /** What the lines of a year's budget can name. */
  knownKeys(tx: TenantTransaction, year: number): Promise<KnownKeys | null> {
    return this.budgets.knownKeys(tx, year);
  }

  byId(tx: TenantTransaction, id: string): Promise<Budget> {
    return this.budgets.byId(tx, id);
  }

  /** As `bySource`, and until the transaction ends nobody else reads a file as a budget of the year. */
  async claimed(tx: TenantTransaction, year: number, sha256: string): Promise<Budget | null> {
    await this.versions.lockYear(tx, year);
    return this.bySource(tx, year, sha256);
  }

  /** The version of a year that a content has given; null for none. */
  async bySource(tx: TenantTransaction, year: number, sha256: string): Promise<Budget | null> {
    const version = await this.versions.bySource(tx, year, sha256);
    return version && this.budgets.byId(tx, version.id);
  }

  /** The latest version of the year, else of the year before; null for none. */
  async before(tx: TenantTransaction, year: number): Promise<Budget | null> {
    const versions = (await this.versions.ofYears(tx, [year - 1, year])).filter(
      ({ phase }) => phase !== 'FORECAST',
    );
    const last = versions.at(-1);
    return last ? this.budgets.byId(tx, last.id) : null;
  }
}
