import { Injectable } from '@nestjs/common';
import type { KnownKeys } from '@samla/domain/budget/unknown-keys.js';
import { InsatsService } from '@samla/insatser/register/insats.service.js';
import { AccountService } from '@samla/ledger/accounts/account.service.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Reads what the lines of budgets can name: accounts, insatser and kostnadsställen. */
@Injectable()
export class BudgetKnownKeys {
  constructor(
    private readonly accounts: AccountService,
    private readonly dimensions: DimensionService,
    private readonly insatser: InsatsService,
  ) {}

  /** By year, in as many statements however many the years are; null for a förbund without a chart. */
  async ofYears(
    tx: TenantTransaction,
    years: readonly number[],
  ): Promise<ReadonlyMap<number, KnownKeys | null>> {
    const charts = await this.accounts.chartsFor(tx, years);
    const objects = await this.dimensions.codes(tx);
    const registered = (await this.insatser.all(tx)).map(({ objectCode }) => objectCode);
    const codesOf = (wanted: string): string[] =>
      objects.filter(({ meaning }) => meaning === wanted).map(({ code }) => code);
    const insatser = new Set([...codesOf('INSATS'), ...registered]);
    const costCentres = new Set(codesOf('COST_CENTRE'));
    return new Map(
      years.map((year) => {
        const chart = charts.get(year);
        if (!chart) return [year, null];
        return [year, { chartYear: chart.year, accounts: chart.numbers, insatser, costCentres }];
      }),
    );
  }
}
