/** A konteringsrad. Amount in öre, debit +; the empty text is "none". */
export interface EntryRow {
  /** Line in the source file; 0 when the row was not read from one. */
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

/** A verifikation as it is to be booked: its rows sum to zero. */
export interface Entry {
  /** Line in the source file; 0 when the entry was not read from one. */
  readonly line: number;
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Month of the fiscal year, 0 for the opening balances. */
  readonly period: number;
  readonly text: string;
  readonly rows: readonly EntryRow[];
  /** Rows that the source added or struck afterwards, as JSON text; empty or left out for none. */
  readonly corrections?: string;
}

/** What an entry gets when it is booked. */
export interface Booking {
  /** Its number in the förbund's whole journal. */
  readonly entryNo: bigint;
  readonly year: number;
  /** 0 for the first entry of that series and number, one more for each reversal or correction of it. */
  readonly revision: number;
  readonly recordedAt: Date;
  readonly importId: string | null;
  /** Number of the entry that this one reverses. */
  readonly reverses: bigint | null;
  readonly isConstructed: boolean;
}
