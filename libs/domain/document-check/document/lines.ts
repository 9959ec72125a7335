import { MOST_CHARACTERS, MOST_LINE_CHARACTERS, MOST_LINES, tooLarge } from './limits.js';

/** A piece of a line and where it stands in it, counted in characters; a page's own measure is brought to that. */
export interface PositionedCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a document as it stands. */
export interface Line {
  /** From 1 in a text, the row of its sheet in a spreadsheet. */
  readonly number: number;
  readonly text: string;
  /** The pieces of the line, where a page says where they stand; null where the text is all that is known. */
  readonly cells: readonly PositionedCell[] | null;
  /** A new page begins with this line. */
  readonly startsPage: boolean;
}

/** The lines of a text; form feeds part pages. Refuses with DOCUMENT_TOO_LARGE. */
export function linesOf(text: string): Line[] {
  if (text.length > MOST_CHARACTERS)
    throw tooLarge(`Dokumentet har fler än ${MOST_CHARACTERS} tecken och läses inte.`, {
      most: MOST_CHARACTERS,
    });
  const lines: Line[] = [];
  let number = 0;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)) {
    number += 1;
    if (number > MOST_LINES) throw tooLarge(`Dokumentet har fler än ${MOST_LINES} rader och läses inte.`);
    if (raw.length > MOST_LINE_CHARACTERS)
      throw tooLarge(
        `Rad ${number} är längre än ${MOST_LINE_CHARACTERS} tecken; filen är nog inte ett textdokument.`,
        { line: number },
      );
    lines.push({ number, text: raw.replaceAll('\f', ''), cells: null, startsPage: raw.includes('\f') });
  }
  return lines;
}

const GAP = /\t| {2,}/g;

/** The pieces of a line that stand two or more spaces (or a tab) apart. */
export function spacedCells(line: Line): readonly PositionedCell[] {
  if (line.cells !== null) return line.cells;
  const text = line.text.replace(/[\u00a0\u202f\u2007]/g, ' ');
  const cells: PositionedCell[] = [];
  let start = 0;
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const shown = piece.trim();
    if (shown === '') return;
    const begins = from + piece.length - piece.trimStart().length;
    cells.push({ text: shown, start: begins, end: begins + shown.length });
  };
  for (const gap of text.matchAll(GAP)) {
    add(start, gap.index);
    start = gap.index + gap[0].length;
  }
  add(start, text.length);
  return cells;
}
