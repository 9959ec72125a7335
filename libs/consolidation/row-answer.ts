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
  /** The same by the id of each column's förbund. */
  readonly columnOf: ReadonlyMap<string, ShownColumn>;
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
export function statementParts(line: StatementLine): readonly CashFlowPart[] {
  return PARTS[line];
}

const PARTS = Object.fromEntries(
  (Object.keys(STATEMENT_LINES) as StatementLine[]).map((line) => {
    const column = STATEMENT_LINES[line].statement === 'BALANCE_SHEET' ? 'closing' : 'change';
    return [line, leafsOf(line).map((leaf) => ({ line: leaf, column, factor: STATEMENT_LINES[leaf].sign }))];
  }),
) as unknown as Readonly<Record<StatementLine, readonly CashFlowPart[]>>;

function rowAnswer(
  { label, isSum, perForbund, eliminated, total }: Omit<ShownRow<AddedRow>, 'key'>,
  { columnOf, insiders, span }: ColumnsOfAnswer,
  { parts, counterparts }: Pick<ConsolidatedFigureRow, 'parts' | 'counterparts'>,
) {
  const opening: CellOpening = { parts, counterparts, insiders, operatingRows: null };
  return {
    label: labelInSpan(label, span),
    isSum,
    cells: perForbund.map(({ forbund, amount }) => {
      const { forbund: reference, sources } = columnOf.get(forbund)!;
      return { forbund: reference, amount: presentAmount(amount), sources, opening };
    }),
    eliminated: presentAmount(eliminated),
    total: presentAmount(total),
  };
}
