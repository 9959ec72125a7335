import { fitColumns } from './fit-columns.js';
import { MOST_CELLS, MOST_COLUMNS, MOST_TABLE_ROWS, MOST_TABLES, tooLarge } from './limits.js';
import { plainText } from './plain-text.js';
import type { SourceRow, SourceTable } from './source-document.js';
import { headsOf, isLone } from './table-heads.js';
import type { RawRow, TablePiece } from './table-pieces.js';
import { joinWrappedLabels } from './wrapped-labels.js';

/** A table's rows and the titles that stood over its head within it. */
export interface ReadTable {
  readonly titles: readonly { readonly line: number; readonly text: string }[];
  readonly rows: readonly SourceRow[];
}

/** Counts what is read of tables, so that no document can ask for more than is bounded. */
export class TableBounds {
  #tables = 0;
  #cells = 0;

  /** Counts one more table. Refuses with DOCUMENT_TOO_LARGE. */
  add(rows: number, columns: number): void {
    this.#tables += 1;
    this.#cells += rows * columns;
    if (columns > MOST_COLUMNS)
      throw tooLarge(`En tabell har fler än ${MOST_COLUMNS} kolumner.`, { columns });
    if (rows > MOST_TABLE_ROWS) throw tooLarge(`En tabell har fler än ${MOST_TABLE_ROWS} rader.`, { rows });
    if (this.#tables > MOST_TABLES) throw tooLarge(`Dokumentet har fler än ${MOST_TABLES} tabeller.`);
    if (this.#cells > MOST_CELLS) throw tooLarge('Dokumentets tabeller har för många celler.');
  }
}

/** Makes the rows of a piece those of a table: of one width, without markup and empty rows and columns, heads marked. */
export function readTable(piece: TablePiece): ReadTable {
  const rows = piece.parting === 'SPACED' ? fitColumns(piece.rows) : piece.rows;
  const filled = rows.filter(({ cells }) => cells.some((cell) => plainText(cell) !== ''));
  const { titles, rest } = liftTitles(withoutEmptyColumns(filled));
  const heads = headsOf(rest);
  const headed = rest.map((row, index) => ({ ...row, isHead: heads[index]! }));
  const firstBody = headed.findIndex(({ isHead }) => !isHead);
  const head = firstBody === -1 ? headed : headed.slice(0, firstBody);
  const body = firstBody === -1 ? [] : joinWrappedLabels(headed.slice(firstBody));
  return {
    titles,
    rows: [...head, ...body].map(({ line, cells, isHead }) => ({
      line,
      cells: cells.map(plainText),
      isHead,
    })),
  };
}

/** The number of a table's columns as it stands in the text. */
export function widthOf(piece: TablePiece): number {
  return piece.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function withoutEmptyColumns(rows: readonly RawRow[]): RawRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const places = Array.from({ length: width }, (_, place) => place).filter((place) =>
    rows.some(({ cells }) => plainText(cells[place] ?? '') !== ''),
  );
  return rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? '') }));
}

/** Lone cells above a head of columns are the table's titles; above figures they name a group. */
function liftTitles(rows: readonly RawRow[]): { titles: { line: number; text: string }[]; rest: RawRow[] } {
  let at = 0;
  while (at < rows.length && isLone(rows[at]!.cells) && !rows[at]!.isAboveRule) at += 1;
  const isFollowedByHead = at < rows.length && headsOf(rows.slice(at))[0] === true;
  if (at === 0 || !isFollowedByHead) return { titles: [], rest: [...rows] };
  const titles = rows.slice(0, at).map(({ line, cells }) => ({
    line,
    text: plainText(cells.find((cell) => plainText(cell) !== '')!),
  }));
  return { titles, rest: rows.slice(at) };
}

/** A table of a document from what was read. */
export function sourceTable(
  read: ReadTable,
  place: Pick<SourceTable, 'index' | 'section' | 'caption'>,
): SourceTable {
  return { kind: 'TABLE', ...place, line: read.rows[0]!.line, rows: read.rows };
}
