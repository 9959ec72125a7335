import type { Entry, EntryRow } from '../journal/entry.js';
import type { DimensionMeaning } from './books-state.js';
import type { SieCharset } from './charset.js';
import type { SieFault } from './fault.js';

/** A row to book. */
export type PlannedRow = EntryRow;

/** A journal entry to book. */
export interface PlannedEntry extends Entry {
  /** The rows that were added or struck afterwards, as the JSON text of `PlannedCorrection[]`; empty for none. */
  readonly corrections: string;
}

/**
 * A row of the history of an entry, which is not part of its sum: added (`#RTRANS`, whose like is among the rows) or struck
 * (`#BTRANS`). Texts that are empty are left out.
 */
export interface PlannedCorrection {
  readonly kind: 'ADDED' | 'STRUCK';
  readonly line: number;
  readonly account: string;
  /** Kronor as in the file's own form, `-12.50`, debit +. */
  readonly amount: string;
  readonly counterparty?: string;
  readonly insats?: string;
  readonly costCentre?: string;
  readonly otherObjects?: string;
  readonly text?: string;
  /** `YYYY-MM-DD`, where the row gives a day. */
  readonly date?: string;
  /** Line of the `#TRANS` that an added row became. */
  readonly twinLine?: number;
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
  /** `#KTYP`: tillgång, skuld, kostnad, intäkt. */
  readonly kind?: 'T' | 'S' | 'K' | 'I';
  /** `#ENHET`: what its quantities are counted in. */
  readonly unit?: string;
  /** `#SRU`. */
  readonly taxCodes?: readonly string[];
}

/** A dimension of the file, with the meaning that the förbund or its name gives it. */
export interface PlannedDimension {
  readonly number: number;
  readonly name: string;
  readonly meaning: DimensionMeaning;
  /** `#UNDERDIM`: the dimension that it divides. */
  readonly parent?: number;
}

/** An object of the file; those that only rows name have their code for a name. */
export interface PlannedObject {
  readonly dimension: number;
  readonly code: string;
  readonly name: string;
}

/** What a file says about itself; texts as in the file, empty where it says nothing, and no persons. */
export interface FileSource {
  readonly program: string;
  /** `YYYY-MM-DD`. */
  readonly exportedOn: string;
  /** The last day that the balances cover, `YYYY-MM-DD`; empty also where the file names a day of long ago. */
  readonly coversTo: string;
  readonly companyName: string;
  readonly companyId: string;
  readonly companyForm: string;
  /** `NNNNNN-NNNN`. */
  readonly organisationNumber: string;
  readonly address: string;
  readonly industryCode: string;
  readonly taxYear: string;
  readonly chartOfAccounts: string;
  readonly currency: string;
  readonly comment: string;
  /** Whether a program has marked it as read (`#FLAGGA 1`). */
  readonly isReadBefore: boolean;
}

/** A stated amount of a whole account, öre, debit +. */
export interface AccountFigure {
  readonly line: number;
  readonly account: string;
  readonly ore: bigint;
}

/** What an account changes by in one month of the fiscal year (1–12). */
export interface PeriodFigure extends AccountFigure {
  readonly period: number;
}

/** A stated amount of an account with certain objects: part of the account's own figure, never to be added to it. */
export interface ObjectFigure extends AccountFigure {
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly otherObjects: string;
}

/** As `ObjectFigure`, for one month. */
export interface ObjectPeriodFigure extends ObjectFigure {
  readonly period: number;
}

/** The balances of a file of type 1–3, for its own year; accounts without a figure have zero. */
export interface PlannedBalances {
  /** `#IB`, `#UB`, `#RES`. */
  readonly opening: readonly AccountFigure[];
  readonly closing: readonly AccountFigure[];
  readonly result: readonly AccountFigure[];
  /** `#PSALDO` of whole accounts; empty in type 1. */
  readonly periods: readonly PeriodFigure[];
  /**
   * What each account moved, month by month: its `periods`, where they lead from opening to closing or result, else the whole
   * change in the last month that the file covers. Opening and these always give closing and result.
   */
  readonly moved: readonly PeriodFigure[];
  /** `#OIB`, `#OUB`, `#PSALDO` with objects; empty but in type 3. */
  readonly objectOpening: readonly ObjectFigure[];
  readonly objectClosing: readonly ObjectFigure[];
  readonly objectPeriods: readonly ObjectPeriodFigure[];
}

/** The budget of a file's own year, `#PBUDGET`: of whole accounts, and apart from it of accounts with objects. */
export interface PlannedBudget {
  readonly periods: readonly PeriodFigure[];
  readonly objectPeriods: readonly ObjectPeriodFigure[];
}

/** What an account opens with and moves by, in öre, debit +. */
export interface AccountSum {
  readonly account: string;
  readonly opening: bigint;
  readonly change: bigint;
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
  readonly source: FileSource;
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
  /** Of a file of type 1–3; undefined for the others. */
  readonly balances: PlannedBalances | undefined;
  /** Undefined where the file has none. */
  readonly budget: PlannedBudget | undefined;
  /** The year's accounts as the file has them; empty where it is not of a whole year. */
  readonly sums: readonly AccountSum[];
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
