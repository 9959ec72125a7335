import { Injectable } from '@nestjs/common';
import { ContributionService } from '@samla/budget/contributions/contribution.service.js';
import type { Money } from '@samla/domain/money/money.js';
import { type YearFigures, yearFigures } from '@samla/domain/statements/year-figures.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { KnownYear } from './multi-year.js';
import { PublishedYearFigures } from './published/published-years.service.js';
import { YearBooksService } from './year-books.service.js';

/** The members' contributions of a year, and where they stand. */
export interface YearAllotment {
  readonly amount: Money;
  readonly source: string;
}

/** Reads what is said of several years: their books, what is published of them, and what the members gave. */
@Injectable()
export class StatementOverviewReader {
  constructor(
    private readonly books: YearBooksService,
    private readonly published: PublishedYearFigures,
    private readonly contributions: ContributionService,
  ) {}

  /** Some years up to one, whose own figures may be given. Throws `UNMAPPED_ACCOUNTS` where amounts have no line. */
  async years(
    tx: TenantTransaction,
    lastYear: number,
    count: number,
    own: YearFigures | null,
  ): Promise<KnownYear[]> {
    const years = Array.from({ length: count }, (_, index) => lastYear - index);
    const published = await this.published.publishedYearFigures(tx, years);
    const known: KnownYear[] = [];
    for (const year of years) {
      const balances = year === lastYear ? null : await this.books.balancesOf(tx, year);
      const books = year === lastYear ? own : balances && yearFigures(balances);
      known.push({ year, books, published: published.filter((figure) => figure.year === year) });
    }
    return known;
  }

  /** What the members were to give in some years; a year that nobody has decided on is left out. */
  async allotments(
    tx: TenantTransaction,
    years: readonly number[],
  ): Promise<ReadonlyMap<number, YearAllotment>> {
    const current = await this.contributions.current(tx, years);
    return new Map(
      [...current].map(([year, { total, document, place }]) => [
        year,
        { amount: total, source: [document, place].filter((part) => part !== '').join(', ') },
      ]),
    );
  }
}
