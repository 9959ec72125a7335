import type { TableColumn, TableKind, TableRow } from './table-view.js';

/** How many columns of different years make a table a multi-year table. */
const MULTI_YEAR_COLUMNS = 3;

/** Tells by its rows what statement a table is. */
export function tableKindOf(columns: readonly TableColumn[], rows: readonly TableRow[]): TableKind {
  const has = (words: RegExp) => rows.some((row) => words.test(row.key));
  if (has(/^likvida medel vid|^årets kassaflöde/)) return 'CASH_FLOW';
  if (has(/balanskravsresultat/)) return 'BALANCE_REQUIREMENT';
  if (has(/^summa tillgångar/)) return 'BALANCE_SHEET';
  const years = new Set(
    columns.flatMap((column) => (column.kind === 'AMOUNT' && column.period ? [column.period.year] : [])),
  );
  const isOutcomes = columns.every((column) => !['DEVIATION', 'BUDGET', 'FORECAST'].includes(column.role));
  if (years.size >= MULTI_YEAR_COLUMNS && isOutcomes) return 'MULTI_YEAR';
  if (columns.some((column) => column.role === 'DEVIATION')) return 'OPERATING_STATEMENT';
  if (has(/^verksamhetens (?:intäkter|kostnader)/) && has(/resultat$/)) return 'INCOME_STATEMENT';
  return 'OTHER';
}
