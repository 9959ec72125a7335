import type { ForbundSlug } from '../county.js';

/** The kinds of table that published figures are kept for. */
export type PublishedTable =
  | 'INCOME_STATEMENT'
  | 'BALANCE_SHEET'
  | 'CASH_FLOW'
  | 'OPERATING_STATEMENT'
  | 'OPERATING_BUDGET'
  | 'OPERATING_SUMMARY'
  | 'NOTE_2'
  | 'NOTE_3'
  | 'NOTE_4'
  | 'NOTE_5';

/** A printed row: its label and value as printed, sign and all; nothing is corrected. */
export interface PublishedRow {
  readonly label: string;
  readonly value: string;
  /** Heading that the row stands under, where the table has headings. */
  readonly group?: string;
  /** Where the row belongs, when its label does not say: a line of a statement, or the key of a note's row. */
  readonly key?: string;
}

/** One column of one table of a published document. */
export interface PublishedFigures {
  readonly forbund: ForbundSlug;
  readonly table: PublishedTable;
  readonly fiscalYear: number;
  readonly unit: 'KR' | 'TKR' | 'KKR';
  readonly document: string;
  readonly section: string;
  readonly rows: readonly PublishedRow[];
}

/** A table as printed, with the years side by side. */
export interface PrintedTable {
  readonly table: PublishedTable;
  readonly unit: 'KR' | 'TKR' | 'KKR';
  readonly section: string;
  readonly years: readonly number[];
  readonly rows: readonly (readonly [group: string, label: string, ...values: string[]])[];
}

/** A table whose rows say themselves where they belong, since its document has words of its own for them. */
export interface KeyedTable extends Omit<PrintedTable, 'rows'> {
  readonly rows: readonly (readonly [key: string, label: string, ...values: string[]])[];
}

/** As `columnsOf`, for rows that carry their keys. */
export function keyedColumnsOf(
  forbund: ForbundSlug,
  document: string,
  printed: KeyedTable,
): PublishedFigures[] {
  return columnsOf(forbund, document, printed).map((column) => ({
    ...column,
    rows: column.rows.map(({ group, ...row }) => ({
      ...row,
      ...(group === undefined ? {} : { key: group }),
    })),
  }));
}

/** Takes a printed table apart into one set of figures for each year; an empty cell gives no row. */
export function columnsOf(forbund: ForbundSlug, document: string, printed: PrintedTable): PublishedFigures[] {
  const { table, unit, section } = printed;
  return printed.years.map((fiscalYear, column) => ({
    forbund,
    table,
    fiscalYear,
    unit,
    document,
    section,
    rows: printed.rows.flatMap(([group, label, ...values]) => {
      const value = values[column] ?? '';
      return value === '' ? [] : [{ label, value, ...(group === '' ? {} : { group }) }];
    }),
  }));
}
