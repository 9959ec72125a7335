import iconv from 'iconv-lite';

/** What the bytes of a file are; `ASCII` reads the same in all three. */
export type SieCharset = 'ASCII' | 'CP437' | 'UTF-8' | 'ISO-8859-1';

/** The character set that the bytes show, and the line of the first byte that shows it. */
export interface CharsetGuess {
  readonly charset: SieCharset;
  /** Bytes of a leading byte order mark, 0 or 3. */
  readonly markLength: number;
  readonly line: number;
}

const LF = 0x0a;
const CHUNK = 1 << 20;
/** å ä ö Å Ä Ö é in the two one-byte sets: which of them a file holds more of decides. */
const CP437_LETTERS = letterTable([0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99, 0x82]);
/** RFC 3629, section 4: the lead bytes, and what the second byte may be after each. */
const UTF8_SEQUENCES = [
  { from: 0xc2, to: 0xdf, length: 2, least: 0x80, most: 0xbf },
  { from: 0xe0, to: 0xe0, length: 3, least: 0xa0, most: 0xbf },
  { from: 0xe1, to: 0xec, length: 3, least: 0x80, most: 0xbf },
  { from: 0xed, to: 0xed, length: 3, least: 0x80, most: 0x9f },
  { from: 0xee, to: 0xef, length: 3, least: 0x80, most: 0xbf },
  { from: 0xf0, to: 0xf0, length: 4, least: 0x90, most: 0xbf },
  { from: 0xf1, to: 0xf3, length: 4, least: 0x80, most: 0xbf },
  { from: 0xf4, to: 0xf4, length: 4, least: 0x80, most: 0x8f },
] as const;
const LATIN1_LETTERS = letterTable([0xe4, 0xe5, 0xf6, 0xc4, 0xc5, 0xd6, 0xe9]);

/** Decides the character set from the bytes, never from `#FORMAT`: many programs write UTF-8 and say PC8. */
export function decideCharset(bytes: Uint8Array): CharsetGuess {
  const markLength = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  let firstHigh = -1;
  let cp437 = 0;
  let latin1 = 0;
  for (let at = markLength; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === LF && firstHigh < 0) line += 1;
      continue;
    }
    if (firstHigh < 0) firstHigh = at;
    cp437 += CP437_LETTERS[byte]!;
    latin1 += LATIN1_LETTERS[byte]!;
  }
  if (firstHigh < 0) return { charset: markLength ? 'UTF-8' : 'ASCII', markLength, line: 1 };
  if (isUtf8(bytes, firstHigh)) return { charset: 'UTF-8', markLength, line };
  return { charset: latin1 > cp437 ? 'ISO-8859-1' : 'CP437', markLength, line };
}

/** The text in pieces of about a megabyte that end at a line end, so that a large file is never whole in memory twice. */
export function* decodeChunks(bytes: Uint8Array, guess: CharsetGuess): Generator<string> {
  let from = guess.markLength;
  while (from < bytes.length) {
    let to = Math.min(from + CHUNK, bytes.length);
    if (to < bytes.length) {
      const lineEnd = bytes.lastIndexOf(LF, to - 1);
      const next = lineEnd >= from ? lineEnd : bytes.indexOf(LF, to);
      to = next < 0 ? bytes.length : next + 1;
    }
    yield decode(bytes.subarray(from, to), guess.charset);
    from = to;
  }
}

function decode(bytes: Uint8Array, charset: SieCharset): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (charset === 'UTF-8') return buffer.toString('utf8');
  // Runs without letters beyond ASCII are the larger part; one byte a character keeps them small.
  if (charset === 'CP437' && bytes.some((byte) => byte >= 0x80)) return iconv.decode(buffer, 'cp437');
  return buffer.toString('latin1');
}

/** Whether every sequence from `from` on is well-formed UTF-8 (RFC 3629, overlong forms and surrogates refused). */
function isUtf8(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length;) {
    const length = bytes[at]! < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** The length of the sequence that begins at `at`, 0 if it is not well-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const row = UTF8_SEQUENCES.find(({ from, to }) => lead >= from && lead <= to);
  if (!row || at + row.length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  if (second < row.least || second > row.most) return 0;
  for (let step = 2; step < row.length; step += 1) if ((bytes[at + step]! & 0xc0) !== 0x80) return 0;
  return row.length;
}

function letterTable(letters: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const letter of letters) table[letter] = 1;
  return table;
}
