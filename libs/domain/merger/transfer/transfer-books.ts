import { Money } from '../../money/money.js';

/** Where a row stands in the balance sheet; results of the year not yet carried over are equity. */
export type BookSide = 'ASSET' | 'DEBT' | 'EQUITY';

/** What an account holds with a counterparty, in ledger sign: debit positive. */
export interface BookRow {
  readonly account: string;
  readonly side: BookSide;
  /** The förbund that it is a dealing with, by its key; empty for everybody else. */
  readonly counterparty: string;
  readonly amount: Money;
}

/** The balances of a förbund on a day: its rows add up to zero. */
export interface TransferBooks {
  readonly forbund: string;
  readonly rows: readonly BookRow[];
}

/** What one or several förbund have, debts and equity positive. */
export interface BookTotals {
  readonly assets: Money;
  readonly debts: Money;
  readonly equity: Money;
}

/** The sums of books taken together. */
export function totalsOf(books: readonly TransferBooks[]): BookTotals {
  const sums = { ASSET: 0n, DEBT: 0n, EQUITY: 0n };
  for (const { rows } of books) for (const { side, amount } of rows) sums[side] += amount.ore;
  return {
    assets: Money.fromOre(sums.ASSET),
    debts: Money.fromOre(-sums.DEBT),
    equity: Money.fromOre(-sums.EQUITY),
  };
}

/** Assets less debts of one förbund. */
export function netAssetsOf({ rows }: TransferBooks): Money {
  let ore = 0n;
  for (const { side, amount } of rows) if (side !== 'EQUITY') ore += amount.ore;
  return Money.fromOre(ore);
}

/** Rows by account, side and counterparty, each once, zeros left out, in a fixed order: the same balances give the same rows. */
export function settledRows(rows: Iterable<BookRow>): BookRow[] {
  const byKey = new Map<string, BookRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, amount: known.amount.add(row.amount) } : row);
  }
  const settled: BookRow[] = [];
  for (const key of inOrder(byKey.keys())) {
    const row = byKey.get(key)!;
    if (!row.amount.isZero()) settled.push(row);
  }
  return settled;
}

/** Sorted by code units, which is the same everywhere; far cheaper than with a comparison of its own. */
function inOrder(keys: Iterable<string>): string[] {
  return [...keys].sort();
}

function keyOf({ account, side, counterparty }: BookRow): string {
  return `${account}\t${side}\t${counterparty}`;
}
