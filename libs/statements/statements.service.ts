import { Injectable } from '@nestjs/common';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { booksComparison } from './books-comparison.js';
import { type Comparison, publishedComparison } from './comparison.js';
import { type PrintedLayout, printedLayout } from './printed-layout.js';
import { printNotes, type PrintedNote } from './printed-notes.js';
import {
  OPERATING_BUDGET,
  printOperatingStatement,
  type PrintedOperatingStatement,
} from './printed-operating.js';
import { type PublishedFigure, PublishedFigureRepository } from './published/published-figure.repository.js';
import { publishedOperatingStatement } from './published/published-operating.js';
import { publishedNotes, publishedStatement } from './published/published-statements.js';
import { figuresTo } from './published/published-statement-name.js';
import { PLANNED, type PublishedYear, publishedYears } from './published/published-years.js';
import { StatementLayoutRepository } from './statement-layout.repository.js';
import { type PrintedLine, printStatement } from './statement-lines.js';
import { YearBooksService } from './year-books.service.js';

/** A förbund's statements for a year up to a period. */
export interface Statements {
  readonly year: number;
  readonly toPeriod: number;
  /** `PUBLISHED` for a year that has no books: only what was printed, and nothing to open. */
  readonly source: 'BOOKS' | 'PUBLISHED';
  /** The published documents, or the mapping that the books were read with. */
  readonly document: string;
  readonly isConstructed: boolean;
  /** The year before; null where nothing is known of it. */
  readonly comparison: Comparison | null;
  readonly incomeStatement: readonly PrintedLine[];
  readonly balanceSheet: readonly PrintedLine[];
  readonly notes: readonly PrintedNote[];
  readonly operatingStatement: PrintedOperatingStatement | null;
}

/** A year's statements are asked for in one transaction, with what they are compared to. */
interface Question {
  readonly year: number;
  readonly toPeriod: number;
  readonly layout: PrintedLayout;
  readonly figures: readonly PublishedFigure[];
}

/** Resultaträkning, balansräkning, notes and driftredovisning of a förbund. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly books: YearBooksService,
    private readonly figures: PublishedFigureRepository,
    private readonly layouts: StatementLayoutRepository,
    private readonly budgets: BudgetService,
  ) {}

  /**
   * The statements from the books, or as published where there are no books. Throws `NO_FIGURES` where there are neither,
   * `UNMAPPED_ACCOUNTS` for amounts without a line, `BAD_USER_INPUT` for a year or period that is none.
   */
  async statements(context: TenantContext, year: number, toPeriod: number): Promise<Statements> {
    assertYearAndPeriod(year, toPeriod);
    return this.database.tenant(
      context,
      async (tx) => {
        const layout = printedLayout(await this.layouts.validOn(tx, `${year}-12-31`));
        const figures = await this.figures.ofYears(tx, [year - 1, year]);
        const question: Question = { year, toPeriod, layout, figures };
        const comparison = await this.comparison(tx, question);
        if (await this.books.exist(tx, year)) return this.fromBooks(tx, question, comparison);
        return fromPublished(question, comparison);
      },
      'SNAPSHOT',
    );
  }

  /** The years that have a published outcome, the earliest first, also those that have books beside. */
  publishedYears(context: TenantContext): Promise<PublishedYear[]> {
    return this.database.tenant(context, async (tx) => publishedYears(await this.figures.contents(tx)));
  }

  private async fromBooks(
    tx: TenantTransaction,
    question: Question,
    comparison: Comparison | null,
  ): Promise<Statements> {
    const { year, toPeriod, layout } = question;
    const books = await this.books.read(tx, year, toPeriod);
    const { parts, operating, noteLabels } = layout;
    // The årsredovisning holds a whole year against its budget; half a year stands beside it in the budget's own outcome.
    const budget = toPeriod === 12 ? await this.budgets.inForce(tx, year, `${year}-12-31`) : null;
    return {
      year,
      toPeriod,
      source: 'BOOKS',
      document: `Bokföringen ${year}, kontomappning ${books.mappingVersion}`,
      isConstructed: books.isConstructed,
      comparison,
      incomeStatement: printStatement('INCOME_STATEMENT', books, parts.INCOME_STATEMENT, comparison),
      balanceSheet: printStatement('BALANCE_SHEET', books, parts.BALANCE_SHEET, comparison),
      notes: printNotes(books, parts.NOTES, noteLabels, comparison),
      operatingStatement: printOperatingStatement(
        books,
        parts.OPERATING_STATEMENT,
        operating,
        budget && { document: budget.version.document || budget.version.name, lines: budget.lines },
        comparison,
      ),
    };
  }

  /** The year before to the same period: its books if it has any, else what was published to that period. */
  private async comparison(tx: TenantTransaction, question: Question): Promise<Comparison | null> {
    const { year, toPeriod, layout, figures } = question;
    const before = year - 1;
    if (await this.books.exist(tx, before)) {
      return booksComparison(await this.books.read(tx, before, toPeriod), layout);
    }
    const published = figuresTo(figures, toPeriod).filter((figure) => figure.year === before);
    return published.length > 0 ? publishedComparison(published) : null;
  }
}

function fromPublished(
  { year, toPeriod, layout, figures }: Question,
  comparison: Comparison | null,
): Statements {
  const ofYear = figuresTo(figures, toPeriod).filter((figure) => figure.year === year);
  const published = ofYear.filter(({ statement }) => !PLANNED.has(statement));
  if (published.length === 0) {
    throw new DomainError(
      'NO_FIGURES',
      `Det finns inga bokförda eller publicerade belopp för ${year} till och med period ${toPeriod}.`,
      {
        year,
        toPeriod,
      },
    );
  }
  return {
    year,
    toPeriod,
    source: 'PUBLISHED',
    document: publishedComparison(published).document ?? '',
    isConstructed: false,
    comparison,
    incomeStatement: publishedStatement('INCOME_STATEMENT', published, comparison),
    balanceSheet: publishedStatement('BALANCE_SHEET', published, comparison),
    notes: publishedNotes(published, layout, comparison),
    operatingStatement: publishedOperatingStatement(
      published,
      layout,
      ofYear.filter(({ statement }) => statement === OPERATING_BUDGET),
      comparison,
    ),
  };
}

function assertYearAndPeriod(year: number, toPeriod: number): void {
  if (toPeriod < 1 || toPeriod > 12)
    throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.', { argument: 'toPeriod' });
  if (year < 1900 || year > 2200)
    throw new DomainError('BAD_USER_INPUT', 'year ska vara ett årtal.', { argument: 'year' });
}
