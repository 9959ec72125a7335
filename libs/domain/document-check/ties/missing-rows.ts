import { isThousandfold, isTransposed } from './digits.js';
import type { Tie, TieKind } from './tie.js';

const DOWN_COLUMNS: readonly TieKind[] = ['SUM', 'RESULT', 'EQUAL', 'STOCK'];
const ALONG_ROWS: readonly TieKind[] = ['DEVIATION', 'NET', 'TOTAL', 'CHANGE'];

/** A sum that fails in several columns at once, as when one of its rows has been left out. */
export interface MissingRow {
  readonly ties: readonly Tie[];
}

/**
 * Sums that fail in every column that says something, or in several columns while the differences agree with each other
 * along the row as the figures of one row do. A single wrong cell would fail along its row too.
 */
export function missingRows(ties: readonly Tie[]): MissingRow[] {
  const byRow = new Map<number, Tie[]>();
  for (const tie of ties) {
    if (DOWN_COLUMNS.includes(tie.kind))
      byRow.set(tie.result.row, [...(byRow.get(tie.result.row) ?? []), tie]);
  }
  return [...byRow.entries()].flatMap(([row, down]) => {
    const failing = down.filter((tie) => !tie.holds);
    if (failing.length < 2 || failing.every(hasSlip)) return [];
    const along = ties.filter((tie) => ALONG_ROWS.includes(tie.kind) && touches(tie, failing));
    if (along.some((tie) => !tie.holds)) return [];
    const isWhole = failing.length === down.length;
    const agrees = along.some((tie) => tie.result.row === row && cellsIn(tie, failing) >= 2);
    return isWhole || agrees ? [{ ties: failing }] : [];
  });
}

/** Whether one cell explains the tie by a slip of the hand: then each column has a fault of its own. */
function hasSlip(tie: Tie): boolean {
  const { value } = tie.result;
  const recomputed = value.minus(tie.difference);
  if (
    isTransposed(value, recomputed) ||
    isThousandfold(value, recomputed) ||
    value.equals(recomputed.negated())
  )
    return true;
  return tie.terms.some(({ figure, factor }) => {
    const mended = figure.value.plus(value.minus(recomputed).times(factor));
    return (
      !mended.isZero() && (isThousandfold(figure.value, mended) || figure.value.equals(mended.negated()))
    );
  });
}

/** Whether a tie along a row has a cell of the failing sums, in their result or in their parts. */
function touches(tie: Tie, failing: readonly Tie[]): boolean {
  return failing.some((fails) =>
    [fails.result, ...fails.terms.map(({ figure }) => figure)].some(
      (figure) => figure.row === tie.result.row && columnsOf(tie).includes(figure.column),
    ),
  );
}

function cellsIn(tie: Tie, failing: readonly Tie[]): number {
  return failing.filter((fails) => columnsOf(tie).includes(fails.result.column)).length;
}

function columnsOf(tie: Tie): number[] {
  return [tie.result.column, ...tie.terms.map(({ figure }) => figure.column)];
}
