import { Money } from '@samla/domain/money/money.js';
import type { PartLayout, PresentedAmount } from '@samla/domain/statements/layout.js';
import type { Comparison } from './comparison.js';
import {
  exactNote,
  type ExactNote,
  type ExactNoteRow,
  NOTE_FACTS,
  NOTE_KEYS,
  type NoteKey,
} from './note-rows.js';
import { type PrintedAmount, presentRows } from './presented-rows.js';
import type { NoteLabel } from './printed-layout.js';
import type { YearBooks } from './year-books.js';

/** A row of a note as printed; all amounts positive unless booked the other way round. */
export interface PrintedNoteRow {
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
  readonly counterparty: string | null;
  readonly isSum: boolean;
  readonly isConstructed: boolean;
  readonly amount: PrintedAmount;
  readonly comparison: PresentedAmount | null;
}

/** A numbered note as printed. */
export interface PrintedNote {
  readonly key: NoteKey;
  readonly number: number;
  readonly title: string;
  readonly rows: readonly PrintedNoteRow[];
}

/** Prints the notes: the förbund's own labels and order where its layout has them, rows of the year before included. */
export function printNotes(
  books: YearBooks,
  layout: PartLayout,
  labels: readonly NoteLabel[],
  comparison: Comparison | null,
): PrintedNote[] {
  return NOTE_KEYS.map((key) => {
    const own = labels.filter(({ note }) => note === key);
    const note = withComparedRows(exactNote(key, books), comparison?.rows(key) ?? []);
    const amounts = presentRows(exactByKey(note), layout, ['sum'], note.parts);
    const rows = inPrintedOrder(note.rows, own).map((row): PrintedNoteRow => ({
      key: row.key,
      ...labelled(row, own),
      counterparty: row.counterparty,
      isSum: row.isSum,
      isConstructed: books.isConstructed,
      amount: amounts.get(row.key)!,
      comparison: comparison?.amount(key, row.key) ?? null,
    }));
    return { key, ...NOTE_FACTS[key], rows };
  });
}

/** The exact amounts of a note by row, for presenting. */
export function exactByKey({ rows }: ExactNote): ReadonlyMap<string, Money> {
  return new Map(rows.map(({ key, amount }) => [key, amount]));
}

/** What a row is called in the förbund's own documents. */
export function labelled<Row extends { key: string; label: string; group: string | null }>(
  row: Row,
  labels: readonly NoteLabel[],
) {
  const own = labels.find(({ key }) => key === row.key);
  return { label: own?.label ?? row.label, group: own?.group ?? row.group };
}

/** A row that only the year before has is printed too, with nothing this year, above the first sum. */
function withComparedRows({ rows, parts }: ExactNote, compared: ReturnType<Comparison['rows']>): ExactNote {
  const known = new Set(rows.map(({ key }) => key));
  const missing = compared
    .filter(({ key }) => !known.has(key))
    .map((row): ExactNoteRow => ({ ...row, amount: Money.zero, isSum: false }));
  const at = rows.findIndex(({ isSum }) => isSum);
  return { rows: [...rows.slice(0, at), ...missing, ...rows.slice(at)], parts };
}

/** Rows that the layout names come in its order, each sum where it was; the others keep their places among them. */
export function inPrintedOrder<Row extends { key: string; isSum: boolean }>(
  rows: readonly Row[],
  labels: readonly NoteLabel[],
): Row[] {
  const place = new Map(labels.map(({ key }, index) => [key, index]));
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    blocks.at(-1)!.push(row);
    if (row.isSum) blocks.push([]);
  }
  const placeOf = (row: Row) => (row.isSum ? Number.MAX_SAFE_INTEGER : (place.get(row.key) ?? labels.length));
  return blocks.flatMap((block) => [...block].sort((a, b) => placeOf(a) - placeOf(b)));
}
