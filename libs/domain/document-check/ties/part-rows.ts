import type { TableColumn, TableRow, TableView } from '../tables/table-view.js';
import { magnitudeOf } from './digits.js';
import { ZERO, amountAt, amountColumns } from './grid.js';
import type { Structure } from './weigh.js';

/** So many digits must agree before a row without the word for it is taken as the sum of the rows below it. */
const PARENT_EVIDENCE = 7;
const MOST_PARTS = 40;

/** Rows that say that they are parts of the row above them. */
export function namedParts(view: TableView): Structure[] {
  return view.rows.flatMap((row) => {
    const parts = ['ITEM', 'SUM', 'COUNT'].includes(row.kind) ? partsByName(view, row) : null;
    return parts === null ? [] : [{ row, parts, factors: parts.map(() => 1 as const) }];
  });
}

/** Rows without the word for it that are, by their figures, the sum of the rows below them. */
export function addedParts(view: TableView, known: readonly Structure[]): Structure[] {
  const columns = amountColumns(view);
  const taken = new Set(known.flatMap(({ row, parts }) => [row, ...parts].map((one) => one.index)));
  const structures: Structure[] = [];
  for (const row of view.rows) {
    const parts = taken.has(row.index) ? null : partsByFigures(view, columns, row);
    if (parts === null || parts.some((part) => taken.has(part.index))) continue;
    structures.push({ row, parts, factors: parts.map(() => 1) });
    for (const part of parts) taken.add(part.index);
  }
  return structures;
}

/** "Deltagare / varav kvinnor / varav män": all of the row above. One "därav" alone is any part of it. */
function partsByName(view: TableView, row: TableRow): TableRow[] | null {
  const below = view.rows.slice(row.index + 1, row.index + 3);
  if (below.length < 2 || below[0]!.kind !== 'PART') return null;
  const [first, second] = below.map((part) => part.key);
  const isBoth = /\bkvinnor\b/.test(`${first} ${second}`) && /\bmän\b/.test(`${first} ${second}`);
  return isBoth ? below : null;
}

/** A row that is the sum of the rows below it in every column, in too many digits for chance. */
function partsByFigures(view: TableView, columns: readonly TableColumn[], row: TableRow): TableRow[] | null {
  if (row.kind !== 'ITEM') return null;
  const totals = columns.map((column) => amountAt(view, row.index, column.index)?.value ?? ZERO);
  const evidence = totals.reduce((sum, total) => sum + magnitudeOf(total), 0);
  if (evidence < PARENT_EVIDENCE || totals.filter((total) => !total.isZero()).length < 2) return null;
  let sums = columns.map(() => ZERO);
  const parts: TableRow[] = [];
  for (const part of view.rows.slice(row.index + 1, row.index + 1 + MOST_PARTS)) {
    if (part.kind !== 'ITEM') return null;
    parts.push(part);
    sums = sums.map((sum, at) => sum.plus(amountAt(view, part.index, columns[at]!.index)?.value ?? ZERO));
    const isSum = sums.every((sum, at) => sum.equals(totals[at]!));
    if (isSum) return filledRows(view, columns, parts) >= 2 ? parts : null;
  }
  return null;
}

function filledRows(view: TableView, columns: readonly TableColumn[], rows: readonly TableRow[]): number {
  return rows.filter((row) =>
    columns.some((column) => !(amountAt(view, row.index, column.index)?.value ?? ZERO).isZero()),
  ).length;
}
