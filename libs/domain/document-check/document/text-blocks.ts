import { headingOf } from './headings.js';
import type { Line } from './lines.js';
import type { PageFiller } from './page-filler.js';
import { plainText } from './plain-text.js';
import type { Heading, Paragraph } from './source-document.js';

const LIST_ITEM = /^\s*(?:[-*•–·o‣]|\d{1,2}[.)]|[a-z]\))\s+\S/;
const ITEM_MARK = /^\s*(?:[-*•–·‣]|o(?=\s+\p{Lu}))\s+/u;
const SETEXT = /^={3,}\s*$/;
/** After "arbets-" these begin no rest of a word. */
const SUSPENDED = /^(?:och|eller|samt|respektive)(?!\p{L})/u;
const DEEPEST = 9;
/** Text without an empty line goes on in a new paragraph beyond this. */
const LONGEST_PARAGRAPH = 10_000;

/** Makes headings and paragraphs of the lines between tables; knows how deep the numbered headings stand. */
export class TextBlocks {
  #depth = 0;

  constructor(private readonly filler: PageFiller) {}

  /** The blocks of some lines. */
  of(lines: readonly Line[]): (Heading | Paragraph)[] {
    const blocks: (Heading | Paragraph)[] = [];
    let held: Line[] = [];
    let length = 0;
    const flush = () => {
      blocks.push(...this.#paragraph(held));
      held = [];
      length = 0;
    };
    lines.forEach((line, index) => {
      const filler = this.filler.of(line);
      if (filler !== null && filler !== 'FOOTNOTE' && filler !== 'RUNNING') {
        flush();
        return;
      }
      const heading = filler === 'FOOTNOTE' ? null : this.#heading(lines, index);
      if (heading !== null) {
        flush();
        blocks.push(heading);
        return;
      }
      if (LIST_ITEM.test(line.text) || filler !== null || length > LONGEST_PARAGRAPH) flush();
      held.push(line);
      length += line.text.length;
    });
    flush();
    return blocks;
  }

  #heading(lines: readonly Line[], index: number): Heading | null {
    const line = lines[index]!;
    const next = lines[index + 1];
    const isUnderlined = next !== undefined && SETEXT.test(next.text);
    const isAlone = isEdge(lines[index - 1]) && isEdge(next);
    const found = isUnderlined ? { level: 1, text: plainText(line.text) } : headingOf(line, isAlone);
    if (found === null || found.text === '') return null;
    const level = found.level ?? Math.min(this.#depth + 1, DEEPEST);
    if (found.level !== null) this.#depth = found.level;
    return { kind: 'HEADING', level, text: found.text, line: line.number };
  }

  /** Emphasis may go over the end of a line, so the markup is taken away from the whole. */
  #paragraph(lines: readonly Line[]): Paragraph[] {
    const parts = lines.map(({ text }) => text.replace(ITEM_MARK, '').trim()).filter((text) => text !== '');
    const text = plainText(parts.reduce(joined, ''));
    return text === '' ? [] : [{ kind: 'PARAGRAPH', text, line: lines[0]!.number }];
  }
}

/** A text and its next line: a word that is parted at the end of a line is made whole. */
function joined(whole: string, part: string): string {
  if (whole === '') return part;
  const isParted =
    /\p{Ll}[-\u00ad]$/u.test(whole.slice(-2)) && /^\p{Ll}/u.test(part) && !SUSPENDED.test(part);
  return isParted ? whole.slice(0, -1) + part : `${whole} ${part}`;
}

function isEdge(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '' || line.startsPage;
}
