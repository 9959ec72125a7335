/** What the two `#KSUMMA` records of a file say, and what the bytes between them give. */
export interface ControlSum {
  /** Line of the opening record, 0 if there is none. */
  readonly openedAt: number;
  /** Line of the closing record, 0 if there is none. */
  readonly closedAt: number;
  /** The value in the closing record as written, and the one computed, both unsigned decimals. */
  readonly declared: string;
  readonly computed: string;
}

const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const TABLE = crcTable();

/**
 * The control sum of SIE 4C § 10: CRC-32 over labels and field contents between the two records, as CP437 bytes.
 * Separators, enclosing quotes, braces and line ends do not count; blanks inside quotes do; of `\"` only the quote does.
 */
export class ControlSummer {
  private crc = 0xffffffff;
  private openedAt = 0;
  private closedAt = 0;
  private declared = '';

  /** Whether what comes now is to be summed. */
  get isOpen(): boolean {
    return this.openedAt > 0 && this.closedAt === 0;
  }

  get sum(): ControlSum {
    const { openedAt, closedAt, declared, crc } = this;
    return { openedAt, closedAt, declared, computed: closedAt > 0 ? String((crc ^ 0xffffffff) >>> 0) : '' };
  }

  open(line: number): void {
    this.openedAt = line;
  }

  close(line: number, declared: string): void {
    this.closedAt = line;
    this.declared = declared;
  }

  /** Takes whole lines. */
  feed(bytes: Uint8Array): void {
    let { crc } = this;
    for (let start = 0; start < bytes.length;) {
      const found = bytes.indexOf(LF, start);
      const end = found < 0 ? bytes.length : found;
      crc = feedLine(crc, bytes, start, end);
      start = end + 1;
    }
    this.crc = crc;
  }
}

function feedLine(start: number, bytes: Uint8Array, from: number, end: number): number {
  let crc = start;
  let quoted = false;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH && bytes[at + 1] === QUOTE) {
      at += 1;
      crc = feed(crc, QUOTE);
    } else if (byte === QUOTE) {
      quoted = !quoted;
    } else if (quoted || !isFraming(byte)) {
      crc = feed(crc, byte);
    }
  }
  return crc;
}

/** Blank, tab, carriage return and braces. */
function isFraming(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x7b || byte === 0x7d;
}

function feed(crc: number, byte: number): number {
  return TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
}

function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
}
