import type { Place } from '../findings/finding.js';
import type { SourceDocument, SourceTable } from '../document/source-document.js';

/** A line of running text, a list item, a heading or a long cell, with where it stands. */
export interface TextLine {
  readonly text: string;
  readonly place: Place;
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'CELL';
}

/** A cell with so many letters is text that says something, no label. */
const LETTERS_OF_A_TEXT = 12;

/** The text of a document line by line in reading order: headings, paragraphs and the cells that hold sentences. */
export function textLinesOf(document: SourceDocument): TextLine[] {
  let section: string | null = null;
  return document.blocks.flatMap((block): TextLine[] => {
    if (block.kind === 'TABLE') return cellsOf(block);
    if (block.kind === 'HEADING') section = block.text;
    const place = { section, table: null, row: null, column: null };
    return block.text.split('\n').map((text, at) => ({
      text: plain(text),
      place: { line: block.line + at, ...place },
      kind: block.kind,
    }));
  });
}

function cellsOf(table: SourceTable): TextLine[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      if (cell.replace(/[^\p{L}]/gu, '').length < LETTERS_OF_A_TEXT && !/\d (?:kr|tkr|kkr|mkr)\b/i.test(cell))
        return [];
      const label = row.cells[0] ?? '';
      const place = {
        line: row.line,
        section: table.section,
        table: table.index,
        row: label === '' ? null : label.slice(0, 120),
        column: at === 0 ? null : (table.rows.find(({ isHead }) => isHead)?.cells[at] ?? null),
      };
      return [{ text: plain(cell), place, kind: 'CELL' as const }];
    }),
  );
}

/** Text without the marks of its markup and with one plain space where any stood. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]{0,80}>/g, ' ')
    .replace(/\*{1,3}/g, '')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim();
}
