import { isCostLabel, isIncomeLabel } from '../tables/labels.js';
import type { TableRow } from '../tables/table-view.js';

/** For each of the rows whether it is added or taken away. */
export type Factors = readonly (1 | -1)[];

/** The ways to add up the rows to this result, the likeliest first; a plain sum has one. */
export function signsOf(rows: readonly TableRow[], result: TableRow): Factors[] {
  const plus: Factors = rows.map(() => 1);
  if (rows.length < 2) return [plus];
  const ways: Factors[] = [plus];
  if (result.kind === 'RESULT' || result.kind === 'UNLABELLED') {
    ways.push(rows.map((_, index) => (index === 0 ? 1 : -1)));
    ways.push(rows.map((row) => (isCostRow(row) ? -1 : 1)));
    ways.push(rows.map((row) => (isIncomeRow(row) ? -1 : 1)));
  } else {
    ways.push(rows.map((row) => (takesAway(row) ? -1 : 1)));
  }
  const seen = new Set<string>();
  return ways.filter((way) => {
    const key = way.join();
    const isNew = !seen.has(key) && way.includes(1);
    seen.add(key);
    return isNew;
  });
}

/** Whether every row is plainly added. */
export function isPlain(factors: Factors): boolean {
  return factors.every((factor) => factor === 1);
}

function isCostRow(row: TableRow): boolean {
  return isCostLabel(row.key) || (!isIncomeLabel(row.key) && isCostLabel(row.heading?.toLowerCase() ?? ''));
}

function isIncomeRow(row: TableRow): boolean {
  return isIncomeLabel(row.key);
}

/** Rows that say of themselves that they are taken away from what stands above. */
function takesAway(row: TableRow): boolean {
  return /^(?:avgår|minus|avslut|utskriv|återbetal)/.test(row.key);
}
