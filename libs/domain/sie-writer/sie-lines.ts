import { Crc32 } from './crc32.js';
import type { Letters } from './letters.js';

/** A field as a string of CP437 bytes; an array is an object list, dimension and code by turns. */
export type SieField = string | readonly string[];

const PIECE_LENGTH = 65_536;
/** What may stand without quotes. The byte 0xFF is a blank that does not break lines. */
const BARE = /^[^\s"{}\u00a0\u00ff]+$/;

/**
 * Lines of a SIE file in pieces of bytes: CP437, CRLF, quotes only where SIE 4C § 5.7 asks for them, and the control sum
 * over everything between the two `#KSUMMA`.
 */
export class SieLines {
  private readonly ready: Uint8Array[] = [];
  private readonly sum = new Crc32();
  private summing = false;
  private bytes = '';

  constructor(private readonly letters: Letters) {}

  record(label: string, ...fields: readonly SieField[]): void {
    let line = label;
    if (this.summing) this.sum.add(label);
    for (const field of fields)
      line += typeof field === 'string' ? ` ${this.field(field)}` : ` ${this.list(field)}`;
    this.line(line);
  }

  /** A brace on a line of its own; no part of the sum. */
  brace(brace: '{' | '}'): void {
    this.line(brace);
  }

  /** The opening `#KSUMMA`: from here on everything is summed. */
  openSum(): void {
    this.line('#KSUMMA');
    this.summing = true;
  }

  /** The closing `#KSUMMA` with the sum. */
  closeSum(): void {
    this.line(`#KSUMMA ${this.sum.value}`);
    this.summing = false;
  }

  /** Makes what is left a piece. */
  end(): void {
    if (this.bytes !== '') this.cut();
  }

  take(): Uint8Array[] {
    return this.ready.splice(0);
  }

  private list(parts: readonly string[]): string {
    let list = '';
    for (const part of parts) list += `${list === '' ? '' : ' '}${this.field(part, 'U+005C')}`;
    return `{${list}}`;
  }

  /**
   * The field as it stands in the line. A backslash before the closing quote would make that quote a part of the field,
   * and the format has no way to write it, so it is replaced.
   */
  private field(field: string, instead = '/'): string {
    if (BARE.test(field)) {
      if (this.summing) this.sum.add(field);
      return field;
    }
    const content = field.endsWith('\\') ? field.slice(0, -1) + this.letters.replaced('\\', instead) : field;
    if (this.summing) this.sum.add(content);
    return `"${content.replaceAll('"', '\\"')}"`;
  }

  private line(line: string): void {
    this.bytes += `${line}\r\n`;
    if (this.bytes.length >= PIECE_LENGTH) this.cut();
  }

  private cut(): void {
    this.ready.push(Buffer.from(this.bytes, 'latin1'));
    this.bytes = '';
  }
}
