import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { forecastAccuracy, type LineAccuracy } from '@samla/domain/forecast/forecast-accuracy.js';
import { MONTHS } from '@samla/domain/forecast/months.js';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { equitySamples, lineSamples, type ToldYear } from './accuracy-samples.js';
import type { EquityForecast } from './equity-forecast.js';
import { EquityForecastRepository } from './equity-forecast.repository.js';
import { ForecastBooksService } from './forecast-books.service.js';
import { ToldBudgets } from './told-budgets.js';

const MOST_YEARS = 30;

/** How well budgets and forecasts of earlier years foresaw the outcome, from what is stored: data for scenarios. */
@Injectable()
export class ForecastAccuracyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly told: ToldBudgets,
    private readonly books: ForecastBooksService,
    private readonly equity: EquityForecastRepository,
  ) {}

  /** By line, kind of plan and months left, from the years that are over and have books, and published closing equity. */
  async accuracy(context: TenantContext, years: readonly number[]): Promise<LineAccuracy[]> {
    assertYears(years);
    return this.database.tenant(
      context,
      async (tx) => {
        const told = await this.toldYears(tx, [...new Set(years)].sort());
        const equity = await this.equity.ofYears(tx, years);
        return forecastAccuracy([...told.flatMap(lineSamples), ...equitySamples(equity)]);
      },
      'SNAPSHOT',
    );
  }

  /** What is published of closing equity, in the order it was told. */
  async equityForecasts(context: TenantContext, years: readonly number[]): Promise<EquityForecast[]> {
    assertYears(years);
    return this.database.tenant(context, (tx) => this.equity.ofYears(tx, years));
  }

  private async toldYears(tx: TenantTransaction, years: readonly number[]): Promise<ToldYear[]> {
    const over = years.filter((year) => `${year}-12-31` < this.clock.today());
    const plans = await this.told.ofYears(tx, over);
    const found: ToldYear[] = [];
    for (const year of new Set(plans.map((plan) => plan.year))) {
      const { booked, lastBookedMonth, isConstructed } = await this.books.read(tx, year);
      // Books that stop before the end of the year tell no outcome.
      if (lastBookedMonth < MONTHS) continue;
      const own = plans.filter((plan) => plan.year === year);
      found.push(
        ...own.map((plan) => ({ ...plan, booked, isConstructed: plan.isConstructed || isConstructed })),
      );
    }
    return found;
  }
}

function assertYears(years: readonly number[]): void {
  for (const year of years) assertPlanYear(year);
  if (years.length > MOST_YEARS)
    throw new DomainError('BAD_USER_INPUT', `Högst ${MOST_YEARS} år i taget.`, { argument: 'years' });
}
