import type { Money } from '../money/money.js';
import type { StatementLine } from './statement-line.js';
import { STATEMENT_LINES } from './statement-line.js';

/** One printed line with its exact amount in statement sign. */
export interface StatementRow {
  readonly line: StatementLine;
  readonly label: string;
  readonly amount: Money;
  readonly isSum: boolean;
}

/** Gives a line its label and its amount. */
export function statementRow(line: StatementLine, amount: Money): StatementRow {
  const { label, isSum } = STATEMENT_LINES[line];
  return { line, label, amount, isSum };
}

/** The amount of a line in a statement; every statement holds all its lines. */
export function amountOf(rows: readonly StatementRow[], line: StatementLine): Money {
  const row = rows.find((candidate) => candidate.line === line);
  if (!row) throw new Error(`The statement has no line ${line}.`);
  return row.amount;
}
