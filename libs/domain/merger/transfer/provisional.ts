import { DomainError } from '../../errors/domain-error.js';
import { Money } from '../../money/money.js';
import type { Transferred } from './route-a.js';
import { netAssetsOf, type TransferBooks } from './transfer-books.js';
import { EQUITY_MOVEMENT, type TransferEntry, type TransferSettings } from './transfer-entry.js';

/** What can go over already from the day in force. */
export interface FreeCash {
  readonly cash: Money;
  /** Debts in the books, all secured by keeping their cash. */
  readonly debts: Money;
  /** What the liquidation itself is expected to cost. */
  readonly reserve: Money;
  readonly free: Money;
}

/** The cash that is needed for nothing else: beyond debts and the cost of closing, and never more than there is equity. */
export function freeCash(
  books: TransferBooks,
  reserve: Money,
  settings: TransferSettings = EQUITY_MOVEMENT,
): FreeCash {
  const sum = (rows: TransferBooks['rows']) => Money.sum(rows.map(({ amount }) => amount));
  const cash = sum(books.rows.filter(({ account }) => account === settings.cashAccount));
  const debts = sum(books.rows.filter(({ side }) => side === 'DEBT')).negate();
  const left = cash.subtract(debts).subtract(reserve);
  const most = netAssetsOf(books).subtract(reserve);
  const free = left.compare(most) < 0 ? left : most;
  return { cash, debts, reserve, free: free.isNegative() ? Money.zero : free };
}

/**
 * A provisional transfer on route A: so much of the free cash, the rest is final at the skifte. Throws `NOT_FREE` for more than
 * is free or for nothing.
 */
export function transferProvisionally(
  books: TransferBooks,
  to: string,
  amount: Money,
  reserve: Money,
  settings: TransferSettings = EQUITY_MOVEMENT,
): { readonly entries: readonly TransferEntry[]; readonly transferred: Transferred } {
  const { free } = freeCash(books, reserve, settings);
  if (amount.compare(Money.zero) <= 0 || amount.compare(free) > 0)
    throw new DomainError(
      'NOT_FREE',
      `${amount.toString()} kr kan inte föras över i förväg: ${free.toString()} kr är fria när kända skulder och avvecklingen har sitt.`,
      { amount, free },
    );
  const from = books.forbund;
  const cash = { account: settings.cashAccount, side: 'ASSET', counterparty: '' } as const;
  const equity = (account: string) => ({ account, side: 'EQUITY', counterparty: '' }) as const;
  return {
    entries: [
      {
        forbund: from,
        text: `Preliminärt överfört till ${to}`,
        rows: [
          { ...equity(settings.giverAccount), amount },
          { ...cash, amount: amount.negate() },
        ],
      },
      {
        forbund: to,
        text: `Preliminärt övertaget från ${from}`,
        rows: [
          { ...cash, amount },
          { ...equity(settings.receiverAccount), amount: amount.negate() },
        ],
      },
    ],
    transferred: { from, to, amount },
  };
}
