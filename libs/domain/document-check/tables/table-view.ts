import type { Decimal } from 'decimal.js';
import type { SourceTable } from '../document/source-document.js';
import type { Place } from '../findings/finding.js';
import type { Period } from './period.js';

/** What an amount is counted in; `antal` is a count of people, insatser or the like. */
export type TableUnit = 'kr' | 'tkr' | 'kkr' | 'mkr' | '%' | 'antal';

/** What kind of cells a column holds: `CODE` is a project or account number, `NOTE` the number of a note. */
export type ColumnKind = 'LABEL' | 'CODE' | 'NOTE' | 'AMOUNT' | 'PERCENT' | 'TEXT';

/** What a column of figures says, told by its head; `NONE` where the head does not tell. */
export type ColumnRole =
  | 'OUTCOME'
  | 'BUDGET'
  | 'FORECAST'
  | 'GRANTED'
  | 'DEVIATION'
  | 'CHANGE'
  | 'INCOME'
  | 'COST'
  | 'NET'
  | 'WOMEN'
  | 'MEN'
  | 'TOTAL'
  | 'SHARE'
  | 'OPENING'
  | 'ADDED'
  | 'ENDED'
  | 'CLOSING'
  | 'NONE';

/** A column of a table. */
export interface TableColumn {
  readonly index: number;
  readonly kind: ColumnKind;
  /** The texts of its head rows from the top, joined by a space; a spanning head is in all that it spans. */
  readonly label: string;
  /** The uppermost head text where there are several head rows; it groups columns ("Utfall 2021"). */
  readonly group: string | null;
  readonly period: Period | null;
  readonly role: ColumnRole;
  /** What its own head says about the kind of figures of a group: the role of the upper head, as outcome over "Netto". */
  readonly groupRole: ColumnRole;
}

/**
 * What a row is by its label and figures. `PART` is a "därav" of the row above; `SUM` and `RESULT` are told by their
 * label, and an unlabelled row of figures is `UNLABELLED`.
 */
export type RowKind =
  | 'HEAD'
  | 'HEADING'
  | 'ITEM'
  | 'PART'
  | 'SUM'
  | 'RESULT'
  | 'OPENING'
  | 'CLOSING'
  | 'CHANGE'
  | 'RATIO'
  | 'COUNT'
  | 'UNLABELLED'
  | 'EMPTY';

/** A printed number in its cell, with the sign and the unit as printed. */
export interface Figure {
  /** Index of the row in the table and of the column. */
  readonly row: number;
  readonly column: number;
  readonly value: Decimal;
  /** The value as a decimal string. */
  readonly printed: string;
  readonly decimals: number;
  readonly isPercent: boolean;
  /** Only a dash or a word for nothing is printed. */
  readonly isDash: boolean;
  /** The per cent that stands in parentheses beside the number ("84 (55 %)"). */
  readonly share: Decimal | null;
  readonly place: Place;
}

/** A row of a table as it is understood. */
export interface TableRow {
  readonly index: number;
  readonly line: number;
  readonly kind: RowKind;
  /** As printed, without code; empty where there is none. */
  readonly label: string;
  /** The label in small letters without punctuation, units and footnotes, to compare by. */
  readonly key: string;
  readonly code: string | null;
  readonly note: string | null;
  /** The heading row that it stands under in the table; null before the first. */
  readonly heading: string | null;
  /** By index of column: its figure, or null where none is printed. */
  readonly figures: readonly (Figure | null)[];
}

/** What kind of statement a table is, told by its rows. */
export type TableKind =
  | 'INCOME_STATEMENT'
  | 'BALANCE_SHEET'
  | 'CASH_FLOW'
  | 'OPERATING_STATEMENT'
  | 'MULTI_YEAR'
  | 'BALANCE_REQUIREMENT'
  | 'OTHER';

/** A table as it is understood: its columns, its rows, its unit. */
export interface TableView {
  readonly source: SourceTable;
  readonly kind: TableKind;
  /** Null where neither the table nor the document tells. */
  readonly unit: TableUnit | null;
  /** Where the unit is told: in a label of the table itself, or only by the document. */
  readonly unitFrom: 'TABLE' | 'DOCUMENT' | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** What a table cannot tell itself: the unit that the document counts in by default. */
export interface TableContext {
  readonly unit: TableUnit | null;
}
