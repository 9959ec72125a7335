import { SIE_CHARSETS, type SieCharset } from '@samla/domain/sie/charset.js';
import { LinePieces } from '@samla/domain/sie/line-pieces.js';

/** Bytes that a preview is made from. */
export const PREVIEWED_BYTES = 64 * 1024;

const FIRST_LINES = 20;
const LINES_WITH_LETTERS = 20;
const LONGEST_LINE = 200;
const BEYOND_ASCII = /[^\0-\x7f]/;
const CONTROL = /\p{Cc}/gu;

/** A line of a file as it reads in the character set that was decided. */
export interface PreviewLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The first lines of a file, and of the rest those whose letters show whether the character set is right. */
export function previewOf(head: Uint8Array, charset: string): PreviewLine[] {
  const text = textOf(head, known(charset));
  // What was cut off in the midst of a line is not shown as one.
  const whole = head.length < PREVIEWED_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, text: shown(line) }));
  if (lines.at(-1)?.text === '') lines.pop();
  const letters = lines.slice(FIRST_LINES).filter((line) => BEYOND_ASCII.test(line.text));
  return [...lines.slice(0, FIRST_LINES), ...letters.slice(0, LINES_WITH_LETTERS)];
}

function textOf(head: Uint8Array, charset: SieCharset): string {
  const pieces = new LinePieces(charset);
  let text = '';
  for (const piece of pieces.feed(head)) text += piece.text;
  return text + (pieces.end()?.text ?? '');
}

function known(charset: string): SieCharset {
  return SIE_CHARSETS.find((each) => each === charset) ?? 'ASCII';
}

function shown(line: string): string {
  const plain = line.replace(CONTROL, ' ');
  return plain.length <= LONGEST_LINE ? plain : `${plain.slice(0, LONGEST_LINE - 1)}…`;
}
