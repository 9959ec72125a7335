import { fromPresented, presentEach } from '@samla/domain/money/presentation.js';
import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import type { PublishedFigure } from './published/published-figure.repository.js';

/** Where the column beside the year's amounts comes from: the books of the year before, or what was published then. */
export const COMPARISON_SOURCES = ['BOOKS', 'PUBLISHED'] as const;
export type ComparisonSource = (typeof COMPARISON_SOURCES)[number];

/** A row that only the comparison has, as it was called there. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
  readonly counterparty: string | null;
}

/** The year before, row by row: statements and notes by name, rows by key. */
export interface Comparison {
  readonly source: ComparisonSource;
  /** The published document; null for books. */
  readonly document: string | null;
  amount(statement: string, key: string): PresentedAmount | null;
  /** The rows of a note, sums left out. */
  rows(statement: string): readonly ComparedRow[];
}

/** The amount of a published figure, exact as far as it was printed. */
export function publishedAmount({ amount, unit }: PublishedFigure): PresentedAmount {
  const exact = fromPresented(wholeUnits(amount), unit);
  return { exact: exact.toString(), presented: presentEach(exact, unit), unit };
}

/** Published figures of one year as a comparison. */
export function publishedComparison(figures: readonly PublishedFigure[]): Comparison {
  const byKey = new Map(figures.map((figure) => [`${figure.statement} ${figure.rowKey}`, figure]));
  return {
    source: 'PUBLISHED',
    document: [...new Set(figures.map(({ document }) => document))].sort().join('; '),
    amount: (statement, key) => {
      const figure = byKey.get(`${statement} ${key}`);
      return figure ? publishedAmount(figure) : null;
    },
    rows: (statement) =>
      figures
        .filter((figure) => figure.statement === statement && !isSumKey(figure.rowKey))
        .map(({ rowKey, label }) => ({ key: rowKey, label, group: null, counterparty: null })),
  };
}

/** True for the key of a sum in a note. */
export function isSumKey(key: string): boolean {
  return key === 'sum' || key.startsWith('sum-');
}

/** Documents print whole units; what was registered with decimals is cut at the point only if it is whole. */
function wholeUnits(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  if (/[1-9]/.test(decimals)) throw new Error(`a published figure of ${amount} is not in whole units`);
  return whole;
}
