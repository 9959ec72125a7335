import { SIE_CHARSETS, type SieCharset } from './charset.js';
import { LinePieces } from './line-pieces.js';
import { RECORD_PARSERS } from './record-parsers.js';
import { Tokeniser } from './tokeniser.js';

/** Bytes that a preview is made from. */
export const PREVIEWED_BYTES = 64 * 1024;

const FIRST_LINES = 20;
const LINES_WITH_LETTERS = 20;
const LONGEST_LINE = 200;
const BEYOND_ASCII = /[^\0-\x7f]/;
const CONTROL = /\p{Cc}/gu;
/** How many fields are shown of records that end with a person's name; those of `#GEN` and `#ADRESS` say nothing else. */
const SHOWN: ReadonlyMap<string, number> = new Map([
  ['#GEN', 0],
  ['#ADRESS', 0],
  ['#VER', 4],
  ['#TRANS', 5],
  ['#RTRANS', 5],
  ['#BTRANS', 5],
]);

/** A line of a file as it reads in the character set that was decided. */
export interface PreviewLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The first records of a file, and of the rest those whose letters show whether the character set is right, out of the
 * file's first bytes. Only records of the format are shown, and of them nothing that names a person.
 */
export function previewOf(head: Uint8Array, charset: string): PreviewLine[] {
  const records: PreviewLine[] = [];
  const tokens = new Tokeniser();
  tokens.feed(wholeLines(head, known(charset)));
  for (let line = 1; tokens.next(); line += 1) {
    const text = shown(tokens);
    if (text !== undefined) records.push({ line, text });
  }
  const letters = records.slice(FIRST_LINES).filter(({ text }) => BEYOND_ASCII.test(text));
  return [...records.slice(0, FIRST_LINES), ...letters.slice(0, LINES_WITH_LETTERS)];
}

function wholeLines(head: Uint8Array, charset: SieCharset): string {
  const pieces = new LinePieces(charset);
  let text = '';
  for (const piece of pieces.feed(head)) text += piece.text;
  // What was cut off in the midst of a line is not shown as one.
  return head.length < PREVIEWED_BYTES ? text + (pieces.end()?.text ?? '') : text;
}

function known(charset: string): SieCharset {
  return SIE_CHARSETS.find((each) => each === charset) ?? 'ASCII';
}

/** The line that the tokeniser stands on; undefined if there is nothing of it to show. */
function shown(tokens: Tokeniser): string | undefined {
  const { kind, label, count, lineFault } = tokens;
  if (kind !== 'RECORD' || !RECORD_PARSERS.has(label)) return undefined;
  const most = SHOWN.get(label);
  // Where a line is written wrongly, nobody knows in which field the name stands.
  const fields = most === undefined ? count : lineFault ? 0 : Math.min(count, most);
  let line = label;
  for (let at = 0; at < fields; at += 1) line += ` ${fieldOf(tokens, at)}`;
  const plain = line.replace(CONTROL, ' ');
  return plain.length <= LONGEST_LINE ? plain : `${plain.slice(0, LONGEST_LINE - 1)}…`;
}

function fieldOf({ fields, isList, isQuoted }: Tokeniser, at: number): string {
  const text = fields[at]!;
  if (isList[at]) return `{${text}}`;
  return isQuoted[at] ? `"${text.replaceAll('"', '\\"')}"` : text;
}
