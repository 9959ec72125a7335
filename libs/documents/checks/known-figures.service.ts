import { Injectable } from '@nestjs/common';
import type { Concept } from '@samla/domain/document-check/across/concept.js';
import type { KnownFigure, KnownFigures } from '@samla/domain/document-check/across/known-figures.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { Statements } from '@samla/statements/statements.js';
import { StatementsService } from '@samla/statements/statements.service.js';
import { Decimal } from 'decimal.js';
import type { KeptDocument } from '../kept/document.js';

/** Lines that mean the same in the statements and in a document. Costs are left out: some print them with depreciation. */
const CONCEPTS: Partial<Readonly<Record<StatementLine, Concept>>> = {
  INCOME: 'INCOME',
  RESULT: 'RESULT',
  RECEIVABLES: 'RECEIVABLES',
  SHORT_TERM_INVESTMENTS: 'PLACEMENTS',
  CASH: 'CASH',
  TOTAL_CURRENT_ASSETS: 'CURRENT_ASSETS',
  TOTAL_ASSETS: 'TOTAL_ASSETS',
  PROVISIONS: 'PROVISIONS',
  SHORT_TERM_DEBT: 'SHORT_DEBT',
  TOTAL_EQUITY_AND_DEBT: 'TOTAL_EQUITY_AND_DEBT',
};

/** A year without figures, or with books that cannot be read to their lines, is nothing to hold a document against. */
const NOTHING_TO_COMPARE = new Set(['NO_FIGURES', 'UNMAPPED_ACCOUNTS', 'BAD_USER_INPUT']);

/** What Samla knows of the years that documents speak of: from the books, else as published. */
@Injectable()
export class KnownFiguresService {
  constructor(private readonly statements: StatementsService) {}

  /**
   * The figures at the end of each document's year and of the two before it. Made-up books are held against made-up
   * documents alone.
   */
  async of(
    context: TenantContext,
    documents: readonly Pick<KeptDocument, 'year' | 'isConstructed'>[],
  ): Promise<KnownFigures> {
    const mayBeConstructed = documents.every(({ isConstructed }) => isConstructed);
    const years = new Set(documents.flatMap(({ year }) => [year - 2, year - 1, year]));
    const figures: KnownFigure[] = [];
    for (const year of [...years].sort()) {
      const known = await this.ofYear(context, year);
      if (known && (mayBeConstructed || !known.isConstructed)) figures.push(...figuresOf(year, known));
    }
    return { figures };
  }

  private async ofYear(context: TenantContext, year: number): Promise<Statements | null> {
    try {
      return await this.statements.statements(context, year, 12);
    } catch (error) {
      if (error instanceof DomainError && NOTHING_TO_COMPARE.has(error.code)) return null;
      throw error;
    }
  }
}

function figuresOf(year: number, known: Statements): KnownFigure[] {
  const source = known.source === 'BOOKS' ? `bokföringen ${year}` : `publicerat ${known.document}`;
  return [...known.incomeStatement, ...known.balanceSheet].flatMap(({ line, amount }) => {
    const concept = CONCEPTS[line];
    if (concept === undefined) return [];
    return [{ concept, time: `${year}-12-31`, kronor: new Decimal(amount.exact), source }];
  });
}
