import type { StatementKind } from '../statement-line.js';

/** What a printed number counts: money by its unit, or something else. */
export const PUBLISHED_UNITS = [
  'KR',
  'TKR',
  'KKR',
  'MKR',
  'KR_PER_DAY',
  'COUNT',
  'PERCENT',
  'YEARS',
  'TEXT',
] as const;
export type PublishedUnit = (typeof PUBLISHED_UNITS)[number];

/** How a document signs its amounts: as the statements do, everything positive, or income negative and costs positive. */
export const SIGN_CONVENTIONS = ['COSTS_NEGATIVE', 'ALL_POSITIVE', 'INCOME_NEGATIVE', 'NONE'] as const;
export type SignConvention = (typeof SIGN_CONVENTIONS)[number];

/** What a printed column holds. `TEXT` is no number, as the number of a note. */
export const COLUMN_CONTENTS = ['TEXT', 'ACTUAL', 'BUDGET', 'FORECAST', 'DEVIATION', 'OTHER'] as const;
export type ColumnContent = (typeof COLUMN_CONTENTS)[number];

/** What kind of document a table is printed in. */
export const PUBLISHED_KINDS = ['ANNUAL_REPORT', 'INTERIM_REPORT', 'PLAN', 'OTHER'] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** The statements and notes that a printed row can be a row of. */
export const PUBLISHED_STATEMENTS = [
  'INCOME_STATEMENT',
  'BALANCE_SHEET',
  'CASH_FLOW',
  'BALANCE_REQUIREMENT',
  'OPERATING_STATEMENT',
  'OPERATING_SUMMARY',
  'MULTI_YEAR',
  'INCOME_PER_PARTY',
  'COSTS_PER_INSATS',
  'RECEIVABLES',
  'SHORT_TERM_DEBT',
  'PROVISIONS',
  'LONG_TERM_DEBT',
] as const;
export type PublishedStatement = (typeof PUBLISHED_STATEMENTS)[number];

/** The statements whose rows are lines of the product's own. */
export const STATEMENTS_OF_LINES: readonly StatementKind[] = ['INCOME_STATEMENT', 'BALANCE_SHEET'];

/** A document that a förbund has published. */
export interface PublishedSource {
  readonly title: string;
  /** The year that it reports on, or plans. */
  readonly year: number;
  readonly kind: PublishedKind;
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly dated: string | null;
  /** Where it can be found; '' where nobody has said. */
  readonly source: string;
}

/** A column as headed, and what the product understands of it. */
export interface PublishedColumn {
  readonly heading: string;
  readonly holds: ColumnContent;
  /** Where it is another than the table's. */
  readonly unit: PublishedUnit | null;
  /** The fiscal year, and its last month; null where the column is of no year. */
  readonly year: number | null;
  readonly toPeriod: number | null;
}

/** A row as labelled, and the row of the product's own statements that it is. */
export interface PublishedRow {
  /** The heading that it stands under; '' for none. */
  readonly heading: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly unit: PublishedUnit | null;
  readonly statement: PublishedStatement | null;
  /** A statement line, or the key of a row in a note or in driftredovisningen. */
  readonly rowKey: string | null;
  /** True where the document prints it with the other sign than the product does. */
  readonly isNegated: boolean;
  /** The cells as printed, one a column; '' for an empty one. */
  readonly cells: readonly string[];
}

/** A table as printed. Nothing is corrected. */
export interface PublishedTable {
  readonly name: string;
  readonly section: string;
  readonly page: string;
  readonly unit: PublishedUnit;
  readonly sign: SignConvention;
  readonly remark: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly PublishedRow[];
}
