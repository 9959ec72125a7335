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
const LABEL = [...'#KSUMMA'].map((letter) => letter.charCodeAt(0));
const TABLE = crcTable();

/**
 * The control sum of SIE 4C § 10: CRC-32 over labels and field contents between the two records, as CP437 bytes.
 * Separators, enclosing quotes, braces and line ends do not count; blanks inside quotes do; of `\"` only the quote does.
 */
export function controlSum(bytes: Uint8Array, from = 0): ControlSum {
  let crc = 0xffffffff;
  let openedAt = 0;
  let line = 0;
  for (let start = from; start < bytes.length;) {
    line += 1;
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found;
    const at = firstInk(bytes, start, end);
    if (isLabel(bytes, at)) {
      if (openedAt > 0) {
        const declared = digits(bytes, at + LABEL.length, end);
        return { openedAt, closedAt: line, declared, computed: String((crc ^ 0xffffffff) >>> 0) };
      }
      openedAt = line;
    } else if (openedAt > 0) {
      crc = feedLine(crc, bytes, at, end);
    }
    start = end + 1;
  }
  return { openedAt, closedAt: 0, declared: '', computed: '' };
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

function firstInk(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  return at;
}

function isLabel(bytes: Uint8Array, at: number): boolean {
  return LABEL.every((letter, index) => bytes[at + index] === letter);
}

function digits(bytes: Uint8Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at]!;
    if (!isFraming(byte) && byte !== QUOTE) text += String.fromCharCode(byte);
  }
  return text;
}

function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
}
