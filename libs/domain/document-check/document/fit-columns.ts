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
  const labelEnd = labelEdge(spans);
  const columns = columnsOf(spans, labelEnd);
  return rows.map((row, index) => ({
    ...row,
    spans: null,
    cells: cellsOf(spans[index]!, columns, labelEnd),
  }));
}

function isFigure({ text }: PositionedCell): boolean {
  return readPrinted(text) !== null;
}

/** Where labels end at the latest: the leftmost figure that stands after another cell. */
function labelEdge(rows: readonly (readonly PositionedCell[])[]): number {
  let edge = Infinity;
  for (const cells of rows) {
    for (const cell of cells.slice(1)) if (isFigure(cell)) edge = Math.min(edge, cell.start);
  }
  return edge === Infinity ? 0 : edge;
}

function columnsOf(rows: readonly (readonly PositionedCell[])[], labelEnd: number): Column[] {
  const beyond = rows.map((cells) => cells.filter((cell, place) => place > 0 || cell.start >= labelEnd));
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

function cellsOf(spans: readonly PositionedCell[], columns: readonly Column[], labelEnd: number): string[] {
  const cells = ['', ...columns.map(() => '')];
  spans.forEach((cell, place) => {
    const isLabel = place === 0 && (cell.start < labelEnd || columns.length === 0);
    const column = isLabel ? null : nearest(columns, cell);
    put(cells, column === null ? 0 : column + 1, cell.text);
  });
  return cells;
}

/** Two cells for one column: the later one has the next column where that is free, else they stand together. */
function put(cells: string[], place: number, text: string): void {
  const free = cells[place] !== '' && cells[place + 1] === '' ? place + 1 : place;
  cells[free] = cells[free] === '' ? text : `${cells[free]} ${text}`;
}
