/**
 * A piece of a journal as it is proved and exported: entries in the order of their numbers, each followed by its rows, all in
 * the text form of `entry-text.ts` without line ends.
 */
export type ChainRecord = ChainedEntry | ChainedRow | StrayRow;

/** The head of an entry, with the hash that the books hold for it. */
export interface ChainedEntry {
  readonly kind: 'ENTRY';
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  readonly text: string;
  /** SHA-256, hex. */
  readonly hash: string;
  /** The accounts by which the books find its rows. */
  readonly accounts: readonly string[];
}

/** A row of the entry before it. */
export interface ChainedRow {
  readonly kind: 'ROW';
  readonly entryNo: string;
  readonly rowNo: number;
  readonly account: string;
  readonly text: string;
}

/** A row that has no entry, or that the books would not find with its entry: of another year, or on an account not told there. */
export interface StrayRow {
  readonly kind: 'STRAY';
  readonly entryNo: string;
  readonly text: string;
}

/** Where each chain of a journal ends, and how many entries there are, as the books remember it. */
export interface ChainEnds {
  /** By series: the last entry's number and hash in hex. */
  readonly heads: ReadonlyMap<string, { readonly entryNo: bigint; readonly hash: string }>;
  /** The number that the next entry will get. */
  readonly nextEntryNo: bigint;
}
