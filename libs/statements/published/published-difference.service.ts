import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import {
  linesOf,
  STATEMENT_LINES,
  type StatementKind,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';
import { balanceSheet } from '@samla/domain/statements/balance-sheet.js';
import { incomeStatement } from '@samla/domain/statements/income-statement.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import type { ImportedSum } from '@samla/ledger/import/import-outcome.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { publishedAmount } from '../comparison.js';
import { printedLayout, type PrintedLayout } from '../printed-layout.js';
import { type PublishedFigure, PublishedFigureRepository } from './published-figure.repository.js';
import { StatementLayoutRepository } from '../statement-layout.repository.js';
import { printedAmounts } from '../statement-lines.js';
import { YearBooksService } from '../year-books.service.js';

/** A line that a file puts another amount on than what was published. */
export interface PublishedDifference {
  readonly line: StatementLine;
  readonly label: string;
  /** The line as the file would have it, printed by the layout. */
  readonly inFile: PresentedAmount;
  readonly published: PresentedAmount;
  readonly document: string;
  readonly place: string;
}

const STATEMENTS: readonly StatementKind[] = ['INCOME_STATEMENT', 'BALANCE_SHEET'];

/** Holds what a file would bring beside what was published for the same year. */
@Injectable()
export class PublishedDifferenceService {
  constructor(
    private readonly database: Database,
    private readonly books: YearBooksService,
    private readonly figures: PublishedFigureRepository,
    private readonly layouts: StatementLayoutRepository,
  ) {}

  /** Lines of resultaträkning and balansräkning that differ as printed; none where nothing is published or nothing summed. */
  async of(
    context: TenantContext,
    year: number,
    sums: readonly ImportedSum[],
  ): Promise<PublishedDifference[]> {
    if (sums.length === 0) return [];
    return this.database.tenant(
      context,
      async (tx) => {
        const figures = await this.figures.ofYears(tx, [year]);
        if (figures.length === 0) return [];
        const layout = printedLayout(await this.layouts.validOn(tx, `${year}-12-31`));
        const balances = await this.books.onLines(tx, year, sums.map(balanceOf));
        return STATEMENTS.flatMap((statement) => differing(statement, balances, figures, layout));
      },
      'SNAPSHOT',
    );
  }
}

function balanceOf({ account, opening, change }: ImportedSum) {
  const [before, moved] = [Money.parse(opening), Money.parse(change)];
  return {
    account,
    counterparty: '',
    insats: '',
    opening: before,
    change: moved,
    closing: before.add(moved),
  };
}

function differing(
  statement: StatementKind,
  balances: readonly StatementBalance[],
  figures: readonly PublishedFigure[],
  { parts }: PrintedLayout,
): PublishedDifference[] {
  const printed = new Map(
    figures.filter((figure) => figure.statement === statement).map((figure) => [figure.rowKey, figure]),
  );
  if (printed.size === 0) return [];
  const isIncome = statement === 'INCOME_STATEMENT';
  const rows = isIncome ? incomeStatement(balances) : balanceSheet(balances);
  const amounts = printedAmounts(rows, isIncome ? parts.INCOME_STATEMENT : parts.BALANCE_SHEET);
  return linesOf(statement).flatMap((line): PublishedDifference[] => {
    const figure = printed.get(line);
    const inFile = amounts.get(line);
    if (!figure || !inFile) return [];
    const published = publishedAmount(figure);
    if (published.unit === inFile.unit && published.presented === inFile.presented) return [];
    const { document, place } = figure;
    return [{ line, label: STATEMENT_LINES[line].label, inFile, published, document, place }];
  });
}
