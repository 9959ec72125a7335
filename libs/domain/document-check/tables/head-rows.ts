import type { SourceRow } from '../document/source-document.js';
import { isBarePeriod, readPeriod } from './period.js';
import { readCell } from './read-cell.js';

/** How many rows at the top may be head rows. */
const MOST_HEAD_ROWS = 5;

/** How many rows at the top of a table are head rows: texts and times over columns, before the first row of figures. */
export function countHeadRows(rows: readonly SourceRow[]): number {
  let count = 0;
  for (const [index, row] of rows.slice(0, MOST_HEAD_ROWS).entries()) {
    if (isFiguresLikeTimes(row, rows.slice(0, index))) break;
    if (isHeadLike(row) || (count === index && isTitle(row) && headFollows(rows, index))) count = index + 1;
    else if (!isTitle(row)) break;
  }
  return count;
}

/**
 * Whether a row can be a head of columns: over the columns of figures stand only texts and times. A mark of a unit or a
 * row without figures and with one text alone is a heading of rows, not of columns.
 */
export function isHeadLike(row: SourceRow): boolean {
  const cells = row.cells.slice(1).filter((cell) => cell.trim() !== '');
  if (cells.length === 0) return false;
  if (cells.length === 1 && row.cells[0]!.trim() === '' && !isBarePeriod(cells[0]!)) {
    // One text beside empty cells is a heading of rows that stands in the second column.
    return row.isHead && row.cells.length <= 2;
  }
  return cells.every((cell) => isHeadCell(cell));
}

/**
 * Whether what looks like times is a named row of amounts: 350601 is a day and 2010 a year only over a column, and the
 * columns have their times above.
 */
export function isFiguresLikeTimes(row: SourceRow, above: readonly SourceRow[]): boolean {
  const [label, ...cells] = row.cells.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  if (row.isHead || label === '' || filled.length === 0 || !filled.every(isBarePeriod)) return false;
  const heads = above.map((head) => head.cells.slice(1).map((cell) => cell.trim()));
  const isRepeated = heads.some((head) => filled.every((cell) => head.includes(cell)));
  return !isRepeated && heads.flat().some((cell) => readPeriod(cell) !== null);
}

/** A text with a head's words, or a bare time; prose is no head. */
function isHeadCell(cell: string): boolean {
  if (isBarePeriod(cell)) return true;
  const number = readCell(cell);
  return number === null && cell.length <= 120 && !/^[x✓]$/i.test(cell.trim());
}

/** A row with a single text is a title of the table, or the heading of its first rows. */
function isTitle(row: SourceRow): boolean {
  return row.cells.filter((cell) => cell.trim() !== '').length <= 1;
}

function headFollows(rows: readonly SourceRow[], index: number): boolean {
  const next = rows.slice(index + 1, index + MOST_HEAD_ROWS).find((row) => !isTitle(row));
  return next !== undefined && isHeadLike(next);
}
