import type { TableColumn, TableRow, TableView } from '../tables/table-view.js';
import { ZERO, amountAt } from './grid.js';
import type { Structure } from './weigh.js';
import { magnitudeOf } from './digits.js';

/** So many digits must agree before a row without the word for it is taken as the sum of the rows below it. */
const PARENT_EVIDENCE = 7;
const MOST_PARTS = 40;

/** Rows that are parts of a row above them, by that row: "därav", women and men, or figures that say so. */
export function partRows(view: TableView, columns: readonly TableColumn[]): Structure[] {
  const structures: Structure[] = [];
  let next = 0;
  for (const row of view.rows) {
    if (row.index < next || !['ITEM', 'SUM', 'COUNT'].includes(row.kind)) continue;
    const parts = namedParts(view, row) ?? addedParts(view, columns, row);
    if (parts === null) continue;
    structures.push({ row, parts, factors: parts.map(() => 1) });
    next = parts.at(-1)!.index + 1;
  }
  return structures;
}

/** "Deltagare / varav kvinnor / varav män": all of the row above. One "därav" alone is any part of it. */
function namedParts(view: TableView, row: TableRow): TableRow[] | null {
  const below = view.rows.slice(row.index + 1, row.index + 3);
  if (below.length < 2 || below[0]!.kind !== 'PART') return null;
  const [first, second] = below.map((part) => part.key);
  const isBoth = /\bkvinnor\b/.test(`${first} ${second}`) && /\bmän\b/.test(`${first} ${second}`);
  return isBoth ? below : null;
}

/** A row that is the sum of the rows below it in every column, in too many digits for chance. */
function addedParts(view: TableView, columns: readonly TableColumn[], row: TableRow): TableRow[] | null {
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
