import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import type { Comparison, ComparedRow } from './comparison.js';
import { exactNote, NOTE_KEYS } from './note-rows.js';
import { presentRows } from './presented-rows.js';
import type { PrintedLayout } from './printed-layout.js';
import { BALANCE_REQUIREMENT, CASH_FLOW, printedFlows, printedRequirements } from './printed-figures.js';
import { exactByKey, labelled } from './printed-notes.js';
import { OPERATING_STATEMENT, printedOutcomes } from './printed-operating.js';
import { printedAmounts, rowsOf } from './statement-lines.js';
import type { YearBooks } from './year-books.js';

/** The books of the year before, to the same period, printed by this year's layout. */
export function booksComparison(before: YearBooks, layout: PrintedLayout): Comparison {
  const { parts, operating, noteLabels } = layout;
  const amounts = new Map<string, ReadonlyMap<string, PresentedAmount>>([
    ...(['INCOME_STATEMENT', 'BALANCE_SHEET'] as const).map(
      (statement) =>
        [statement, printedAmounts(rowsOf(statement, before.balances), parts[statement])] as const,
    ),
    [CASH_FLOW, printedFlows(before, layout)],
    [BALANCE_REQUIREMENT, printedRequirements(before, layout)],
    [OPERATING_STATEMENT, printedOutcomes(operating, before, parts.OPERATING_STATEMENT)],
  ]);
  const rows = new Map<string, readonly ComparedRow[]>();
  for (const key of NOTE_KEYS) {
    const note = exactNote(key, before);
    const own = noteLabels.filter((label) => label.note === key);
    amounts.set(key, presentRows(exactByKey(note), parts.NOTES, ['sum'], note.parts));
    rows.set(
      key,
      note.rows.filter(({ isSum }) => !isSum).map((row) => ({ ...row, ...labelled(row, own) })),
    );
  }
  return {
    source: 'BOOKS',
    document: null,
    amount: (statement, key) => amounts.get(statement)?.get(key) ?? null,
    rows: (statement) => rows.get(statement) ?? [],
  };
}
