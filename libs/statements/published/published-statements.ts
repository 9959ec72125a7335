import {
  linesOf,
  STATEMENT_LINES,
  type StatementKind,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';
import { type Comparison, isSumKey, publishedAmount } from '../comparison.js';
import { NOTE_FACTS, NOTE_KEYS } from '../note-rows.js';
import { byLayout, type PrintedLayout } from '../printed-layout.js';
import { inPrintedOrder, labelled, type PrintedNote } from '../printed-notes.js';
import type { PublishedFigure } from './published-figure.repository.js';
import { hasAmount, type PrintedLine } from '../statement-lines.js';

/** A statement of a year without books, as it was published: only the lines that were printed, under their printed names. */
export function publishedStatement(
  statement: StatementKind,
  figures: readonly PublishedFigure[],
  { lines, noteNumbers }: PrintedLayout,
  comparison: Comparison | null,
): PrintedLine[] {
  const printed = new Map(
    figures.filter((figure) => figure.statement === statement).map((figure) => [figure.rowKey, figure]),
  );
  const published = linesOf(statement).flatMap((line): (PrintedLine & { readonly key: string })[] => {
    const figure = printed.get(line);
    if (!figure) return [];
    return [
      {
        key: line,
        line,
        label: figure.label,
        note: noteOf(line, figures, noteNumbers),
        isSum: STATEMENT_LINES[line].isSum,
        amount: { ...publishedAmount(figure), isForced: false },
        comparison: comparison?.amount(statement, line) ?? null,
        accounts: [],
      },
    ];
  });
  return byLayout(published, lines[statement], hasAmount).map(({ key: _, ...line }) => line);
}

/** The number of the published note that explains a line; null where the document has none. */
function noteOf(
  line: StatementLine,
  figures: readonly PublishedFigure[],
  numbers: PrintedLayout['noteNumbers'],
): number | null {
  const note = NOTE_KEYS.find((key) => NOTE_FACTS[key].line === line);
  if (!note || !figures.some(({ statement }) => statement === note)) return null;
  return numbers[note] ?? NOTE_FACTS[note].number;
}

/** The notes of a year without books, as published. */
export function publishedNotes(
  figures: readonly PublishedFigure[],
  { noteLabels, noteNumbers }: PrintedLayout,
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
    if (rows.length === 0) return [];
    const { number, title } = NOTE_FACTS[key];
    return [{ key, number: noteNumbers[key] ?? number, title, rows: inPrintedOrder(rows, own) }];
  });
}

/** Sums stand below what they add, the note's own sum last. */
function placeOfSum(key: string): number {
  if (key === 'sum') return 2;
  return isSumKey(key) ? 1 : 0;
}
