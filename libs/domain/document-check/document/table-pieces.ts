import { readPrinted } from '../numbers/printed-number.js';
import { type Line, type PositionedCell, spacedCells } from './lines.js';
import { isHeadLike } from './table-heads.js';

/** How the columns of a table are parted in a text. */
export type Parting = 'PIPE' | 'TAB' | 'SPACED';

/** A row of a table before its markup is taken away. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where the cells stand, in a table that is set by spaces or on a page. */
  readonly spans: readonly PositionedCell[] | null;
  readonly isAboveRule: boolean;
}

/** Lines one after the other that are rows of one table. */
export interface TablePiece {
  readonly parting: Parting;
  readonly rows: readonly RawRow[];
  /** Index of the first line after it. */
  readonly end: number;
}

/** A line without a gap within a table is a group's name or a label's end, if it is no longer than this. */
const LONGEST_LABEL = 90;
/** So many lines are looked at for where the figures of a table end. */
const LOOKED_ABOVE = 40;
/** So many of them may follow each other: a group within a group, and a label that is set on two lines. */
const MOST_INNER = 3;
const PIPE_RULE = /^[\s|:+-]+$/;
const DASHES = /^\s*(?::?-{3,}:?\s*)?$/;

/** What was tried as a table of one kind from a line on: where the lines of that kind end, and the table if they are one. */
interface Attempt {
  readonly end: number;
  readonly piece: TablePiece | null;
}

/** Finds the tables among the lines of a document; lines that were found to be none are not tried again. */
export class PieceFinder {
  readonly #triedUntil: Record<Parting, number> = { PIPE: 0, TAB: 0, SPACED: 0 };

  constructor(private readonly lines: readonly Line[]) {}

  /** The table that begins with the line at `from`, or null. */
  at(from: number): TablePiece | null {
    return this.#try(from, 'PIPE') ?? this.#try(from, 'TAB') ?? this.#try(from, 'SPACED');
  }

  #try(from: number, parting: Parting): TablePiece | null {
    if (from < this.#triedUntil[parting]) return null;
    const { end, piece } =
      parting === 'PIPE' ? pipePiece(this.lines, from) : gridPiece(this.lines, from, parting);
    if (piece === null) this.#triedUntil[parting] = end;
    return piece;
  }
}

function pipePiece(lines: readonly Line[], from: number): Attempt {
  let end = from;
  while (end < lines.length && isPiped(lines[end]!.text)) end += 1;
  const isFramed = lines[from]!.text.trimStart().startsWith('|');
  if (end === from || (end - from < 2 && !isFramed)) return { end, piece: null };
  const piped = lines.slice(from, end);
  const isBordered = piped.filter(({ text }) => text.trimStart().startsWith('|')).length * 2 > piped.length;
  const rows: RawRow[] = [];
  for (const { number, text } of piped) {
    if (text.includes('-') && PIPE_RULE.test(text)) markAboveRule(rows);
    else rows.push({ line: number, cells: pipeCells(text, isBordered), spans: null, isAboveRule: false });
  }
  return { end, piece: rows.length === 0 ? null : { parting: 'PIPE', rows, end } };
}

function isPiped(text: string): boolean {
  const shown = text.trim();
  return shown.startsWith('|') ? shown.indexOf('|', 1) > 0 : / \| |-\|-/.test(shown);
}

/** A rule stands under the head, so only the first one says what is above it. */
function markAboveRule(rows: RawRow[]): void {
  if (rows[0]?.isAboveRule === true) return;
  rows.forEach((row, index) => (rows[index] = { ...row, isAboveRule: true }));
}

/** The cells of a row; pipes at its edges are a border where the rows of the table have one. */
function pipeCells(text: string, isBordered: boolean): string[] {
  const shown = text.trim();
  const inner = isBordered ? shown.replace(/^\|/, '').replace(/(?<!\\)\|$/, '') : shown;
  return inner.split(/(?<!\\)\|/);
}

/** Lines that are parted by tabs or by two or more spaces, with the short lines between that have no gap. */
function gridPiece(lines: readonly Line[], from: number, parting: 'TAB' | 'SPACED'): Attempt {
  if (!isGridLine(lines[from]!, parting)) return { end: from, piece: null };
  let end = from;
  let last = from;
  while (end < lines.length) {
    if (lines[end]!.text.trim() === '') {
      const next = parting === 'SPACED' ? goesOnAt(lines, { from, last, gap: end }) : null;
      if (next === null) break;
      end = next;
    }
    if (isPiped(lines[end]!.text) && parting === 'SPACED') break;
    if (isGridLine(lines[end]!, parting)) last = end;
    else if (!isInner(lines[end]!) || end - last > MOST_INNER) break;
    end += 1;
  }
  const rows = gridRows(lines.slice(from, last + 1), parting);
  const isTable = parting === 'TAB' ? isTabTable(rows) : isSpacedTable(rows);
  return { end: last + 1, piece: isTable ? { parting, rows, end: last + 1 } : null };
}

/** The lines of a table set by spaces so far, and the empty line after it. */
interface Gap {
  readonly from: number;
  readonly last: number;
  readonly gap: number;
}

/** The line after an empty one, or after two, where it goes on with the table; else null. */
function goesOnAt(lines: readonly Line[], { from, last, gap }: Gap): number | null {
  const next = [gap + 1, gap + 2].find((at) => at < lines.length && lines[at]!.text.trim() !== '');
  if (next === undefined || lines.slice(gap, next + 1).some(({ startsPage }) => startsPage)) return null;
  const table = lines.slice(Math.max(from, last + 1 - LOOKED_ABOVE), last + 1);
  // A head may stand apart from its table, whose first group's name comes before any figures.
  const isHead = last === from && isHeadLike(spacedCells(lines[from]!).map(({ text }) => text));
  const body = isHead && !isGridLine(lines[next]!, 'SPACED') && isInner(lines[next]!) ? next + 1 : next;
  return body < lines.length && goesOn(table, lines[body]!) ? next : null;
}

/** Whether a line goes on with a table: its figures end where the table's do. One that is a head begins another table. */
function goesOn(table: readonly Line[], line: Line): boolean {
  if (line.cells !== null || !isGridLine(line, 'SPACED')) return false;
  const next = spacedCells(line);
  const figures = next.slice(1).filter(({ text }) => readPrinted(text) !== null);
  if (figures.length === 0 || isHeadLike(next.map(({ text }) => text))) return false;
  const above = table.filter((each) => isGridLine(each, 'SPACED')).map(spacedCells);
  const ends = new Set(above.flatMap((cells) => cells.map(({ end }) => end)));
  return figures.every(({ end }) => ends.has(end));
}

function gridRows(lines: readonly Line[], parting: 'TAB' | 'SPACED'): RawRow[] {
  const rows: RawRow[] = [];
  for (const line of lines) {
    if (parting === 'TAB') {
      if (isTabRule(line.text)) markAboveRule(rows);
      else rows.push({ line: line.number, cells: line.text.split('\t'), spans: null, isAboveRule: false });
      continue;
    }
    const spans = spacedCells(line);
    rows.push({ line: line.number, cells: spans.map(({ text }) => text), spans, isAboveRule: false });
  }
  return rows;
}

/** A rule of dashes under the head of a table by tabs. */
function isTabRule(text: string): boolean {
  return text.includes('---') && text.split('\t').every((cell) => DASHES.test(cell));
}

function isGridLine(line: Line, parting: 'TAB' | 'SPACED'): boolean {
  if (parting === 'TAB') return line.cells === null && line.text.includes('\t');
  if (
    line.cells === null &&
    (line.text.includes('\t') || !/\S {2,}\S/.test(line.text.replaceAll('\u00a0', ' ')))
  )
    return false;
  return spacedCells(line).length > 1;
}

/** A line without a gap that may stand inside a table: short, and no sentence. */
function isInner({ text }: Line): boolean {
  const shown = text.trim();
  return shown.length <= LONGEST_LABEL && !/[.!?]$/.test(shown) && !/^(?:[-*•#]|\d+\.)\s/.test(shown);
}

function isTabTable(rows: readonly RawRow[]): boolean {
  return rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
}

/** Two spaces part also words in careless text: a table by spaces has figures in at least two of its rows. */
function isSpacedTable(rows: readonly RawRow[]): boolean {
  const withFigures = rows.filter(({ cells }) => cells.slice(1).some((cell) => readPrinted(cell) !== null));
  const gridded = rows.filter(({ cells }) => cells.length > 1);
  return withFigures.length > 1 && withFigures.length * 2 >= gridded.length;
}
