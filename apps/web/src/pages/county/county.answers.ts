import type { Amount } from '../../api/amount.js';
import type { Place } from '../../session/session.answers.js';

export type FigureKind = 'ACTUAL' | 'BUDGET' | 'FORECAST';
export type FigureStructure = 'AS_BOOKED' | 'AS_SUCCEEDED';

/** A sealed version that the figures rest on. */
export interface SubmissionSource {
  readonly id: string;
  readonly toPeriod: number;
  readonly version: number;
  readonly sha256: string;
  readonly handedInAt: string;
  readonly approvedAt: string;
  readonly isConstructed: boolean;
}

/** One förbund's column: what it is made of, or that there is nothing. */
export interface Column {
  readonly forbund: Place;
  /** Who booked: the förbund itself, and by today's structure those that have gone up in it. */
  readonly members: readonly Place[];
  /** Every version that the column is made of; empty where nothing is approved for the period. */
  readonly submissions: readonly SubmissionSource[];
}

/** One row of the county's statement. */
export interface ConsolidatedLine {
  /** Null for a named difference, which no förbund has a line for. */
  readonly line: string | null;
  readonly label: string;
  readonly isSum: boolean;
  readonly cells: readonly { readonly forbund: { readonly slug: string }; readonly amount: Amount }[];
  /** What is taken away: total = the förbund − eliminated. */
  readonly eliminated: Amount;
  readonly total: Amount;
}

/** A row of the year before, as far as it stands beside this year's. */
export interface LineBefore {
  readonly line: string | null;
  readonly label: string;
  readonly total: Amount;
}

/** What one förbund of a pair has booked against the other, ledger sign. */
export interface EliminationSide {
  readonly forbund: Place;
  readonly booked: Amount;
}

/** What two förbund have between them, for balance or result. */
export interface Elimination {
  readonly first: EliminationSide;
  readonly second: EliminationSide;
  readonly area: 'BALANCE' | 'RESULT';
  /** The removed claim, positive. */
  readonly amount: Amount;
  readonly difference: Amount;
  readonly differenceLabel: string;
}

/** Something the reader must know about the answer. */
export interface Finding {
  readonly code: string;
  readonly message: string;
}

/** The county's figures for a year and period. */
export interface Consolidation {
  readonly year: number;
  readonly toPeriod: number;
  readonly knownAt: string;
  readonly label: string;
  readonly status: 'COMPLETE' | 'INCOMPLETE';
  readonly isConstructed: boolean;
  readonly columns: readonly Column[];
  readonly incomeStatement: readonly ConsolidatedLine[];
  readonly balanceSheet: readonly ConsolidatedLine[];
  readonly eliminations: readonly Elimination[];
  readonly findings: readonly Finding[];
  /** What the chosen förbund have with those that are not chosen; it stays in the amounts. */
  readonly outside: readonly { readonly message: string }[];
  /** The year before by the same question; null where nobody has handed in anything for it, absent where it is not asked for. */
  readonly comparison?: {
    readonly year: number;
    readonly incomeStatement: readonly LineBefore[];
    readonly balanceSheet: readonly LineBefore[];
  } | null;
}

/** What is asked of the county; every question about it takes the same. */
export interface CountyVariables {
  readonly slug: string;
  readonly year: number;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly kind: FigureKind;
  /** Null for all. */
  readonly forbund: readonly string[] | null;
  readonly structure: FigureStructure;
  readonly structureOn: string | null;
  readonly knownAt: string | null;
}

export interface CountyAnswer {
  readonly county: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly isConstructed: boolean;
    readonly forbund: readonly Place[];
    /** Years that anything is handed in for, oldest first. */
    readonly years: readonly number[];
    readonly consolidation: Consolidation;
  };
}

/** A row of a submission: account, counterparty and insats. */
export interface SubmittedAmount {
  readonly account: string;
  readonly accountName: string;
  readonly counterparty: string | null;
  readonly insats: string | null;
  readonly amount: Amount;
}

/** A row with the accounts behind each förbund's amount. */
export interface OpenedRow {
  readonly line: string | null;
  readonly label: string;
  readonly cells: readonly {
    readonly forbund: { readonly slug: string };
    readonly accounts: readonly SubmittedAmount[];
  }[];
}

/** The rows of one part, with the accounts that each förbund's amount is the sum of. */
export interface OpenedRowsAnswer {
  readonly county: {
    readonly consolidation: {
      readonly rows?: readonly OpenedRow[];
      /** Where the part is the operating statement. */
      readonly operatingStatement?: { readonly rows: readonly OpenedRow[] };
    };
  };
}

interface OpenedSide {
  readonly forbund: Place;
  readonly rows: readonly SubmittedAmount[];
}

export interface CountyEliminationsAnswer {
  readonly county: {
    readonly consolidation: {
      readonly eliminations: readonly {
        readonly area: Elimination['area'];
        readonly first: OpenedSide;
        readonly second: OpenedSide;
      }[];
    };
  };
}

/** A document of a report run, ready to fetch. */
export interface ReportDocument {
  readonly format: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly url: string;
}

/** A report under way or done. */
export interface ReportRun {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly progress: number;
  readonly phrase: string;
  readonly lastError: string | null;
  readonly finishedAt: string | null;
  readonly documents: readonly ReportDocument[];
}
