import { isContentsList } from './contents-list.js';
import { type Line, linesOf } from './lines.js';
import { PageFiller } from './page-filler.js';
import type { Block, DocumentFormat, Heading, Paragraph, SourceDocument } from './source-document.js';
import { type ReadTable, readTable, sourceTable, TableBounds, widthOf } from './source-tables.js';
import { PieceFinder } from './table-pieces.js';
import { TextBlocks } from './text-blocks.js';
import { tableAt, type WholeTable } from './torn-tables.js';

const LONGEST_CAPTION = 200;

/** Reads text or Markdown: headings, paragraphs and tables of every kind in reading order. Refuses what is too large. */
export function readText(name: string, text: string): SourceDocument {
  return readLines(name, 'TEXT', linesOf(text));
}

/** Reads lines from anywhere (a text, a sheet, the pages of a PDF) as a document. */
export function readLines(name: string, format: DocumentFormat, lines: readonly Line[]): SourceDocument {
  return { name, format, blocks: new DocumentReader(lines).blocks() };
}

class DocumentReader {
  readonly #blocks: Block[] = [];
  readonly #bounds = new TableBounds();
  readonly #filler: PageFiller;
  readonly #texts: TextBlocks;
  readonly #pieces: PieceFinder;
  #section: string | null = null;
  #tables = 0;

  constructor(private readonly lines: readonly Line[]) {
    this.#filler = new PageFiller(lines);
    this.#pieces = new PieceFinder(lines);
    this.#texts = new TextBlocks(this.#filler);
  }

  blocks(): Block[] {
    let from = 0;
    for (let at = 0; at < this.lines.length;) {
      const whole =
        this.lines[at]!.text.trim() === '' ? null : tableAt(this.#pieces, this.lines, at, this.#filler);
      if (whole === null) {
        at += 1;
        continue;
      }
      this.#text(this.lines.slice(from, at));
      this.#table(whole);
      at = whole.piece.end;
      from = at;
    }
    this.#text(this.lines.slice(from));
    return this.#blocks;
  }

  #text(lines: readonly Line[]): void {
    for (const block of this.#texts.of(lines)) this.#add(block);
  }

  #add(block: Heading | Paragraph): void {
    if (block.kind === 'HEADING') this.#section = block.text;
    this.#blocks.push(block);
  }

  #table({ piece, notes }: WholeTable): void {
    this.#bounds.add(piece.rows.length, widthOf(piece));
    const read = readTable(piece);
    for (const { line, text } of read.titles) this.#add({ kind: 'PARAGRAPH', text, line });
    const caption = this.#caption(read);
    if (read.rows.length > 0) {
      if (isContentsList(read.rows, this.#section, caption)) this.#contents(read);
      else
        this.#blocks.push(sourceTable(read, { index: (this.#tables += 1), section: this.#section, caption }));
    }
    this.#text(notes);
  }

  /** The titles within a table, else the short line just above it. */
  #caption({ titles }: ReadTable): string | null {
    if (titles.length > 0) return titles.map(({ text }) => text).join(' · ');
    const last = this.#blocks.at(-1);
    return last?.kind === 'PARAGRAPH' && last.text.length <= LONGEST_CAPTION ? last.text : null;
  }

  #contents({ rows }: ReadTable): void {
    for (const { line, cells } of rows)
      this.#add({ kind: 'PARAGRAPH', text: cells.filter((cell) => cell !== '').join(' '), line });
  }
}
