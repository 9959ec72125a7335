import { Utf8Check } from './utf8-check.js';

/** What the bytes of a file are; `ASCII` reads the same in all three. Windows-1252 counts as its elder ISO-8859-1. */
export const SIE_CHARSETS = ['ASCII', 'CP437', 'UTF-8', 'ISO-8859-1'] as const;
export type SieCharset = (typeof SIE_CHARSETS)[number];

/** The character set that the bytes show, and the line of the first byte that shows it. */
export interface CharsetGuess {
  readonly charset: SieCharset;
  readonly line: number;
}

const LF = 0x0a;
/** å ä ö Å Ä Ö é in the two one-byte sets: which of them a file holds more of decides. */
const CP437_LETTERS = letterTable([0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99, 0x82]);
const LATIN1_LETTERS = letterTable([0xe4, 0xe5, 0xf6, 0xc4, 0xc5, 0xd6, 0xe9]);

/**
 * Decides the character set from the bytes, never from `#FORMAT`: many programs write UTF-8 and say PC8. Feed it the
 * whole file in pieces of any size, then ask; only the whole file shows it.
 */
export class CharsetDecider {
  private readonly utf8 = new Utf8Check();
  private line = 1;
  private sawHigh = false;
  private cp437 = 0;
  private latin1 = 0;

  feed(chunk: Uint8Array): void {
    const { utf8 } = this;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte < 0x80) {
        if (!this.sawHigh && byte === LF) this.line += 1;
        if (utf8.pending > 0) utf8.feed(byte);
        continue;
      }
      this.sawHigh = true;
      this.cp437 += CP437_LETTERS[byte]!;
      this.latin1 += LATIN1_LETTERS[byte]!;
      utf8.feed(byte);
    }
  }

  decide(): CharsetGuess {
    if (!this.sawHigh) return { charset: 'ASCII', line: 1 };
    const { line } = this;
    if (this.utf8.isWellFormed) return { charset: 'UTF-8', line };
    return { charset: this.latin1 > this.cp437 ? 'ISO-8859-1' : 'CP437', line };
  }
}

/** The character set of a file that is at hand whole. */
export function decideCharset(bytes: Uint8Array): CharsetGuess {
  const decider = new CharsetDecider();
  decider.feed(bytes);
  return decider.decide();
}

function letterTable(letters: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const letter of letters) table[letter] = 1;
  return table;
}
