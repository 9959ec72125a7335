import type { Amount } from '../../api/amount.js';
import type { Place } from '../../session/session.answers.js';

/** One förbund's column: what it has handed in, or that it has not. */
export interface Column {
  readonly forbund: Place;
  /** Null where nothing is approved for the period. */
  readonly submission: {
    readonly id: string;
    readonly version: number;
    readonly sha256: string;
    readonly approvedAt: string;
    readonly isConstructed: boolean;
  } | null;
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
}

export interface CountyVariables {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
}

export interface CountyAnswer {
  readonly county: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly isConstructed: boolean;
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

interface LineWithAccounts {
  readonly line: string | null;
  readonly label: string;
  readonly cells: readonly {
    readonly forbund: { readonly slug: string };
    readonly accounts: readonly SubmittedAmount[];
  }[];
}

export interface CountyAccountsAnswer {
  readonly county: {
    readonly consolidation: {
      readonly incomeStatement: readonly LineWithAccounts[];
      readonly balanceSheet: readonly LineWithAccounts[];
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
