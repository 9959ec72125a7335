import type { AddedRow, ConsolidatedFigureRow } from '@samla/domain/consolidation/added-row.js';
import type { ConsolidatedRow } from '@samla/domain/consolidation/consolidate.js';
import { type BooksSpan, labelInSpan } from '@samla/domain/statements/books-span.js';
import type { CashFlowPart } from '@samla/domain/statements/cash-flow.js';
import { leafsOf } from '@samla/domain/statements/composition.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { STATEMENT_LINES, type StatementLine } from '@samla/domain/statements/statement-line.js';
import type { CellOpening } from './cell-opening.js';
import type { ShownColumn, ShownRow } from './shown-columns.js';

/** The columns of an answer, who is in it, and what part of the year it is of. */
export interface ColumnsOfAnswer {
  readonly columns: readonly ShownColumn[];
  readonly insiders: ReadonlySet<string>;
  readonly span: BooksSpan;
}

/** A line of the two statements in the schema's shape. */
export function lineAnswer(row: ShownRow<ConsolidatedRow>, of: ColumnsOfAnswer) {
  const parts = row.line === null ? [] : statementParts(row.line);
  return { line: row.line, ...rowAnswer(row, of, { parts, counterparts: 'ALL' }) };
}

/** A row of the cash flow or of the bridge of equity in the schema's shape. */
export function figureRowAnswer(row: ShownRow<ConsolidatedFigureRow>, of: ColumnsOfAnswer) {
  return { key: row.key, ...rowAnswer(row, of, row) };
}

/** What a line of the statements is made of: leafs, in the sign of the statement. */
export function statementParts(line: StatementLine): CashFlowPart[] {
  const column = STATEMENT_LINES[line].statement === 'BALANCE_SHEET' ? 'closing' : 'change';
  return leafsOf(line).map((leaf) => ({ line: leaf, column, factor: STATEMENT_LINES[leaf].sign }));
}

function rowAnswer(
  { label, isSum, perForbund, eliminated, total }: Omit<ShownRow<AddedRow>, 'key'>,
  { columns, insiders, span }: ColumnsOfAnswer,
  { parts, counterparts }: Pick<ConsolidatedFigureRow, 'parts' | 'counterparts'>,
) {
  const opening: CellOpening = { parts, counterparts, insiders, operatingRows: null };
  const byColumn = new Map(columns.map((column) => [column.forbund.key, column]));
  return {
    label: labelInSpan(label, span),
    isSum,
    cells: perForbund.map(({ forbund, amount }) => {
      const { forbund: reference, sources } = byColumn.get(forbund)!;
      return { forbund: reference, amount: presentAmount(amount), sources, opening };
    }),
    eliminated: presentAmount(eliminated),
    total: presentAmount(total),
  };
}
