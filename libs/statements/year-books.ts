import type { BooksSpan } from '@samla/domain/statements/books-span.js';
import type { InsatsFacts } from '@samla/domain/statements/cost-note.js';
import type { OperatingBalance } from '@samla/domain/statements/operating-statement.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';

/** Whom a motpart code of the books stands for. */
export interface BookCounterparty {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The other förbund, when it is one. */
  readonly counterpartForbundId: string | null;
}

/** The books of a part of a year, every amount on its statement line, with what the codes are called. */
export interface YearBooks extends BooksSpan {
  readonly isConstructed: boolean;
  /** The mapping that gave the lines. */
  readonly mappingVersion: string;
  readonly balances: readonly StatementBalance[];
  readonly movements: readonly (OperatingBalance & { readonly counterparty: string })[];
  /** Accounts whose line nobody has confirmed. */
  readonly unverifiedAccounts: ReadonlySet<string>;
  readonly accountNames: ReadonlyMap<string, string>;
  readonly counterparties: ReadonlyMap<string, BookCounterparty>;
  /** In the order that they are printed. */
  readonly insatser: readonly InsatsFacts[];
}

/** What an account is called in the year's chart; its number when the chart does not say. */
export function accountName(books: YearBooks, account: string): string {
  return books.accountNames.get(account) ?? account;
}

/** Whom a code stands for; null for no code. */
export function counterpartyName(books: YearBooks, code: string): string | null {
  return code === '' ? null : (books.counterparties.get(code)?.name ?? code);
}

/** What an insats is called; null for no code. */
export function insatsName(books: YearBooks, code: string): string | null {
  return code === '' ? null : (books.insatser.find((insats) => insats.code === code)?.name ?? code);
}
