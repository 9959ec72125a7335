import type { DimensionMeaning } from './books-state.js';
import type { SieCharset } from './charset.js';
import type { SieFault } from './fault.js';

/** A row to book. Amount in öre, debit +; the empty text is "none". */
export interface PlannedRow {
  readonly line: number;
  readonly account: string;
  readonly ore: bigint;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  /** Objects of other dimensions as JSON text, `{"6":"P1"}`; empty for none. */
  readonly otherObjects: string;
  readonly text: string;
}

/** A journal entry to book: its rows sum to zero. */
export interface PlannedEntry {
  readonly line: number;
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Month of the fiscal year, 0 for the opening balances. */
  readonly period: number;
  readonly text: string;
  readonly rows: readonly PlannedRow[];
}

/** The calendar year that the file is about; days `YYYY-MM-DD`. */
export interface PlannedYear {
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** An account of the file's chart. */
export interface PlannedAccount {
  readonly number: string;
  readonly name: string;
}

/** A dimension of the file, with the meaning that the förbund or its name gives it. */
export interface PlannedDimension {
  readonly number: number;
  readonly name: string;
  readonly meaning: DimensionMeaning;
}

/** An object of the file; those that only rows name have their code for a name. */
export interface PlannedObject {
  readonly dimension: number;
  readonly code: string;
  readonly name: string;
}

/** The types of SIE files; 4E tells a whole year, 4I what a system beside the books hands over. */
export const SIE_FILE_TYPES = ['1', '2', '3', '4E', '4I'] as const;
export type SieFileType = (typeof SIE_FILE_TYPES)[number];

/** What a file brings: journal entries, or balances without them. */
export type PlanContent = 'ENTRIES' | 'BALANCES';

/**
 * What a file would do to the books, without the entries themselves, which are streamed. With faults nothing is to be
 * booked; warnings are for the reader to judge.
 */
export interface ImportPlan {
  readonly charset: SieCharset;
  readonly fileType: SieFileType;
  readonly content: PlanContent;
  /** Whether the entries are all of the year's, so that one which is missing is gone: type 4E. */
  readonly wholeYear: boolean;
  /** Undefined only where faults say why. */
  readonly year: PlannedYear | undefined;
  readonly accounts: readonly PlannedAccount[];
  /** Accounts that the year's chart has not got yet, sorted. */
  readonly newAccounts: readonly string[];
  /** Accounts with amounts in the file that no statement line takes, sorted. */
  readonly unmappedAccounts: readonly string[];
  readonly dimensions: readonly PlannedDimension[];
  readonly objects: readonly PlannedObject[];
  /** The opening balances as an entry of period 0; undefined when there are none. */
  readonly opening: PlannedEntry | undefined;
  /** Entries and rows in the file, the opening balances not counted. */
  readonly entries: number;
  readonly rows: number;
  readonly faults: readonly SieFault[];
  readonly warnings: readonly SieFault[];
  /** Faults found beyond those listed. */
  readonly omittedFaults: number;
}

/** How a file is to be taken. */
export interface PlanOptions {
  /** Another organisation's file, tried without being booked: its number, year and untransferred result are warnings only. */
  readonly sample: boolean;
  /** Its ending tells an import file (`.si`) where the content does not. */
  readonly fileName?: string;
}
