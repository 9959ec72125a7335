import { Injectable } from '@nestjs/common';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import {
  type AskedSpan,
  type BooksSpan,
  isToMonthEnd,
  isWholeYear,
  spanInYear,
  spanLabel,
  spanOf,
} from '@samla/domain/statements/books-span.js';
import { budgetOfPeriod } from '@samla/domain/statements/budget-of-period.js';
import { type YearFigures, yearFigures } from '@samla/domain/statements/year-figures.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { booksComparison } from './books-comparison.js';
import { type Comparison, publishedComparison } from './comparison.js';
import { type MultiYear, multiYear } from './multi-year.js';
import { printCashFlow, printRequirement } from './printed-figures.js';
import { budgetSource, printKeyFigures } from './printed-key-figures.js';
import { type PrintedLayout, printedLayout } from './printed-layout.js';
import { printNotes } from './printed-notes.js';
import { printOperatingStatement } from './printed-operating.js';
import { tiesOf } from './printed-ties.js';
import { type PublishedFigure, PublishedFigureRepository } from './published/published-figure.repository.js';
import { planBeside, publishedOperatingStatement } from './published/published-operating.js';
import { publishedRows } from './published-rows.js';
import { figuresTo } from './published/published-statement-name.js';
import { publishedNotes, publishedStatement } from './published/published-statements.js';
import { PLANNED, type PublishedYear, publishedYears } from './published/published-years.js';
import { StatementLayoutRepository } from './statement-layout.repository.js';
import { printStatement } from './statement-lines.js';
import { StatementOverviewReader } from './statement-overview.reader.js';
import type { Statements } from './statements.js';
import type { YearBooks } from './year-books.js';
import { YearBooksService } from './year-books.service.js';

export type { Statements } from './statements.js';

/** A year's statements are asked for in one transaction, with what they are compared to. */
interface Question {
  readonly span: BooksSpan;
  readonly layout: PrintedLayout;
  readonly figures: readonly PublishedFigure[];
}

/** The same period of the year before: its books where it has any, and how it is printed beside. */
interface Before {
  readonly books: YearBooks | null;
  readonly comparison: Comparison | null;
}

/** All statements of a förbund: resultaträkning, balansräkning, kassaflödesanalys, balanskrav, notes, driftredovisning and overviews. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly books: YearBooksService,
    private readonly figures: PublishedFigureRepository,
    private readonly layouts: StatementLayoutRepository,
    private readonly budgets: BudgetService,
    private readonly overview: StatementOverviewReader,
  ) {}

  /**
   * The statements from the books to the end of a month, of some months or as of a day, or as published where there are no
   * books. Throws `NO_FIGURES` where there are neither, `UNMAPPED_ACCOUNTS` for amounts without a line, `BAD_USER_INPUT` for
   * a year, month or day that cannot be.
   */
  async statements(context: TenantContext, year: number, asked: number | AskedSpan): Promise<Statements> {
    const span = spanOf(year, typeof asked === 'number' ? { toPeriod: asked } : asked);
    return this.database.tenant(
      context,
      async (tx) => {
        const layout = printedLayout(await this.layouts.validOn(tx, `${year}-12-31`));
        const figures = await this.figures.ofYears(tx, [year - 1, year]);
        const question: Question = { span, layout, figures };
        const before = await this.before(tx, question);
        if (await this.books.exist(tx, year)) return this.fromBooks(tx, question, before);
        return this.fromPublished(tx, question, before.comparison);
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
    { span, layout }: Question,
    before: Before,
  ): Promise<Statements> {
    const { year } = span;
    const { comparison } = before;
    const books = await this.books.ofSpan(tx, span);
    const figures = yearFigures(books.balances);
    const inForce = await this.budgets.inForce(tx, year, `${year}-12-31`);
    const document = inForce ? inForce.version.document || inForce.version.name : '';
    const budget = inForce && budgetOfPeriod(inForce.lines, span, layout.operatingRules.partialBudget);
    const overview = isWholeYear(span) ? await this.overviewOf(tx, year, layout, figures) : null;
    const allotments = await this.overview.allotments(tx, [year - 1, year]);
    const { placementsAreCash } = layout.cashFlow;
    const sources = { placementsAreCash, allotment: allotments.get(year) ?? null };
    const printed = {
      incomeStatement: printStatement('INCOME_STATEMENT', books, layout, comparison),
      balanceSheet: printStatement('BALANCE_SHEET', books, layout, comparison),
      cashFlow: printCashFlow(books, layout, comparison),
      balanceRequirement: printRequirement(books, layout, comparison),
      notes: printNotes(books, layout, comparison),
      operatingStatement: printOperatingStatement(
        books,
        layout,
        budget && { ...budget, document },
        comparison,
      ),
      multiYear: overview,
      keyFigures: printKeyFigures(
        { figures, sources: { ...sources, budget: budgetSource(budget, document) } },
        before.books && {
          figures: yearFigures(before.books.balances),
          sources: { placementsAreCash, allotment: allotments.get(year - 1) ?? null, budget: null },
        },
        overview,
        layout.parts.KEY_FIGURES,
        layout.keyFigures,
      ),
    };
    return {
      ...span,
      source: 'BOOKS',
      document: `Bokföringen ${year}, kontomappning ${books.mappingVersion}`,
      isConstructed: books.isConstructed,
      comparison,
      ...printed,
      ties: tiesOf({ ...tied(printed), span, books, placementsAreCash, comparison }),
    };
  }

  /** The year before to the same period or day: its books if it has any, else what was published to that period. */
  private async before(tx: TenantTransaction, { span, layout, figures }: Question): Promise<Before> {
    const earlier = spanInYear(span, span.year - 1);
    if (await this.books.exist(tx, earlier.year)) {
      const books = await this.books.ofSpan(tx, earlier);
      return { books, comparison: booksComparison(books, layout) };
    }
    if (!isToMonthEnd(span)) return { books: null, comparison: null };
    const published = figuresTo(figures, span.toPeriod).filter(({ year }) => year === earlier.year);
    return { books: null, comparison: published.length > 0 ? publishedComparison(published) : null };
  }

  private async overviewOf(
    tx: TenantTransaction,
    year: number,
    layout: PrintedLayout,
    own: YearFigures | null,
  ): Promise<MultiYear> {
    const known = await this.overview.years(tx, year, layout.multiYear.years, own);
    return multiYear(known, layout.parts.MULTI_YEAR, layout.multiYear.rows);
  }

  private async fromPublished(
    tx: TenantTransaction,
    { span, layout, figures }: Question,
    comparison: Comparison | null,
  ): Promise<Statements> {
    const ofYear = isToMonthEnd(span)
      ? figuresTo(figures, span.toPeriod).filter((figure) => figure.year === span.year)
      : [];
    const published = ofYear.filter(({ statement }) => !PLANNED.has(statement));
    if (published.length === 0) throw noFigures(span);
    const plan = planBeside(
      figures.filter(({ year }) => year === span.year),
      span.toPeriod,
    );
    const { placementsAreCash } = layout.cashFlow;
    const printed = {
      incomeStatement: publishedStatement('INCOME_STATEMENT', published, layout, comparison),
      balanceSheet: publishedStatement('BALANCE_SHEET', published, layout, comparison),
      cashFlow: publishedRows(published, 'CASH_FLOW', comparison),
      balanceRequirement: publishedRows(published, 'BALANCE_REQUIREMENT', comparison),
      notes: publishedNotes(published, layout, comparison),
      operatingStatement: publishedOperatingStatement(published, layout, plan, comparison),
      multiYear: isWholeYear(span) ? await this.overviewOf(tx, span.year, layout, null) : null,
      keyFigures: [],
    };
    return {
      ...span,
      source: 'PUBLISHED',
      document: publishedComparison(published).document ?? '',
      isConstructed: false,
      comparison,
      ...printed,
      ties: tiesOf({ ...tied(printed), span, books: null, placementsAreCash, comparison }),
    };
  }
}

/** The printed statements as the ties read them. */
function tied({
  balanceRequirement: requirement,
  operatingStatement: operating,
  multiYear: overview,
  ...printed
}: Pick<Statements, 'incomeStatement' | 'balanceSheet' | 'cashFlow' | 'notes'> &
  Pick<Statements, 'balanceRequirement' | 'operatingStatement' | 'multiYear'>) {
  return { ...printed, requirement, operating, overview };
}

function noFigures(span: BooksSpan): DomainError {
  const { year, fromPeriod, toPeriod, asOf } = span;
  return new DomainError(
    'NO_FIGURES',
    `Det finns inga bokförda eller publicerade belopp för ${spanLabel(span)}.`,
    {
      ...{ year, fromPeriod, toPeriod },
      ...(asOf === null ? {} : { asOf }),
    },
  );
}
