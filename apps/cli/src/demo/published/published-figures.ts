import type { ForbundSlug } from '../county.js';

/** The kinds of table that published figures are kept for. */
export type PublishedTable =
  | 'INCOME_STATEMENT'
  | 'BALANCE_SHEET'
  | 'CASH_FLOW'
  | 'OPERATING_STATEMENT'
  | 'OPERATING_BUDGET'
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
}

/** One column of one table of a published document. */
export interface PublishedFigures {
  readonly forbund: ForbundSlug;
  readonly table: PublishedTable;
  readonly fiscalYear: number;
  readonly unit: 'KR' | 'TKR';
  readonly document: string;
  readonly section: string;
  readonly rows: readonly PublishedRow[];
}

/** A table as printed, with the years side by side. */
export interface PrintedTable {
  readonly table: PublishedTable;
  readonly unit: 'KR' | 'TKR';
  readonly section: string;
  readonly years: readonly number[];
  readonly rows: readonly (readonly [group: string, label: string, ...values: string[]])[];
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
