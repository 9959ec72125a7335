import { Money } from '@samla/domain/money/money.js';
import type { PartLayout, PresentedAmount } from '@samla/domain/statements/layout.js';
import { balanceSheet, assertBalanced } from '@samla/domain/statements/balance-sheet.js';
import { leafsOf, STATEMENT_SUMS } from '@samla/domain/statements/composition.js';
import { labelInSpan } from '@samla/domain/statements/books-span.js';
import { incomeStatement } from '@samla/domain/statements/income-statement.js';
import { inStatementSign, type StatementBalance } from '@samla/domain/statements/statement-balance.js';
import {
  STATEMENT_LINES,
  type StatementKind,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';
import type { StatementRow } from '@samla/domain/statements/statement-row.js';
import type { Comparison } from './comparison.js';
import { NOTE_FACTS, NOTE_KEYS } from './note-rows.js';
import { type AccountPart, openedAccounts } from './opened-accounts.js';
import { type Parts, type PrintedAmount, presentRows } from './presented-rows.js';
import { byLayout, type PrintedLayout } from './printed-layout.js';
import type { YearBooks } from './year-books.js';

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

/** Sums from which adding up begins, and what each adds. */
const ROOTS: readonly StatementLine[] = ['RESULT', 'TOTAL_ASSETS', 'TOTAL_EQUITY_AND_DEBT'];
const PARTS: Parts<StatementLine> = Object.fromEntries(
  Object.entries(STATEMENT_SUMS).map(([sum, { parts }]) => [sum, parts]),
);

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
  { parts, lines, noteNumbers }: PrintedLayout,
  comparison: Comparison | null,
): PrintedLine[] {
  const rows = rowsOf(statement, books.balances);
  const layout = parts[statement];
  const amounts = printedAmounts(rows, layout);
  const printed = rows.map(({ line, label, isSum, amount }) => ({
    key: line,
    line,
    label,
    isSum,
    note: noteOf(line, amount.isZero(), noteNumbers),
    amount: amounts.get(line)!,
    comparison: comparison?.amount(statement, line) ?? null,
    accounts: accountsOf(line, books, layout),
  }));
  const rowsInOrder = byLayout(printed, lines[statement], hasAmount);
  // The balance sheet has the result of the year so far, whenever the period began.
  if (statement === 'BALANCE_SHEET') return rowsInOrder;
  return rowsInOrder.map((row) => ({ ...row, label: labelInSpan(row.label, books) }));
}

/** True for a row with an amount in either year. */
export function hasAmount({ amount, comparison }: Pick<PrintedLine, 'amount' | 'comparison'>): boolean {
  return [amount, comparison].some((each) => each !== null && !Money.parse(each.exact).isZero());
}

/** The number of the note that explains a line; of provisions and long debts only where there are any. */
function noteOf(line: StatementLine, isEmpty: boolean, numbers: PrintedLayout['noteNumbers']): number | null {
  const note = NOTE_KEYS.find((key) => NOTE_FACTS[key].line === line);
  if (!note || (isEmpty && (note === 'PROVISIONS' || note === 'LONG_TERM_DEBT'))) return null;
  return numbers[note] ?? NOTE_FACTS[note].number;
}

function accountsOf(line: StatementLine, books: YearBooks, { unit }: PartLayout): AccountPart[] {
  const leafs = new Set<StatementLine>(leafsOf(line));
  const ownBalances = books.balances.filter((balance) => leafs.has(balance.line));
  return openedAccounts(books, ownBalances, (balance) => amountIn(line, balance), unit);
}

/** What a balance gives a line: its movement in resultaträkningen, where it ended in balansräkningen. */
function amountIn(line: StatementLine, balance: StatementBalance): Money {
  const isPeriod = STATEMENT_LINES[line].statement === 'INCOME_STATEMENT';
  return inStatementSign(balance.line, isPeriod ? balance.change : balance.closing);
}
