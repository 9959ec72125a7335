import { Decimal } from 'decimal.js';
import type { Figure, TableColumn, TableRow, TableView } from '../tables/table-view.js';

export const ZERO = new Decimal(0);

/** The columns of amounts (not per cents, averages, notes or codes) of a table. */
export function amountColumns(view: TableView): readonly TableColumn[] {
  return view.columns.filter((column) => column.kind === 'AMOUNT' && column.role !== 'SHARE');
}

/** The figure of a row in a column; null where none is printed. */
export function figureAt(view: TableView, row: number, column: number): Figure | null {
  return view.rows[row]?.figures[column] ?? null;
}

/** The figure if an amount is printed, a dash being none. */
export function amountAt(view: TableView, row: number, column: number): Figure | null {
  const figure = figureAt(view, row, column);
  return figure === null || figure.isDash || figure.isPercent ? null : figure;
}

/** Rows that hold at least one amount. */
export function figureRows(view: TableView): readonly TableRow[] {
  return view.rows.filter((row) => row.figures.some((figure) => figure !== null));
}

/** The most decimals printed among the figures. */
export function decimalsOf(figures: readonly Figure[]): number {
  return figures.reduce((most, figure) => Math.max(most, figure.decimals), 0);
}
