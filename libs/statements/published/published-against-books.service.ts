import { Injectable } from '@nestjs/common';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { booksComparison } from '../books-comparison.js';
import { printedLayout } from '../printed-layout.js';
import { StatementLayoutRepository } from '../statement-layout.repository.js';
import { YearBooksService } from '../year-books.service.js';
import { againstBooks, type FigureAgainstBooks, type YearAgainstBooks } from './published-against-books.js';
import { PublishedFigureRepository } from './published-figure.repository.js';

/** Published figures as balance assertions: what agrees with the books, what differs, and by how much. */
@Injectable()
export class PublishedAgainstBooksService {
  constructor(
    private readonly database: Database,
    private readonly books: YearBooksService,
    private readonly figures: PublishedFigureRepository,
    private readonly layouts: StatementLayoutRepository,
  ) {}

  /** Every figure of the year, whichever document prints it; throws `UNMAPPED_ACCOUNTS` as the statements do. */
  ofYear(context: TenantContext, year: number): Promise<YearAgainstBooks> {
    assertPlanYear(year);
    return this.database.tenant(
      context,
      async (tx) => {
        const figures = (await this.figures.cells(tx, [year])).filter(
          ({ statement }) => !isPlanned(statement),
        );
        if (!(await this.books.exist(tx, year)))
          return { year, hasBooks: false, rows: [], notCompared: figures.length };
        const layout = printedLayout(await this.layouts.validOn(tx, `${year}-12-31`));
        const rows: FigureAgainstBooks[] = [];
        for (const toPeriod of new Set(figures.map((figure) => figure.toPeriod))) {
          const comparison = booksComparison(await this.books.read(tx, year, toPeriod), layout);
          const own = figures.filter((figure) => figure.toPeriod === toPeriod);
          rows.push(...own.flatMap((figure) => againstBooks(figure, comparison) ?? []));
        }
        return { year, hasBooks: true, rows, notCompared: figures.length - rows.length };
      },
      'SNAPSHOT',
    );
  }
}

function isPlanned(statement: string): boolean {
  return /^OPERATING_(BUDGET|FORECAST)/.test(statement);
}
