import type { KnownEntry } from '@samla/domain/journal/difference.js';
import type { BalanceRow } from '@samla/domain/sie/balance-rows.js';
import type { BooksState } from '@samla/domain/sie/books-state.js';

/** The books that a file is held against. */
export interface BooksBefore {
  readonly state: BooksState;
  /** Entries of the file's year, by `entryKey`. */
  readonly known: ReadonlyMap<string, KnownEntry>;
  /** Months 1–12 that are closed. */
  readonly locked: ReadonlySet<number>;
  /** Balances of the year that files brought without entries. */
  readonly balances: readonly BalanceRow[];
}
