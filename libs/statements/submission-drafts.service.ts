import { Injectable } from '@nestjs/common';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { JournalService } from '@samla/ledger/journal/journal.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Plan, type PlannedKey, plannedDraftOf } from './planned-draft.js';
import { draftOf } from './submission-draft.js';
import type { SubmissionDraft, SubmissionKey } from './submission.js';
import { YearBooksService } from './year-books.service.js';

/** Works out what a förbund would hand in: of the books, of the budget in force, or of the latest forecast. */
@Injectable()
export class SubmissionDrafts {
  constructor(
    private readonly books: YearBooksService,
    private readonly journal: JournalService,
    private readonly budgets: BudgetService,
    private readonly forecasts: SavedForecastService,
  ) {}

  /**
   * The draft of a kind for a year up to and with a period, inside the caller's transaction. Throws `NO_FIGURES`,
   * and for an outcome `UNMAPPED_ACCOUNTS` and what `draftOf` throws.
   */
  async of(tx: TenantTransaction, { year, toPeriod, kind }: SubmissionKey): Promise<SubmissionDraft> {
    return kind === 'ACTUAL' ? this.ofBooks(tx, year, toPeriod) : this.ofPlan(tx, { year, toPeriod, kind });
  }

  private async ofBooks(tx: TenantTransaction, year: number, toPeriod: number): Promise<SubmissionDraft> {
    const books = await this.books.read(tx, year, toPeriod);
    const counterparties = [...books.counterparties.values()]
      .filter(({ counterpartForbundId }) => counterpartForbundId !== null)
      .map(({ code }) => code);
    const accounts = [...new Set(books.balances.map(({ account }) => account))];
    const asked = { year, toPeriod, accounts, counterparties };
    return draftOf(books, counterparties.length === 0 ? [] : await this.journal.rowsAgainst(tx, asked));
  }

  private async ofPlan(tx: TenantTransaction, key: PlannedKey): Promise<SubmissionDraft> {
    const plan = key.kind === 'BUDGET' ? await this.budgetOf(tx, key) : await this.forecastOf(tx, key);
    return plannedDraftOf(plan, key, await this.books.names(tx, key.year));
  }

  private async budgetOf(tx: TenantTransaction, { year }: PlannedKey): Promise<Plan> {
    const budget = (await this.budgets.inForceAtEnd(tx, [year])).get(year);
    if (!budget)
      throw new DomainError('NO_FIGURES', `Det finns ingen beslutad budget för ${year} att lämna in.`, {
        year,
      });
    return { ...budget.version, lines: budget.lines };
  }

  private async forecastOf(tx: TenantTransaction, { year }: PlannedKey): Promise<Plan> {
    const forecast = (await this.forecasts.ofYears(tx, [year])).at(-1);
    if (!forecast)
      throw new DomainError('NO_FIGURES', `Det finns ingen sparad prognos för ${year} att lämna in.`, {
        year,
      });
    return { ...forecast.version, lines: forecast.lines.map(({ line }) => line) };
  }
}
