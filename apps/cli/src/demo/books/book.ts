import { Money } from '@samla/domain/money/money.js';
import type { Day } from './calendar.js';

/** Voucher series: general ledger, bank, invoices out and invoices in. */
export type Series = 'A' | 'B' | 'K' | 'L';

/** One row of a voucher, debit positive; an absent dimension is none. */
export interface VoucherRow {
  readonly account: string;
  readonly amount: Money;
  readonly costCentre?: string;
  readonly insats?: string;
  readonly counterparty?: string;
}

/** A voucher before it has a number. */
export interface VoucherDraft {
  readonly series: Series;
  readonly date: Day;
  readonly text: string;
  readonly rows: readonly VoucherRow[];
}

/** A voucher with its number in the series. */
export interface Voucher extends VoucherDraft {
  readonly number: number;
}

/** The balance of an account with one counterparty (`''` for none), debit positive. */
export interface Balance {
  readonly account: string;
  readonly counterparty: string;
  readonly amount: Money;
}

/** True for an account of the balance sheet, classes 1 and 2 of Kommun-Bas. */
export function isBalanceAccount(account: string): boolean {
  return account.startsWith('1') || account.startsWith('2');
}

/** The books of one förbund and year while they are being written. */
export class Book {
  private readonly drafts: VoucherDraft[] = [];

  constructor(
    readonly year: number,
    readonly opening: readonly Balance[],
  ) {}

  /** Adds a voucher, rows of zero left out; one that does not balance is a fault of the generator. */
  post(draft: VoucherDraft): void {
    const rows = draft.rows.filter((row) => !row.amount.isZero());
    const sum = Money.sum(rows.map((row) => row.amount));
    if (!sum.isZero())
      throw new Error(`The voucher "${draft.text}" of ${draft.date} is off by ${sum.toString()}.`);
    if (rows.length > 0) this.drafts.push({ ...draft, rows });
  }

  /** The vouchers in the order of series, date and entry, numbered from 1 within each series. */
  vouchers(): Voucher[] {
    const ordered = this.drafts
      .map((draft, index) => ({ draft, index, key: `${draft.series}${draft.date}` }))
      .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1));
    const last = new Map<Series, number>();
    return ordered.map(({ draft }) => {
      const number = (last.get(draft.series) ?? 0) + 1;
      last.set(draft.series, number);
      return { ...draft, number };
    });
  }

  /** Closing balances of the balance sheet accounts by counterparty, zeros left out, in account order. */
  closing(): Balance[] {
    return this.totals([...this.opening, ...this.rows()]).filter((each) => isBalanceAccount(each.account));
  }

  /** The year's change of every result account by counterparty, zeros left out, in account order. */
  results(): Balance[] {
    return this.totals(this.rows()).filter((each) => !isBalanceAccount(each.account));
  }

  private rows(): VoucherRow[] {
    return this.drafts.flatMap((draft) => draft.rows);
  }

  private totals(rows: readonly VoucherRow[]): Balance[] {
    const byKey = new Map<string, Balance>();
    for (const { account, counterparty = '', amount } of rows) {
      const key = `${account} ${counterparty}`;
      const before = byKey.get(key)?.amount ?? Money.zero;
      byKey.set(key, { account, counterparty, amount: before.add(amount) });
    }
    return [...byKey.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, balance]) => balance)
      .filter((balance) => !balance.amount.isZero());
  }
}

/** The sum of a list of balances. */
export function sumOf(balances: readonly Balance[]): Money {
  return Money.sum(balances.map((each) => each.amount));
}
