import type { Line } from './lines.js';
import { isBold, plainText } from './plain-text.js';

/** A heading that was found; `level` null stands for one below the numbered heading in force. */
export interface FoundHeading {
  readonly level: number | null;
  readonly text: string;
}

const MARKDOWN = /^ {0,3}(#{1,6})\s+(\S.*?)\s*#*\s*$/;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[\p{Lu}"”“])/u;
const CHAPTER = /^(?:bilaga|kapitel|appendix)\s+\d{1,2}\b/i;
const NOTE = /^not\s+\d{1,2}\b\.?/i;
const PAGE_REFERENCE = /(?:\.{3,}|…|\t)\s*\d{1,3}\s*$/;
const SENTENCE_END = /[.,;:?!…]$|(?:^|\s)(?:per|för|av|och|i|till|med|på|från|samt|som|att|en|ett|den|det)$/i;
/** What gives a fact, not a name: something after a colon, an amount, a share, a day at its end. */
const STATES =
  /[:;]\s+\S|\d\s?(?:kr|tkr|kkr|mkr|kronor|%)(?!\p{L})|\d[ \u00a0]\d{3}(?!\d)|\d{4}-\d{2}-\d{2}$|\d{6}-\d{4}/iu;
const LONGEST_NUMBERED = 160;
const LONGEST_PLAIN = 80;
const MOST_WORDS = 10;

/** What a line is a heading of, or null. `isAlone` says that empty lines (or a page's edge) stand around it. */
export function headingOf(line: Line, isAlone: boolean): FoundHeading | null {
  if (line.text.length > LONGEST_NUMBERED * 2) return null;
  const marked = MARKDOWN.exec(line.text);
  if (marked !== null) {
    const text = plainText(marked[2]!);
    return text === '' ? null : { level: marked[1]!.length, text };
  }
  if (!isAlone || PAGE_REFERENCE.test(line.text)) return null;
  const text = plainText(line.text);
  if (isBold(line.text) && text.length <= LONGEST_NUMBERED) return { level: null, text };
  return plainHeading(text);
}

/** Headings of a text without marks: numbered, of a note or an appendix, or a short line that is no sentence. */
function plainHeading(text: string): FoundHeading | null {
  if (text.length > LONGEST_NUMBERED) return null;
  const numbered = NUMBERED.exec(text);
  if (numbered !== null && !/[,;:]$/.test(text)) return { level: numbered[1]!.split('.').length, text };
  if (CHAPTER.test(text)) return { level: 1, text };
  if (NOTE.test(text) && !/[,;:]$/.test(text)) return { level: null, text };
  const isPlain =
    text.length <= LONGEST_PLAIN &&
    /^[\p{Lu}]/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    !SENTENCE_END.test(text) &&
    !STATES.test(text) &&
    text.split(' ').length <= MOST_WORDS;
  return isPlain && !TITLED.test(text) ? { level: null, text } : null;
}

/** Lines that give a table its name or unit belong to it. */
const TITLED = /^(?:tabell|diagram|figur|belopp|kr\b|tkr\b|kkr\b|mkr\b|noter\s*\()/i;
