import { Money } from '../money/money.js';
import type { CashFlowPart } from '../statements/cash-flow.js';
import type { Elimination } from './eliminate.js';

/** A förbund's share of a row, in statement sign, with the submission that it comes from. */
export interface ForbundAmount {
  readonly forbund: string;
  readonly amount: Money;
  readonly submission: string;
}

/** A row of a consolidated statement; in every one total = sum of `perForbund` − `eliminated`. */
export interface AddedRow {
  /** The same for the same row of any consolidation: the line, the key of the row, or the pair of a named difference. */
  readonly key: string;
  readonly label: string;
  readonly isSum: boolean;
  /** The elimination that a named difference is left over from; null for every other row. */
  readonly difference: Elimination | null;
  readonly perForbund: readonly ForbundAmount[];
  readonly eliminated: Money;
  readonly total: Money;
}

/** A row that is made of lines, as in cash flow and the bridge of equity. */
export interface ConsolidatedFigureRow extends AddedRow {
  /** What a förbund's amount opens into; empty for a named difference. */
  readonly parts: readonly CashFlowPart[];
  /** Which of those lines' rows: with a förbund of the consolidation, all others, or both. */
  readonly counterparts: 'ALL' | 'MUTUAL' | 'OTHER';
}

/** A row with what is eliminated of it. */
export function figureRow(
  row: Omit<ConsolidatedFigureRow, 'perForbund' | 'eliminated' | 'total'>,
  perForbund: readonly ForbundAmount[],
  total: Money,
): ConsolidatedFigureRow {
  const added = Money.sum(perForbund.map(({ amount }) => amount));
  return { ...row, perForbund, eliminated: added.subtract(total), total };
}
