import { withoutPersonalIdentities } from '../../privacy/personal-identity.js';
import type { SourceDocument, SourceRow, SourceTable } from '../document/source-document.js';
import type { Place } from './finding.js';

/** A line of the document as it is printed: the cells of a row, or running text in one. */
export interface ContextLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isHead: boolean;
  /** The line that the finding is about. */
  readonly isPlace: boolean;
}

/** Rows shown on either side of the one that a finding is about. */
const AROUND = 2;

/** The most of a line that is shown, in characters of each cell and in cells. */
const LONGEST = 400;
const MOST_CELLS = 16;

/** The document's own lines around a place: in a table its heads and neighbouring rows, in text the paragraph. */
export function contextOf({ blocks }: SourceDocument, { table, line }: Place): ContextLine[] {
  const found = blocks.find((block) => block.kind === 'TABLE' && block.index === table);
  if (found?.kind === 'TABLE') return around(found, line);
  const text = blocks.findLast((block) => block.kind !== 'TABLE' && block.line <= line);
  if (text === undefined || text.kind === 'TABLE') return [];
  return [{ line: text.line, cells: [cut(text.text, 4 * LONGEST)], isHead: false, isPlace: true }];
}

function around({ rows }: SourceTable, line: number): ContextLine[] {
  const at = rows.findIndex((row) => row.line === line);
  if (at < 0) return rows.filter(({ isHead }) => isHead).map((row) => shown(row, false));
  return rows
    .map((row, index) => ({ row, index }))
    .filter(({ row, index }) => (row.isHead && index < at) || Math.abs(index - at) <= AROUND)
    .map(({ row, index }) => shown(row, index === at));
}

function shown({ line, cells, isHead }: SourceRow, isPlace: boolean): ContextLine {
  return { line, cells: cells.slice(0, MOST_CELLS).map((cell) => cut(cell, LONGEST)), isHead, isPlace };
}

/** As printed, but for personnummer: a document may hold them by mistake, and what is shown of it is kept. */
function cut(text: string, longest: number): string {
  return withoutPersonalIdentities(text).slice(0, longest);
}
