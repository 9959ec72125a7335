import { Injectable } from '@nestjs/common';
import { MONTHS } from '@samla/domain/forecast/months.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { BudgetLineRepository } from '../versions/budget-line.repository.js';
import { BudgetVersionRepository } from '../versions/budget-version.repository.js';
import type { ToldYear } from './accuracy-samples.js';
import { SavedForecastRepository } from './saved-forecast.repository.js';

/** What was told of years: the budget that was decided, and every forecast that was saved or published. */
@Injectable()
export class ToldBudgets {
  constructor(
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly saved: SavedForecastRepository,
  ) {}

  /** By year, budget first. A budget that was revised later counts as it was decided. */
  async ofYears(tx: TenantTransaction, years: readonly number[]): Promise<Omit<ToldYear, 'booked'>[]> {
    const all = await this.versions.ofYears(tx, years);
    const told = all.filter(({ phase }) => phase === 'DECIDED' || phase === 'FORECAST');
    const ids = told.map(({ id }) => id);
    const content = await this.lines.ofVersions(tx, ids);
    const heads = new Map((await this.saved.heads(tx, ids)).map((head) => [head.versionId, head]));
    return told.flatMap(({ id, year, phase, isConstructed }): Omit<ToldYear, 'booked'>[] => {
      const { lines } = content.get(id)!;
      if (phase === 'DECIDED') return [{ year, plan: 'BUDGET', monthsLeft: MONTHS, lines, isConstructed }];
      const head = heads.get(id);
      if (!head) return [];
      const monthsLeft = head.asOf === null ? null : MONTHS - head.asOf;
      return [{ year, plan: 'FORECAST', monthsLeft, lines, isConstructed }];
    });
  }
}
