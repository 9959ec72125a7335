import { operatingRowOf } from '@samla/domain/consolidation/operating-row.js';
import { Money } from '@samla/domain/money/money.js';
import type { CashFlowPart } from '@samla/domain/statements/cash-flow.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { isLeafLine, type LeafLine } from '@samla/domain/statements/statement-line.js';
import type { CellOpening } from './cell-opening.js';
import type { SpanRow } from './submitted-rows.loader.js';

/** The lines that a cell opens into, in their order, each once. */
export function openedLines(parts: readonly CashFlowPart[]): LeafLine[] {
  return [...new Set(parts.map(({ line }) => line))];
}

/** The rows that an amount is the sum of, in the schema's shape; those without any amount are left out. */
export function openedRows(rows: readonly SpanRow[], parts: readonly CashFlowPart[]) {
  return rows.flatMap((row) => {
    const own = parts.filter(({ line }) => line === row.line);
    const amount = Money.sum(
      own.map(({ column, factor }) => (factor === 1 ? row[column] : row[column].negate())),
    );
    if (amount.isZero()) return [];
    return [
      {
        account: row.account,
        accountName: row.accountName,
        counterparty: row.counterpartyName ?? (row.counterparty || null),
        insats: row.insatsName ?? (row.insats || null),
        line: leafOf(row),
        amount: presentAmount(amount),
      },
    ];
  });
}

/** Whether a row is one of those that a cell is about. */
export function isAbout({ counterparts, insiders, operatingRows }: CellOpening): (row: SpanRow) => boolean {
  return (row) => {
    const { counterpartForbundId } = row;
    const isMutual = counterpartForbundId !== null && insiders.has(counterpartForbundId);
    if (counterparts !== 'ALL' && isMutual !== (counterparts === 'MUTUAL')) return false;
    return operatingRows === null || operatingRows.has(operatingRowOf({ ...row, line: leafOf(row) }) ?? '');
  };
}

/** The line of a row; a submission holds leafs only. */
export function leafOf({ line }: { readonly line: string }): LeafLine {
  if (!isLeafLine(line)) throw new Error(`a submission holds the line ${line}, which takes no accounts`);
  return line;
}
