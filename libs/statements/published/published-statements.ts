import { linesOf, STATEMENT_LINES, type StatementKind } from '@samla/domain/statements/statement-line.js';
import { type Comparison, isSumKey, publishedAmount } from '../comparison.js';
import { NOTE_FACTS, NOTE_KEYS } from '../note-rows.js';
import type { PrintedLayout } from '../printed-layout.js';
import { inPrintedOrder, labelled, type PrintedNote } from '../printed-notes.js';
import type { PublishedFigure } from './published-figure.repository.js';
import { NOTE_OF_LINE, type PrintedLine } from '../statement-lines.js';

/** A statement of a year without books, as it was published: only the lines that were printed, and no accounts. */
export function publishedStatement(
  statement: StatementKind,
  figures: readonly PublishedFigure[],
  comparison: Comparison | null,
): PrintedLine[] {
  const printed = new Map(
    figures.filter((figure) => figure.statement === statement).map((figure) => [figure.rowKey, figure]),
  );
  return linesOf(statement).flatMap((line): PrintedLine[] => {
    const figure = printed.get(line);
    if (!figure) return [];
    return [
      {
        line,
        label: STATEMENT_LINES[line].label,
        note: NOTE_OF_LINE[line] ?? null,
        isSum: STATEMENT_LINES[line].isSum,
        amount: { ...publishedAmount(figure), isForced: false },
        comparison: comparison?.amount(statement, line) ?? null,
        accounts: [],
      },
    ];
  });
}

/** The notes of a year without books, as published. */
export function publishedNotes(
  figures: readonly PublishedFigure[],
  { noteLabels }: PrintedLayout,
  comparison: Comparison | null,
): PrintedNote[] {
  return NOTE_KEYS.flatMap((key) => {
    const own = noteLabels.filter(({ note }) => note === key);
    const rows = figures
      .filter(({ statement }) => statement === key)
      .map((figure) => ({
        key: figure.rowKey,
        ...labelled({ key: figure.rowKey, label: figure.label, group: null }, own),
        counterparty: null,
        isSum: isSumKey(figure.rowKey),
        isConstructed: false,
        amount: { ...publishedAmount(figure), isForced: false },
        comparison: comparison?.amount(key, figure.rowKey) ?? null,
      }))
      .sort((a, b) => placeOfSum(a.key) - placeOfSum(b.key));
    return rows.length === 0 ? [] : [{ key, ...NOTE_FACTS[key], rows: inPrintedOrder(rows, own) }];
  });
}

/** Sums stand below what they add, the note's own sum last. */
function placeOfSum(key: string): number {
  if (key === 'sum') return 2;
  return isSumKey(key) ? 1 : 0;
}
