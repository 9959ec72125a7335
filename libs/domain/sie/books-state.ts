/** What a dimension means in the books; everything else is kept on the row but not in the balances. */
export const DIMENSION_MEANINGS = ['COST_CENTRE', 'INSATS', 'COUNTERPARTY', 'OTHER'] as const;
export type DimensionMeaning = (typeof DIMENSION_MEANINGS)[number];

/** A dimension as the förbund has it. */
export interface BookedDimension {
  readonly name: string;
  readonly meaning: DimensionMeaning;
}

/** The file's fiscal year as the förbund has it already; its entries are compared by whoever books (`journal/difference.ts`). */
export interface BookedYear {
  readonly locked: boolean;
  /** Accounts of the year's chart. */
  readonly accounts: ReadonlySet<string>;
  /** Whether opening balances are booked. */
  readonly opened: boolean;
}

/** What a förbund has before the file: the planner compares the file with it and changes nothing. */
export interface BooksState {
  /** `NNNNNN-NNNN`, or null where it is not known. */
  readonly organisationNumber: string | null;
  /** Numbers of other förbund, `NNNNNN-NNNN`: what a file must not be when the own number is not known. */
  readonly othersNumbers: ReadonlySet<string>;
  /** The file's year; undefined if the förbund has no such year yet. */
  readonly year: BookedYear | undefined;
  /** Closing balances of the year before, by account, in öre; empty when that year is not booked. */
  readonly previousClosing: ReadonlyMap<string, bigint>;
  /** Whether the year before is locked, so that its closing balances are final. */
  readonly previousLocked: boolean;
  readonly dimensions: ReadonlyMap<number, BookedDimension>;
  /** Codes of objects by dimension. */
  readonly objects: ReadonlyMap<number, ReadonlySet<string>>;
  /** Whether an account has a line in the statements. */
  isMapped(account: string): boolean;
}

/** The state of a förbund that has nothing: what a file means on its own. */
export const EMPTY_BOOKS: BooksState = Object.freeze({
  organisationNumber: null,
  othersNumbers: new Set<string>(),
  year: undefined,
  previousClosing: new Map<string, bigint>(),
  previousLocked: false,
  dimensions: new Map<number, BookedDimension>(),
  objects: new Map<number, ReadonlySet<string>>(),
  isMapped: () => true,
});
