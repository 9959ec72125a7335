import { readPrinted } from '../numbers/printed-number.js';
import type { PositionedCell } from './lines.js';
import { MOST_COLUMNS } from './limits.js';
import type { RawRow } from './table-pieces.js';

/** A column of a table set by spaces: from where to where its cells stand. */
interface Column {
  start: number;
  end: number;
}

/** Columns nearer than this that never stand in the same row are one that is set unevenly. */
const NEAR = 3;

/** Gives each cell of rows that are set by spaces its column, by where the figures stand; empty cells come out as such. */
export function fitColumns(rows: readonly RawRow[]): RawRow[] {
  const spans = rows.map((row) => row.spans ?? []);
  const labels = labelsOf(spans);
  const columns = columnsOf(spans, labels);
  return rows.map((row, index) => ({
    ...row,
    spans: null,
    cells: cellsOf(spans[index]!, columns, labels),
  }));
}

function isFigure({ text }: PositionedCell): boolean {
  return readPrinted(text) !== null;
}

/** Where labels begin at the left, and where they end at the latest: the leftmost figure that stands after another cell. */
interface Labels {
  readonly start: number;
  readonly end: number;
}

function labelsOf(rows: readonly (readonly PositionedCell[])[]): Labels {
  let start = Infinity;
  let end = Infinity;
  for (const [first, ...others] of rows) {
    if (first) start = Math.min(start, first.start);
    for (const cell of others) if (isFigure(cell)) end = Math.min(end, cell.start);
  }
  return { start, end: end === Infinity ? 0 : end };
}

/** A first cell that reaches in over the figures from further in than labels begin heads a column. */
function isLabel(cell: PositionedCell, { start, end }: Labels): boolean {
  return cell.start < end && (cell.end <= end || cell.start <= start + NEAR);
}

function columnsOf(rows: readonly (readonly PositionedCell[])[], labels: Labels): Column[] {
  const beyond = rows.map((cells) => cells.filter((cell, place) => place > 0 || !isLabel(cell, labels)));
  const figures = beyond.flatMap((cells) => cells.filter(isFigure));
  const columns: Column[] = [];
  for (const { start, end } of [...figures].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = columns.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else columns.push({ start, end });
  }
  const joined = joinNear(columns, beyond);
  for (const cell of beyond.flat()) {
    if (isFigure(cell) || joined.some((column) => distance(column, cell) <= 0)) continue;
    if (joined.length >= MOST_COLUMNS) break;
    const near = nearest(joined, cell);
    if (near === null || distance(joined[near]!, cell) > NEAR * 2) joined.push({ ...cell });
  }
  return joined.sort((a, b) => a.start - b.start);
}

function joinNear(columns: readonly Column[], rows: readonly (readonly PositionedCell[])[]): Column[] {
  const joined: Column[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const areOne =
      last !== undefined &&
      column.start - last.end <= NEAR &&
      !rows.some(
        (cells) => cells.some((cell) => within(cell, last)) && cells.some((cell) => within(cell, column)),
      );
    if (areOne) last.end = column.end;
    else joined.push({ ...column });
  }
  return joined;
}

function within(cell: PositionedCell, column: Column): boolean {
  return isFigure(cell) && cell.start >= column.start && cell.end <= column.end;
}

/** How far a cell stands from a column; negative by how much they overlap. */
function distance(column: Column, cell: PositionedCell): number {
  return Math.max(column.start, cell.start) - Math.min(column.end, cell.end);
}

function nearest(columns: readonly Column[], cell: PositionedCell): number | null {
  let best: number | null = null;
  columns.forEach((column, index) => {
    if (best === null || distance(column, cell) < distance(columns[best]!, cell)) best = index;
  });
  return best;
}

function cellsOf(spans: readonly PositionedCell[], columns: readonly Column[], labels: Labels): string[] {
  const cells = ['', ...columns.map(() => '')];
  spans.forEach((cell, place) => {
    const isFirst = place === 0 && (isLabel(cell, labels) || columns.length === 0);
    const column = isFirst ? null : nearest(columns, cell);
    put(cells, column === null ? 0 : column + 1, cell.text);
  });
  return cells;
}

/** Two cells for one column: the later one has the next column where that is free, else they stand together. */
function put(cells: string[], place: number, text: string): void {
  const free = cells[place] !== '' && cells[place + 1] === '' ? place + 1 : place;
  cells[free] = cells[free] === '' ? text : `${cells[free]} ${text}`;
}
