import type { Line, PositionedCell } from '@samla/domain/document-check/document/lines.js';

/** A piece of text on a page; x from the left, y from the bottom, in points. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
}

/** In heights of a letter: how far two pieces of one line may stand apart in height, what parts words, what parts cells. */
const SAME_LINE = 0.4;
const WORD_GAP = 0.12;
const CELL_GAP = 0.8;
/** A line further down than this is a new paragraph. */
const LINE_GAP = 1.75;
/** The width of a letter as a part of its height: brings points to characters. */
const LETTER = 0.5;

interface PageLine {
  readonly y: number;
  readonly size: number;
  readonly texts: PlacedText[];
}

/** The lines of a page from the top, with their cells where the texts stand; `first` is the number of the first. */
export function pageLines(texts: readonly PlacedText[], first: number): Line[] {
  const unit = LETTER * typicalSize(texts);
  const lines: Line[] = [];
  let above: PageLine | null = null;
  for (const line of groupedLines(texts)) {
    if (above !== null && above.y - line.y > LINE_GAP * Math.max(above.size, line.size))
      lines.push({ number: first + lines.length, text: '', cells: [], startsPage: false });
    const cells = cellsOf(line, unit);
    lines.push({
      number: first + lines.length,
      text: cells.map(({ text }) => text).join('  '),
      cells,
      startsPage: lines.length === 0,
    });
    above = line;
  }
  return lines;
}

function typicalSize(texts: readonly PlacedText[]): number {
  const sizes = texts.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] || 10;
}

function groupedLines(texts: readonly PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const text of [...texts].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last && last.y - text.y <= SAME_LINE * Math.max(last.size, text.size)) last.texts.push(text);
    else lines.push({ y: text.y, size: text.size, texts: [text] });
  }
  return lines;
}

function cellsOf({ texts, size }: PageLine, unit: number): PositionedCell[] {
  const cells: { text: string; from: number; to: number }[] = [];
  for (const { text, x, width } of texts.flatMap(splitAtGaps).sort((a, b) => a.x - b.x)) {
    const last = cells.at(-1);
    const gap = last ? (x - last.to) / size : Infinity;
    if (!last || gap > CELL_GAP) {
      cells.push({ text, from: x, to: x + width });
      continue;
    }
    last.text += `${gap > WORD_GAP && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : ''}${text}`;
    last.to = Math.max(last.to, x + width);
  }
  return cells.map(({ text, from, to }) => ({
    text: text.trim(),
    start: Math.round(from / unit),
    end: Math.max(Math.round(to / unit), Math.round(from / unit) + 1),
  }));
}

/** Some writers set a whole row as one text with many spaces: its parts stand where their letters do. */
function splitAtGaps(placed: PlacedText): PlacedText[] {
  if (!/\S\s{3,}\S/.test(placed.text)) return [placed];
  const letter = placed.width / placed.text.length;
  return [...placed.text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((part) => ({
    ...placed,
    text: part[0],
    x: placed.x + part.index * letter,
    width: part[0].length * letter,
  }));
}
