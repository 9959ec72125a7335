import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { forecastFacts } from '@samla/domain/forecast/forecast-facts.js';
import { forecastOf } from '@samla/domain/forecast/forecast.js';
import { MONTHS } from '@samla/domain/forecast/months.js';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { BudgetService } from '../versions/budget.service.js';
import { ForecastAgreements } from './forecast-agreements.js';
import { ForecastBooksService } from './forecast-books.service.js';
import { ForecastChangeRepository } from './forecast-change.repository.js';
import { changesInForce, type LiveForecast } from './live-forecast.js';

/** Puts the proposal together from the budget in force, the books, the agreements and what people have changed. */
@Injectable()
export class ForecastReader {
  constructor(
    private readonly clock: Clock,
    private readonly budgets: BudgetService,
    private readonly books: ForecastBooksService,
    private readonly agreements: ForecastAgreements,
    private readonly changes: ForecastChangeRepository,
  ) {}

  /** The proposal as of a month, the last booked one unless told; null when no budget of the year is decided. */
  async read(tx: TenantTransaction, year: number, asOf: number | null): Promise<LiveForecast | null> {
    assertAsOf(asOf);
    assertPlanYear(year);
    const [today, last] = [this.clock.today(), `${year}-12-31`];
    // Of a year that is over: the budget that was in force when it ended.
    const budget = await this.budgets.inForce(tx, year, today < last ? today : last);
    if (!budget) return null;
    const { version: base, lines } = budget;
    const books = await this.books.read(tx, year);
    const month = asOf ?? books.lastBookedMonth;
    const changes = await this.changes.of(tx, { baseVersionId: base.id, asOf: month });
    const facts = forecastFacts({
      lines,
      booked: books.booked.map((row) => ({ ...row, months: upTo(row.months, month) })),
      lastYear: books.lastYear,
      agreements: await this.agreements.ofYear(tx, year),
      accountName: books.accountName,
    });
    return {
      year,
      base,
      forecast: forecastOf(facts, month, changesInForce(changes), books.openingEquity),
      changes,
      lastBookedMonth: books.lastBookedMonth,
      isConstructed: base.isConstructed || books.isConstructed,
    };
  }

  /** As `read`, where there must be one: else `NO_BUDGET_IN_FORCE`. */
  async needed(tx: TenantTransaction, year: number, asOf: number | null): Promise<LiveForecast> {
    const live = await this.read(tx, year, asOf);
    if (!live)
      throw new DomainError(
        'NO_BUDGET_IN_FORCE',
        `Ingen budget för ${year} är beslutad; en prognos görs av en sådan.`,
        {
          year,
        },
      );
    return live;
  }
}

/** What is booked later is not known as of the month: neither its amounts nor the accounts that they are on. */
function upTo<Amount extends { subtract(other: Amount): Amount }>(
  months: readonly Amount[],
  asOf: number,
): Amount[] {
  return months.map((amount, index) => (index < asOf ? amount : amount.subtract(amount)));
}

function assertAsOf(asOf: number | null): void {
  if (asOf === null || (Number.isInteger(asOf) && asOf >= 0 && asOf <= MONTHS)) return;
  throw new DomainError('BAD_USER_INPUT', 'asOfPeriod ska vara 0–12.', { argument: 'asOfPeriod' });
}
