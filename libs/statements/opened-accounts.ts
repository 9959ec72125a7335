import type { Money } from '@samla/domain/money/money.js';
import type { Unit } from '@samla/domain/money/presentation.js';
import { presentAmount, type PresentedAmount } from '@samla/domain/statements/layout.js';
import { accountName, counterpartyName, insatsName, type YearBooks } from './year-books.js';

/** An account's part of a row, in the row's sign; codes by name. */
export interface AccountPart {
  readonly number: string;
  readonly name: string;
  /** True where nobody has confirmed the mapping row that puts the account on the line. */
  readonly lineUnverified: boolean;
  readonly counterparty: string | null;
  readonly insats: string | null;
  /** The codes that entries are found by; empty for none. */
  readonly counterpartyCode: string;
  readonly insatsCode: string;
  /** Null where the row is not kept apart by kostnadsställe. */
  readonly costCentreCode: string | null;
  readonly amount: PresentedAmount;
}

/** What an amount is booked on. */
export interface AccountKeys {
  readonly account: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre?: string | undefined;
}

/** The accounts of a row with what each gives it; those that give nothing are left out. */
export function openedAccounts<Keys extends AccountKeys>(
  books: YearBooks,
  balances: readonly Keys[],
  amountOf: (balance: Keys) => Money,
  unit: Unit,
): AccountPart[] {
  return balances.flatMap((balance) => {
    const amount = amountOf(balance);
    if (amount.isZero()) return [];
    return {
      number: balance.account,
      name: accountName(books, balance.account),
      lineUnverified: books.unverifiedAccounts.has(balance.account),
      counterparty: counterpartyName(books, balance.counterparty),
      insats: insatsName(books, balance.insats),
      counterpartyCode: balance.counterparty,
      insatsCode: balance.insats,
      costCentreCode: balance.costCentre ?? null,
      amount: presentAmount(amount, unit),
    };
  });
}
