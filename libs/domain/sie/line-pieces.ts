import iconv from 'iconv-lite';
import type { SieCharset } from './charset.js';

/** Whole lines of a file: as they came, and as text. The bytes are good until the next piece is asked for. */
export interface LinePiece {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Whether any byte is beyond ASCII. */
  readonly hasLetters: boolean;
}

const LF = 0x0a;
/** DOS programs end a file with this character. */
const END_OF_FILE = 0x1a;
const MARK = [0xef, 0xbb, 0xbf] as const;
/** The longest line that is taken, in bytes: far beyond any record, short enough to hold. */
export const MOST_LINE_BYTES = 1 << 20;

/** Cuts the bytes of a file, in whatever pieces they come, at line ends and decodes them; what is held is one line. */
export class LinePieces {
  /** Set when a line is longer than is taken: nothing more is given. */
  tooLong = false;
  private held = Buffer.alloc(4096);
  private heldLength = 0;
  private atStart = true;

  constructor(private readonly charset: SieCharset) {}

  *feed(chunk: Uint8Array): Generator<LinePiece, void, undefined> {
    for (let from = 0; from < chunk.length && !this.tooLong;) {
      if (this.heldLength > 0) {
        const found = chunk.indexOf(LF, from);
        const to = found < 0 ? chunk.length : found + 1;
        this.hold(chunk.subarray(from, to), found >= 0);
        if (found >= 0 && !this.tooLong) yield this.release();
        from = to;
        continue;
      }
      const window = Math.min(from + MOST_LINE_BYTES, chunk.length);
      const last = chunk.lastIndexOf(LF, window - 1);
      const to = last >= from ? last + 1 : window;
      if (last >= from) yield this.piece(chunk.subarray(from, to));
      else this.hold(chunk.subarray(from, to), false);
      from = to;
    }
  }

  /** What follows the last line end; undefined if nothing does. */
  end(): LinePiece | undefined {
    if (this.tooLong) return undefined;
    if (this.heldLength > 0 && this.held[this.heldLength - 1] === END_OF_FILE) this.heldLength -= 1;
    return this.heldLength > 0 ? this.release() : undefined;
  }

  private hold(bytes: Uint8Array, endsLine: boolean): void {
    const length = this.heldLength + bytes.length;
    if (length - (endsLine ? 1 : 0) > MOST_LINE_BYTES) {
      this.tooLong = true;
      return;
    }
    if (length > this.held.length) {
      const larger = Buffer.alloc(Math.max(length, 2 * this.held.length));
      this.held.copy(larger, 0, 0, this.heldLength);
      this.held = larger;
    }
    this.held.set(bytes, this.heldLength);
    this.heldLength = length;
  }

  private release(): LinePiece {
    const bytes = this.held.subarray(0, this.heldLength);
    this.heldLength = 0;
    return this.piece(bytes);
  }

  private piece(whole: Uint8Array): LinePiece {
    const marked = this.atStart && this.charset === 'UTF-8' && MARK.every((byte, at) => whole[at] === byte);
    this.atStart = false;
    const bytes = marked ? whole.subarray(MARK.length) : whole;
    const hasLetters = this.charset !== 'ASCII' && !isAscii(bytes);
    return { bytes, text: decode(bytes, hasLetters ? this.charset : 'ASCII'), hasLetters };
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at]! >= 0x80) return false;
  return true;
}

function decode(bytes: Uint8Array, charset: SieCharset): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (charset === 'UTF-8') return buffer.toString('utf8');
  if (charset === 'CP437') return iconv.decode(buffer, 'cp437');
  // Without letters beyond ASCII one byte a character keeps the text small.
  return charset === 'ASCII' ? buffer.toString('latin1') : iconv.decode(buffer, 'windows-1252');
}
