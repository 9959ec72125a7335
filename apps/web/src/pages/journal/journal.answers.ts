/** A konteringsrad, ledger sign. */
export interface JournalRow {
  readonly rowNo: number;
  readonly account: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly text: string;
  /** Kronor with öre: debit +, credit −. */
  readonly amount: string;
}

/** A verifikation with its rows. */
export interface JournalEntry {
  readonly id: string;
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  /** 0 for the first; a correction is one more. */
  readonly revision: number;
  readonly entryDate: string;
  readonly text: string;
  /** Entry number of the one that this takes back, and of the one that took this back. */
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly sourceFile: string | null;
  readonly sourceLine: number | null;
  readonly rows: readonly JournalRow[];
}

export interface JournalVariables {
  readonly slug: string;
  readonly year: number;
  /** A month, 0 for the opening balance, null for the whole year. */
  readonly period: number | null;
  /** Only entries with a row on it; null for all. */
  readonly account: string | null;
  readonly first: number;
  readonly after: string | null;
}

export interface JournalAnswer {
  readonly forbund: {
    readonly name: string;
    readonly journalEntries: {
      readonly edges: readonly { readonly node: JournalEntry }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}
