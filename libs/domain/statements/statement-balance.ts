import { Money } from '../money/money.js';
import type { LeafLine } from './statement-line.js';
import { STATEMENT_LINES } from './statement-line.js';

/**
 * The balance of an account, counterparty and insats for a period, as a submission holds it.
 * Amounts are in ledger sign (debit +); `''` means no counterparty or no insats; opening + change = closing.
 */
export interface StatementBalance {
  readonly account: string;
  readonly line: LeafLine;
  readonly counterparty: string;
  readonly insats: string;
  readonly opening: Money;
  readonly change: Money;
  readonly closing: Money;
}

/** Which amount of a balance is read: at the start, the movement of the period, or at the end. */
export type BalanceColumn = 'opening' | 'change' | 'closing';

/** Turns an amount between ledger sign and the sign of its line (income +, cost −, assets +, equity and debts +). */
export function inStatementSign(line: LeafLine, ledgerAmount: Money): Money {
  return STATEMENT_LINES[line].sign === -1 ? ledgerAmount.negate() : ledgerAmount;
}

/** Sums the balances by line, in statement sign; a line without balances is zero. */
export function amountsByLine(
  balances: Iterable<StatementBalance>,
  column: BalanceColumn,
): (line: LeafLine) => Money {
  const ledger = new Map<LeafLine, Money>();
  for (const balance of balances) {
    ledger.set(balance.line, (ledger.get(balance.line) ?? Money.zero).add(balance[column]));
  }
  return (line) => inStatementSign(line, ledger.get(line) ?? Money.zero);
}
