import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { PublishedFigureRepository, type SourcedFigure } from './published-figure.repository.js';

const SHOWN: ReadonlySet<string> = new Set(['INCOME_STATEMENT', 'BALANCE_SHEET', 'CASH_FLOW', 'MULTI_YEAR']);

/** What is published of years, for a table over several of them: figures of whole years with the document of each. */
@Injectable()
export class PublishedYearFigures {
  constructor(private readonly figures: PublishedFigureRepository) {}

  /**
   * Figures of resultaträkning, balansräkning, kassaflödesanalys and flerårsöversikt (`MULTI_YEAR`: INCOME, COSTS, RESULT,
   * EQUITY_RATIO, EMPLOYEES), each row of a year once, from the document nearest to it.
   */
  async publishedYearFigures(tx: TenantTransaction, years: readonly number[]): Promise<SourcedFigure[]> {
    const seen = new Set<string>();
    return (await this.figures.cells(tx, years)).filter(({ year, statement, rowKey, toPeriod }) => {
      const key = `${year} ${statement} ${rowKey}`;
      if (toPeriod !== 12 || !SHOWN.has(statement) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }
}
