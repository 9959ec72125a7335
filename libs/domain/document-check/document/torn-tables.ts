import { MOST_TABLE_ROWS } from './limits.js';
import type { Line } from './lines.js';
import type { Filler, PageFiller } from './page-filler.js';
import { plainText } from './plain-text.js';
import { isHeadLike } from './table-heads.js';
import { type PieceFinder, type RawRow, type TablePiece } from './table-pieces.js';

/** A table whole again: its rows, the notes that stood where it was torn, and the first line after it. */
export interface WholeTable {
  readonly piece: TablePiece;
  /** Lines of footnotes that stood between its parts. */
  readonly notes: readonly Line[];
}

const CONTINUED = /\(?\bforts(?:ättning|\.)?\)?\.?/gi;
const CLOSING = /^(?:summa|totalt|s:a|resultat)\b/i;
const PAGE_NUMBER = /^\d{1,3}\.?$/;
/** As many lines as a page puts between two parts of a table at most. */
const WIDEST_TEAR = 40;

/** The table that begins at `from` with what continues it after page breaks; null where none begins. */
export function tableAt(
  pieces: PieceFinder,
  lines: readonly Line[],
  from: number,
  filler: PageFiller,
): WholeTable | null {
  let piece = pieces.at(from);
  if (piece === null) return null;
  const notes: Line[] = [];
  for (;;) {
    const tear = tearAfter(lines, piece.end, filler);
    if (tear === null) break;
    const next = pieces.at(tear.end);
    if (next === null || !continues(piece, next, tear)) break;
    notes.push(...tear.notes);
    piece = { ...piece, rows: joined(piece.rows, next.rows), end: next.end };
    if (piece.rows.length > MOST_TABLE_ROWS) break;
  }
  return { piece, notes };
}

/** What a page puts at its edges. */
const OF_PAGES: ReadonlySet<Filler> = new Set<Filler>(['PAGE_NUMBER', 'RULE', 'FOOTNOTE']);

/** What stands between two parts. */
interface Tear {
  readonly end: number;
  readonly notes: readonly Line[];
  readonly isPageBreak: boolean;
  readonly isContinued: boolean;
}

function tearAfter(lines: readonly Line[], from: number, filler: PageFiller): Tear | null {
  const notes: Line[] = [];
  let isPageBreak = false;
  let isContinued = false;
  // A line that stands often may be a heading too, unless a page's own marks stand beside it.
  let hasRunning = false;
  for (let at = from; at < lines.length && at - from <= WIDEST_TEAR; at += 1) {
    const line = lines[at]!;
    isPageBreak ||= line.startsPage;
    const kind = filler.of(line);
    hasRunning ||= kind === 'RUNNING';
    if (kind === null && hasRunning && !isPageBreak) return null;
    if (kind === null)
      return at === from && !isPageBreak ? null : { end: at, notes, isPageBreak, isContinued };
    if (kind === 'FOOTNOTE') notes.push(line);
    isContinued ||= kind === 'CONTINUED';
    isPageBreak ||= OF_PAGES.has(kind);
  }
  return null;
}

function continues(before: TablePiece, next: TablePiece, tear: Tear): boolean {
  if (before.parting !== next.parting) return false;
  const first = next.rows[0]!;
  if (tear.isContinued || first.cells.some((cell) => matches(CONTINUED, cell))) return true;
  if (before.parting !== 'SPACED' && Math.abs(widthOf(before.rows) - widthOf(next.rows)) > 0) return false;
  if (isHeadLike(first.cells))
    return repeats(before.rows, first) && (tear.isPageBreak || !isClosed(before.rows));
  // Columns that have no head of their own have that of the table just above, also where its sum is printed.
  const isUnderHead = before.parting !== 'SPACED' && isHeadLike(before.rows[0]!.cells);
  return tear.isPageBreak || !isClosed(before.rows) || isUnderHead;
}

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

function widthOf(rows: readonly RawRow[]): number {
  return Math.max(...rows.map(({ cells }) => cells.length));
}

/** Whether a table ended with its sum, so that what follows is most likely another. */
function isClosed(rows: readonly RawRow[]): boolean {
  return rows.at(-1)!.cells.some((cell) => CLOSING.test(plainText(cell)));
}

function repeats(rows: readonly RawRow[], head: RawRow): boolean {
  return rows.some((row) => shown(row.cells) === shown(head.cells));
}

function shown(cells: readonly string[]): string {
  return cells
    .map((cell) => plainText(cell.replace(CONTINUED, '')).toLowerCase())
    .join('\t')
    .trimEnd();
}

/** Both parts' rows, without the page number that was taken for a row and the head that is printed again. */
function joined(before: readonly RawRow[], next: readonly RawRow[]): RawRow[] {
  const upper = isPageNumber(before.at(-1)!) && before.length > 1 ? before.slice(0, -1) : before;
  const isHeadless = next[0]!.isAboveRule && !isHeadLike(next[0]!.cells);
  const lower = next.filter((row, index) => index > 2 || !isHeadLike(row.cells) || !repeats(before, row));
  return [...upper, ...lower.map((row) => (isHeadless ? { ...row, isAboveRule: false } : row))];
}

function isPageNumber({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length === 1 && PAGE_NUMBER.test(filled[0]!);
}
