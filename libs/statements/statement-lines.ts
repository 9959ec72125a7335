import type { Money } from '@samla/domain/money/money.js';
import { presentAmount, type PartLayout, type PresentedAmount } from '@samla/domain/statements/layout.js';
import { balanceSheet, assertBalanced } from '@samla/domain/statements/balance-sheet.js';
import { leafsOf } from '@samla/domain/statements/composition.js';
import { incomeStatement } from '@samla/domain/statements/income-statement.js';
import { inStatementSign, type StatementBalance } from '@samla/domain/statements/statement-balance.js';
import {
  STATEMENT_LINES,
  type StatementKind,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';
import type { StatementRow } from '@samla/domain/statements/statement-row.js';
import type { Comparison } from './comparison.js';
import { type Parts, type PrintedAmount, presentRows } from './presented-rows.js';
import { accountName, counterpartyName, insatsName, type YearBooks } from './year-books.js';

/** A line of resultaträkning or balansräkning as printed, with the year before. */
export interface PrintedLine {
  readonly line: StatementLine;
  readonly label: string;
  /** Number of the note that explains it; null for none. */
  readonly note: number | null;
  readonly isSum: boolean;
  readonly amount: PrintedAmount;
  readonly comparison: PresentedAmount | null;
  readonly accounts: readonly AccountPart[];
}

/** An account's part of a line, in the line's sign; codes by name. */
export interface AccountPart {
  readonly number: string;
  readonly name: string;
  /** True where nobody has confirmed the mapping row that puts the account on the line. */
  readonly lineUnverified: boolean;
  readonly counterparty: string | null;
  readonly insats: string | null;
  readonly amount: PresentedAmount;
}

/** Notes by the line that they explain, numbered as in Västerås' årsredovisning. */
export const NOTE_OF_LINE: Partial<Readonly<Record<StatementLine, number>>> = {
  INCOME: 2,
  COSTS: 3,
  RECEIVABLES: 4,
  SHORT_TERM_DEBT: 5,
};

/** Sums from which adding up begins, and what each adds. */
const ROOTS: readonly StatementLine[] = ['RESULT', 'TOTAL_ASSETS', 'TOTAL_EQUITY_AND_DEBT'];
const PARTS: Parts<StatementLine> = {
  RESULT: ['RESULT_AFTER_FINANCIAL'],
  RESULT_AFTER_FINANCIAL: ['OPERATING_RESULT', 'FINANCIAL_INCOME', 'FINANCIAL_COSTS'],
  OPERATING_RESULT: ['INCOME', 'COSTS', 'DEPRECIATION'],
  TOTAL_ASSETS: ['INTANGIBLE_ASSETS', 'TANGIBLE_ASSETS', 'FINANCIAL_ASSETS', 'TOTAL_CURRENT_ASSETS'],
  TOTAL_CURRENT_ASSETS: ['RECEIVABLES', 'SHORT_TERM_INVESTMENTS', 'CASH'],
  TOTAL_EQUITY_AND_DEBT: [
    'RESULT_FOR_YEAR',
    'OTHER_EQUITY',
    'PROVISIONS',
    'LONG_TERM_DEBT',
    'SHORT_TERM_DEBT',
  ],
};

/** The rows of a statement from the books; a balansräkning that does not balance throws `BALANCE_SHEET_UNBALANCED`. */
export function rowsOf(statement: StatementKind, balances: readonly StatementBalance[]): StatementRow[] {
  if (statement === 'INCOME_STATEMENT') return incomeStatement(balances);
  const rows = balanceSheet(balances);
  assertBalanced(rows);
  return rows;
}

/** The amounts of a statement as its layout prints them, by line. */
export function printedAmounts(
  rows: readonly StatementRow[],
  layout: PartLayout,
): ReadonlyMap<StatementLine, PrintedAmount> {
  const exact = new Map<StatementLine, Money>(rows.map(({ line, amount }) => [line, amount]));
  return presentRows(exact, layout, ROOTS, PARTS);
}

/** Prints a statement: every line with its note, the year before and the accounts that it is the sum of. */
export function printStatement(
  statement: StatementKind,
  books: YearBooks,
  layout: PartLayout,
  comparison: Comparison | null,
): PrintedLine[] {
  const rows = rowsOf(statement, books.balances);
  const amounts = printedAmounts(rows, layout);
  return rows.map(({ line, label, isSum }) => ({
    line,
    label,
    isSum,
    note: NOTE_OF_LINE[line] ?? null,
    amount: amounts.get(line)!,
    comparison: comparison?.amount(statement, line) ?? null,
    accounts: accountsOf(line, books, layout),
  }));
}

function accountsOf(line: StatementLine, books: YearBooks, { unit }: PartLayout): AccountPart[] {
  const leafs = new Set<StatementLine>(leafsOf(line));
  return books.balances.flatMap((balance) => {
    if (!leafs.has(balance.line)) return [];
    const isBalance = STATEMENT_LINES[balance.line].statement === 'BALANCE_SHEET';
    const amount = inStatementSign(balance.line, isBalance ? balance.closing : balance.change);
    if (amount.isZero()) return [];
    return {
      number: balance.account,
      name: accountName(books, balance.account),
      lineUnverified: books.unverifiedAccounts.has(balance.account),
      counterparty: counterpartyName(books, balance.counterparty),
      insats: insatsName(books, balance.insats),
      amount: presentAmount(amount, unit),
    };
  });
}
