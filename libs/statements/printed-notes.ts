import { Money } from '@samla/domain/money/money.js';
import type { Unit } from '@samla/domain/money/presentation.js';
import type { PresentedAmount } from '@samla/domain/statements/layout.js';
import { inStatementSign, type StatementBalance } from '@samla/domain/statements/statement-balance.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import type { Comparison } from './comparison.js';
import {
  exactNote,
  type ExactNote,
  type ExactNoteRow,
  NOTE_FACTS,
  NOTE_KEYS,
  type NoteKey,
  noteRowOf,
} from './note-rows.js';
import { type AccountPart, openedAccounts } from './opened-accounts.js';
import { type PrintedAmount, presentRows } from './presented-rows.js';
import type { NoteLabel, PrintedLayout } from './printed-layout.js';
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
  /** The accounts that the amount is the sum of; left out for sums and for what is only published. */
  readonly accounts?: readonly AccountPart[];
  /** The rows that a sum adds. */
  readonly sums?: readonly string[];
}

/** A numbered note as printed. */
export interface PrintedNote {
  readonly key: NoteKey;
  readonly number: number;
  readonly title: string;
  readonly rows: readonly PrintedNoteRow[];
}

/** Prints the notes: the förbund's own labels, numbers and order where its layout has them, rows of the year before included. */
export function printNotes(
  books: YearBooks,
  { parts, noteLabels, noteNumbers }: PrintedLayout,
  comparison: Comparison | null,
): PrintedNote[] {
  return NOTE_KEYS.flatMap((key): PrintedNote[] => {
    const own = noteLabels.filter(({ note }) => note === key);
    const note = withComparedRows(exactNote(key, books), comparison?.rows(key) ?? []);
    if (OPTIONAL.has(key) && note.rows.every(({ isSum }) => isSum)) return [];
    const amounts = presentRows(exactByKey(note), parts.NOTES, ['sum'], note.parts);
    const accounts = accountsOfRows(key, books, parts.NOTES.unit);
    const rows = inPrintedOrder(note.rows, own).map((row): PrintedNoteRow => ({
      key: row.key,
      ...labelled(row, own),
      counterparty: row.counterparty,
      isSum: row.isSum,
      isConstructed: books.isConstructed,
      amount: amounts.get(row.key)!,
      comparison: comparison?.amount(key, row.key) ?? null,
      accounts: accounts(row.key),
      sums: note.parts[row.key] ?? [],
    }));
    const { number, title } = NOTE_FACTS[key];
    return [{ key, number: noteNumbers[key] ?? number, title, rows }];
  });
}

/** Notes that are left out where neither year has anything in them. */
const OPTIONAL: ReadonlySet<NoteKey> = new Set(['PROVISIONS', 'LONG_TERM_DEBT']);

/** The accounts of each row of a note; all amounts positive, as the note prints them. */
function accountsOfRows(note: NoteKey, books: YearBooks, unit: Unit): (row: string) => AccountPart[] {
  const { line } = NOTE_FACTS[note];
  const byRow = new Map<string, StatementBalance[]>();
  for (const balance of books.balances.filter((each) => each.line === line)) {
    const row = noteRowOf(note, balance);
    byRow.set(row, [...(byRow.get(row) ?? []), balance]);
  }
  const amountOf = ({ change, closing }: StatementBalance) => {
    const amount = inStatementSign(
      line,
      STATEMENT_LINES[line].statement === 'BALANCE_SHEET' ? closing : change,
    );
    return line === 'COSTS' ? amount.negate() : amount;
  };
  return (row) => openedAccounts(books, byRow.get(row) ?? [], amountOf, unit);
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
