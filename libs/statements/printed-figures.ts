import { Money } from '@samla/domain/money/money.js';
import { balanceRequirement } from '@samla/domain/statements/balance-requirement.js';
import { labelInSpan } from '@samla/domain/statements/books-span.js';
import {
  CASH_FLOW_SUMS,
  cashFlow,
  type CashFlowKey,
  type CashFlowRow,
} from '@samla/domain/statements/cash-flow.js';
import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import type { Comparison } from './comparison.js';
import { type AccountPart, openedAccounts } from './opened-accounts.js';
import { type Parts, type PrintedAmount, presentRows } from './presented-rows.js';
import { byLayout, type PrintedLayout } from './printed-layout.js';
import { hasAmount } from './statement-lines.js';
import type { YearBooks } from './year-books.js';

/** A row of kassaflödesanalysen or balanskravsutredningen as printed. */
export interface PrintedFigure {
  readonly key: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly amount: PrintedAmount;
  readonly comparison: PresentedAmount | null;
  /** The rows that a sum adds. */
  readonly sums: readonly string[];
  /** The lines of the statements that it is made of. */
  readonly lines: readonly StatementLine[];
  /** The accounts of a row that is no sum. */
  readonly accounts: readonly AccountPart[];
}

/** Statements that are rows of amounts, by the names that they are published under. */
export const CASH_FLOW = 'CASH_FLOW';
export const BALANCE_REQUIREMENT = 'BALANCE_REQUIREMENT';

/** Kassaflödesanalysen of a period from the books. */
export function printCashFlow(
  books: YearBooks,
  layout: PrintedLayout,
  comparison: Comparison | null,
): PrintedFigure[] {
  const rows = cashFlow(books.balances, layout.cashFlow);
  const amounts = flowAmounts(rows, layout);
  const unit = layout.parts.CASH_FLOW.unit;
  const printed = rows.map(({ key, label, isSum, sums, parts }): PrintedFigure => ({
    key,
    label,
    isSum,
    sums: key === 'closing' ? ['opening', 'total'] : sums,
    amount: amounts.get(key)!,
    comparison: comparison?.amount(CASH_FLOW, key) ?? null,
    lines: [...new Set(parts.map(({ line }) => line))],
    accounts: sums.length > 0 ? [] : openedAccounts(books, books.balances, takenBy(parts), unit),
  }));
  return byLayout(printed, layout.cashFlow.rows, hasAmount).map((row) => ({
    ...row,
    label: labelInSpan(row.label, books),
  }));
}

/** The amounts of kassaflödesanalysen by row, for a comparison with another year. */
export function printedFlows(books: YearBooks, layout: PrintedLayout): ReadonlyMap<string, PrintedAmount> {
  return flowAmounts(cashFlow(books.balances, layout.cashFlow), layout);
}

/** Balanskravsutredningen of a period from the books. */
export function printRequirement(
  books: YearBooks,
  layout: PrintedLayout,
  comparison: Comparison | null,
): PrintedFigure[] {
  const rows = balanceRequirement(books.balances, layout.requirement);
  const amounts = requirementAmounts(rows, layout);
  const { unit } = layout.parts.BALANCE_REQUIREMENT;
  return rows.map(({ key, label, isSum, sum, accounts }, index): PrintedFigure => {
    const taken = new Map(accounts.map(({ balance, amount }) => [balance, amount]));
    return {
      key,
      label,
      isSum,
      sums: isSum ? addedAbove(rows, index) : [],
      amount: amounts.get(key)!,
      comparison: comparison?.amount(BALANCE_REQUIREMENT, key) ?? null,
      lines: sum === 'result' ? ['RESULT'] : [...new Set(accounts.map(({ balance }) => balance.line))],
      accounts: openedAccounts(books, [...taken.keys()], (balance) => taken.get(balance)!, unit),
    };
  });
}

/** The amounts of balanskravsutredningen by row, for a comparison with another year. */
export function printedRequirements(
  books: YearBooks,
  layout: PrintedLayout,
): ReadonlyMap<string, PrintedAmount> {
  return requirementAmounts(balanceRequirement(books.balances, layout.requirement), layout);
}

function flowAmounts(rows: readonly CashFlowRow[], { parts }: PrintedLayout) {
  const exact = new Map<CashFlowKey, Money>(rows.map(({ key, amount }) => [key, amount]));
  // What is at the end is not moved by adding up: it is the balance sheet's.
  return presentRows(exact, parts.CASH_FLOW, ['total'], CASH_FLOW_SUMS);
}

function requirementAmounts(rows: ReturnType<typeof balanceRequirement>, { parts }: PrintedLayout) {
  const exact = new Map(rows.map(({ key, amount }) => [key, amount]));
  const sums: Parts<string> = Object.fromEntries(
    rows.flatMap(({ key, isSum }, index) => (isSum ? [[key, addedAbove(rows, index)]] : [])),
  );
  const last = rows.at(-1);
  return presentRows(exact, parts.BALANCE_REQUIREMENT, last ? [last.key] : [], sums);
}

/** A sum adds the sum above it and the rows between. */
function addedAbove(
  rows: readonly { readonly key: string; readonly isSum: boolean }[],
  index: number,
): string[] {
  const above = rows.slice(0, index);
  const from = above.findLastIndex(({ isSum }) => isSum);
  return above.slice(Math.max(from, 0)).map(({ key }) => key);
}

function takenBy(parts: CashFlowRow['parts']): (balance: StatementBalance) => Money {
  return (balance) =>
    Money.sum(
      parts
        .filter(({ line }) => line === balance.line)
        .map(({ column, factor }) => (factor === 1 ? balance[column] : balance[column].negate())),
    );
}
