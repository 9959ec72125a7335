import type { Line } from './lines.js';
import { plainText } from './plain-text.js';

const PAGE_NUMBER =
  /^[-–—\s]*(?:sid(?:a|an|nr)?\.?\s*|page\s+)?\d{1,3}(?:\s*(?:\(\s*\d{1,3}\s*\)|\/\s*\d{1,3}|av\s+\d{1,3}))?\s*\.?[-–—\s]*$/i;
const RULE = /^\s*([-*_=])(?:\s*\1){2,}\s*$/;
const IMAGE_ONLY = /^\s*!\[[^[\]]{0,300}\]\([^()]{0,500}\)\s*$/;
const FOOTNOTE =
  /^\s*(?:<sup\b[^<>]{0,40}>\s*[\d*]{1,4}\s*<\/sup>|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\[\^?\d{1,3}\]:?|\*{1,3}\))\s*\S/;
const CONTINUED = /^\W{0,3}(?:\S{1,30}\s){0,4}?\(?(?:forts|fortsättning)\b\.?.{0,40}$/i;
/** A row of a table is none of this, however often it stands there. */
const PARTED = /[\t|]|\S {2,}\S/;
const SHORT = 80;
/** How many times a line stands in a document before it is the head or foot of its pages. */
const REPEATED = 3;

/** What a line is that says nothing of its own; null for text. */
export type Filler = 'BLANK' | 'PAGE_NUMBER' | 'RULE' | 'FOOTNOTE' | 'CONTINUED' | 'RUNNING';

/** Tells the lines that a page puts between two parts of one thing: empty ones, page numbers, footnotes, running heads. */
export class PageFiller {
  readonly #times = new Map<string, number>();

  constructor(lines: readonly Line[]) {
    for (const { text } of lines) {
      const shown = text.trim();
      if (shown === '' || shown.length > SHORT || !/\p{L}/u.test(shown) || PARTED.test(shown)) continue;
      this.#times.set(shown, (this.#times.get(shown) ?? 0) + 1);
    }
  }

  /** What the line is, if it is filler. */
  of(line: Line): Filler | null {
    const text = line.text;
    if (isBlank(text) || IMAGE_ONLY.test(text)) return 'BLANK';
    if (text.length > 400) return FOOTNOTE.test(text.slice(0, 100)) ? 'FOOTNOTE' : null;
    if (RULE.test(text)) return 'RULE';
    if (PAGE_NUMBER.test(text)) return 'PAGE_NUMBER';
    if (FOOTNOTE.test(text)) return 'FOOTNOTE';
    if (!/[\t|]/.test(text) && text.length <= SHORT && CONTINUED.test(plainText(text))) return 'CONTINUED';
    return (this.#times.get(text.trim()) ?? 0) >= REPEATED ? 'RUNNING' : null;
  }
}

function isBlank(text: string): boolean {
  return text.length < 200 && /^(?:[\s\u00a0\u200b\ufeff]|&nbsp;)*$/.test(text);
}
