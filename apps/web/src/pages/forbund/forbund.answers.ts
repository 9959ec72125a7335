import type { Amount } from '../../api/amount.js';
import type { Place } from '../../session/session.answers.js';

/** An account's part of a statement line. */
export interface AccountAmount {
  readonly number: string;
  readonly name: string;
  readonly amount: Amount;
  readonly counterparty: string | null;
  readonly insats: string | null;
  /** The codes that its entries are found by; empty for none. */
  readonly counterpartyCode: string;
  readonly insatsCode: string;
  /** Null where the row is not kept apart by kostnadsställe. */
  readonly costCentreCode: string | null;
}

/** One row of resultaträkning or balansräkning. */
export interface StatementLine {
  readonly line: string;
  readonly label: string;
  readonly note: number | null;
  readonly amount: Amount;
  /** Adjusted so that the sum is right as shown. */
  readonly isForced: boolean;
  readonly comparison: Amount | null;
  readonly comparisonSource: 'BOOKS' | 'PUBLISHED' | null;
  readonly comparisonDocument: string | null;
  readonly isSum: boolean;
}

/** One row of a note. */
export interface NoteRow {
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
  readonly counterparty: string | null;
  readonly amount: Amount;
  readonly isForced: boolean;
  readonly comparison: Amount | null;
  readonly isSum: boolean;
}

/** A numbered note. */
export interface Note {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly rows: readonly NoteRow[];
}

/** A row of the driftredovisning, in tkr. */
export interface OperatingRow {
  readonly key: string;
  readonly group: string | null;
  readonly label: string;
  readonly amount: Amount;
  readonly isForced: boolean;
  /** Why it is shown as another than its own rounding. */
  readonly forcedReason: string | null;
  readonly budget: Amount | null;
  readonly deviation: Amount | null;
  /** Of the whole year, where it is published beside a part of it. */
  readonly forecast: Amount | null;
  readonly comparison: Amount | null;
  readonly isSum: boolean;
}

/** A row of kassaflödesanalysen or balanskravsutredningen. */
export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly isForced: boolean;
  readonly amount: Amount;
  readonly comparison: Amount | null;
  /** Keys of the rows that a sum adds. */
  readonly sums: readonly string[];
}

/** A year's value in flerårsöversikten. */
export interface MultiYearCell {
  readonly year: number;
  readonly amount: Amount | null;
  readonly number: string | null;
  readonly source: 'BOOKS' | 'PUBLISHED' | null;
  readonly document: string | null;
  readonly place: string | null;
  readonly isComputed: boolean;
}

/** A row of flerårsöversikten. */
export interface MultiYearRow {
  readonly key: string;
  readonly label: string;
  readonly measure: 'AMOUNT' | 'PERCENT' | 'COUNT';
  readonly cells: readonly MultiYearCell[];
}

/** A key figure with what it is made of. */
export interface KeyFigure {
  readonly key: string;
  readonly label: string;
  readonly how: string;
  readonly percent: string | null;
  readonly exactPercent: string | null;
  readonly amount: Amount | null;
  readonly comparisonPercent: string | null;
  readonly terms: readonly {
    readonly label: string;
    readonly amount: Amount;
    readonly lines: readonly string[];
    readonly source: string | null;
  }[];
}

/** An amount that a tie compares. */
export interface TieTerm {
  readonly statement: string;
  readonly label: string;
  readonly year: number;
  readonly isSubtracted: boolean;
  readonly amount: Amount;
}

/** A tested tie between two places of the statements. */
export interface StatementTie {
  readonly key: string;
  readonly label: string;
  readonly year: number;
  readonly holds: boolean;
  readonly outcome: 'EXACT' | 'ROUNDING' | 'BROKEN';
  readonly whole: TieTerm;
  readonly parts: readonly TieTerm[];
  readonly explanation: string | null;
}

/** A förbund's statements for a year and period. */
export interface Statements {
  readonly year: number;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly asOf: string | null;
  readonly cashFlow: readonly FigureRow[];
  readonly balanceRequirement: readonly FigureRow[];
  readonly multiYear: { readonly years: readonly number[]; readonly rows: readonly MultiYearRow[] } | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly ties: readonly StatementTie[];
  readonly isConstructed: boolean;
  readonly label: string;
  readonly incomeStatement: readonly StatementLine[];
  readonly balanceSheet: readonly StatementLine[];
  readonly notes: readonly Note[];
  readonly operatingStatement: {
    readonly budgetDocument: string | null;
    readonly budgetRule: 'YEAR' | 'MONTHS' | 'EVEN' | 'WHOLE' | null;
    readonly rows: readonly OperatingRow[];
  } | null;
}

export interface ForbundVariables {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly fromPeriod?: number;
  /** `YYYY-MM-DD`; null for whole months. */
  readonly asOf?: string | null;
}

export interface ForbundAnswer {
  readonly forbund: {
    readonly slug: string;
    readonly name: string;
    readonly organisationNumber: string | null;
    readonly seat: string;
    readonly county: Place;
    readonly statements: Statements;
  };
}

interface LineWithAccounts {
  readonly line: string;
  readonly accounts: readonly AccountAmount[];
}

interface RowWithAccounts {
  readonly key: string;
  readonly accounts: readonly AccountAmount[];
}

export interface ForbundAccountsAnswer {
  readonly forbund: {
    readonly statements: {
      readonly incomeStatement: readonly LineWithAccounts[];
      readonly balanceSheet: readonly LineWithAccounts[];
      readonly cashFlow: readonly RowWithAccounts[];
      readonly balanceRequirement: readonly RowWithAccounts[];
      readonly notes: readonly { readonly key: string; readonly rows: readonly RowWithAccounts[] }[];
      readonly operatingStatement: { readonly rows: readonly RowWithAccounts[] } | null;
    };
  };
}

/** A row of an entry, ledger sign. */
export interface LedgerRow {
  readonly account: string;
  readonly rowNo: number;
  /** Month 1–12, 0 for the opening balance. */
  readonly period: number;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  /** Kronor with öre. */
  readonly amount: string;
  readonly sourceLine: number | null;
}

/** A verifikation. */
export interface JournalEntry {
  readonly id: string;
  readonly series: string;
  readonly number: string;
  readonly entryDate: string;
  readonly text: string;
  readonly sourceFile: string | null;
  readonly sourceLine: number | null;
  readonly rows: readonly LedgerRow[];
}

export interface EntriesVariables {
  readonly slug: string;
  readonly year: number;
  readonly account: string;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly asOf: string | null;
  readonly counterparty?: string | undefined;
  readonly insats?: string | undefined;
  readonly costCentre?: string | undefined;
  readonly after: string | null;
}

export interface EntriesAnswer {
  readonly forbund: {
    readonly journalEntries: {
      readonly edges: readonly { readonly node: JournalEntry }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}
