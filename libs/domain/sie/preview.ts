import { own } from './fault.js';
import { RECORD_PARSERS } from './record-parsers.js';
import type { Tokeniser } from './tokeniser.js';

const MOST_LINES = 5;
const MOST_CHARACTERS = 200;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** How many fields are shown of records that end with a person's name; those of `#GEN` and `#ADRESS` say nothing else. */
const SHOWN: ReadonlyMap<string, number> = new Map([
  ['#GEN', 0],
  ['#ADRESS', 0],
  ['#VER', 4],
  ['#TRANS', 5],
  ['#RTRANS', 5],
  ['#BTRANS', 5],
]);

/** The first lines of a file with letters beyond ASCII, so that a person sees whether å, ä and ö were read right. */
export class Preview {
  readonly lines: string[] = [];

  get isFull(): boolean {
    return this.lines.length >= MOST_LINES;
  }

  /** Takes the line that the tokeniser stands on, if it has something to show. */
  look(tokens: Tokeniser): void {
    const { kind, label, count } = tokens;
    if (kind !== 'RECORD' || this.isFull || !RECORD_PARSERS.has(label)) return;
    let line = label;
    for (let at = 0; at < Math.min(count, SHOWN.get(label) ?? count); at += 1)
      line += ` ${shown(tokens, at)}`;
    if (BEYOND_ASCII.test(line)) this.lines.push(own(line.slice(0, MOST_CHARACTERS)));
  }
}

function shown({ fields, isList, isQuoted }: Tokeniser, at: number): string {
  const text = fields[at]!;
  if (isList[at]) return `{${text}}`;
  return isQuoted[at] ? `"${text}"` : text;
}
