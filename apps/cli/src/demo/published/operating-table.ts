import type { ForbundSlug } from '../county.js';

/** Which budget lines a printed row takes, beside its own outcome as printed. */
export interface TableRowSelector {
  readonly insatser?: readonly string[];
  readonly costCentres?: readonly string[];
  readonly accountPrefixes?: readonly string[];
}

/** What a column of a printed driftredovisning holds; `toPeriod` is the last month of an outcome of a part of the year. */
export interface TableColumn {
  readonly table: 'OPERATING_STATEMENT' | 'OPERATING_BUDGET' | 'OPERATING_FORECAST';
  readonly year: number;
  readonly toPeriod?: number;
}

/** A printed row: what it is called, what it takes, and one value a column; '' where the column is empty. */
export type TableRow = readonly [label: string, select: TableRowSelector, ...values: string[]];

/** Rows under a heading, with the sum that the document prints of them. */
export interface TableGroup {
  readonly heading: string;
  readonly kind: 'INCOME' | 'COST';
  /** Label and values; left out where the document prints none. */
  readonly sum?: readonly [label: string, ...values: string[]];
  readonly rows: readonly TableRow[];
}

/**
 * A driftredovisning as one document prints it for a year without books. Income and costs stand positive and the result
 * has its sign, so that documents can be read side by side; `place` says where the document signs otherwise.
 */
export interface OperatingTable {
  readonly forbund: ForbundSlug;
  readonly document: string;
  readonly place: string;
  readonly unit: 'KR' | 'TKR';
  /** The rows hold from the first of these years to the last. */
  readonly years: readonly [from: number, to: number];
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
  readonly costs?: readonly [label: string, ...values: string[]];
  readonly result: readonly [label: string, ...values: string[]];
}
