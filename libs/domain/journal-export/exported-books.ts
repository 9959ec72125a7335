/** A fiscal year; days `YYYY-MM-DD`. */
export interface ExportedYear {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** One object: the SIE number of its dimension, and its code. */
export interface ExportedObject {
  readonly dimension: number;
  readonly code: string;
}

/** A dimension with its objects. */
export interface ExportedDimension {
  readonly number: number;
  readonly name: string;
  readonly objects: readonly { readonly code: string; readonly name: string }[];
}

/** What an account, or an account with one object, opened with and has moved in a year. Öre, debit +. */
export interface ExportedBalance {
  readonly account: string;
  /** Null for the account as a whole. */
  readonly object: ExportedObject | null;
  readonly opening: bigint;
  readonly change: bigint;
}

/** What stands before the entries: whose books they are, which year, the chart and the balances. */
export interface ExportedBooks {
  readonly program: { readonly name: string; readonly version: string };
  /** The day of the export, `YYYY-MM-DD`. */
  readonly generatedOn: string;
  readonly forbundName: string;
  /** `NNNNNN-NNNN`; null where it is not known. */
  readonly organisationNumber: string | null;
  /** Made up, for demo or trial: every format says so. */
  readonly isConstructed: boolean;
  readonly year: ExportedYear;
  /** The year before; null where the förbund has none. */
  readonly previousYear: ExportedYear | null;
  /** Every account of the balances and the entries. */
  readonly accounts: readonly { readonly number: string; readonly name: string }[];
  readonly dimensions: readonly ExportedDimension[];
  readonly balances: readonly ExportedBalance[];
  readonly previousBalances: readonly ExportedBalance[];
}

/** A verifikation; its rows follow it. */
export interface ExportedEntry {
  readonly kind: 'entry';
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`; `recordedOn` is the day on which it was booked. */
  readonly date: string;
  readonly recordedOn: string;
  /** Month of the year, 0 for opening balances. */
  readonly period: number;
  readonly text: string;
  /** Rows of its history, which are not part of its sum; left out where there are none. */
  readonly corrections?: readonly ExportedCorrection[];
}

/** A row that was added to an entry afterwards, whose like is among its rows, or struck from it. Öre, debit +. */
export interface ExportedCorrection {
  readonly kind: 'ADDED' | 'STRUCK';
  readonly account: string;
  readonly ore: bigint;
  readonly objects: readonly ExportedObject[];
  readonly text: string;
  /** `YYYY-MM-DD`; empty where its file gave no day. */
  readonly date: string;
}

/** A konteringsrad of the entry before it. Öre, debit +. */
export interface ExportedRow {
  readonly kind: 'row';
  readonly account: string;
  readonly ore: bigint;
  readonly objects: readonly ExportedObject[];
  readonly text: string;
}

/** What a journal is made of, in its order. */
export type ExportedRecord = ExportedEntry | ExportedRow;
