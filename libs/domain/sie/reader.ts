import { decideCharset, decodeChunks, type CharsetGuess } from './charset.js';
import { controlSum } from './control-sum.js';
import type { FaultLog } from './fault.js';
import { Fields } from './fields.js';
import { RECORD_PARSERS } from './record-parsers.js';
import type { SieRecord } from './record.js';
import { SIE_RULES } from './rule.js';
import { Tokeniser } from './tokeniser.js';

const LOST_LETTER = /\uFFFD|\p{L}[„†”Ž™]\p{L}/u;
/** DOS programs end a file with this character. */
const END_OF_FILE = 0x1a;
const ROW_LABELS = new Set(['#TRANS', '#RTRANS', '#BTRANS']);

/** Where the reader is among the braces. */
type Block = 'NONE' | 'AFTER_ENTRY' | 'ENTRY' | 'AFTER_OTHER' | 'OTHER';

/**
 * Reads a SIE 4E file: bytes to typed records, one at a time. Records whose label is unknown are passed over; everything
 * that is wrong goes to the log, and reading goes on, so that all faults are found at once. A file with faults is not to
 * be used, not even in part.
 */
export class SieReader {
  readonly charset: CharsetGuess;
  /** Set when the file is not read at all: no SIE file, or in letters that are not taken. */
  unreadable = false;
  private readonly bytes: Uint8Array;
  private readonly tokens = new Tokeniser();
  private readonly fields: Fields;
  private block: Block = 'NONE';
  private blockLine = 0;
  private line = 0;
  private records = 0;
  private hasControlSum = false;
  private lettersLost = false;
  /** What the latest line gave: none, one record, or the end of an entry and a record. */
  private readonly found: SieRecord[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly log: FaultLog,
  ) {
    this.bytes = withoutEndMark(bytes);
    this.charset = decideCharset(this.bytes);
    this.fields = new Fields(this.tokens, log);
  }

  /** All records in the order of the file; an `entryEnd` closes each `#VER`. To be run through once. */
  *read(): Generator<SieRecord, void, undefined> {
    if (this.charset.charset === 'ISO-8859-1') {
      this.refuseToRead(
        'CHARSET_UNSUPPORTED',
        'Filens bokstäver är ISO-8859-1 eller Windows-1252; spara den som PC8 (CP437) eller UTF-8.',
        this.charset.line,
      );
      return;
    }
    for (const text of decodeChunks(this.bytes, this.charset)) {
      this.watchLetters(text);
      this.tokens.feed(text);
      while (this.tokens.next()) {
        this.line += 1;
        if (this.tokens.kind === 'BLANK') continue;
        if (this.records === 0 && !this.startsLikeSie()) return;
        this.readLine();
        for (const record of this.found) yield record;
        this.found.length = 0;
      }
    }
    this.finish();
    yield* this.found;
  }

  private startsLikeSie(): boolean {
    if (this.tokens.kind === 'RECORD' && this.tokens.label === '#FLAGGA') return true;
    this.refuseToRead('NOT_SIE', 'Filen är ingen SIE-fil: den börjar inte med #FLAGGA.');
    return false;
  }

  private readLine(): void {
    switch (this.tokens.kind) {
      case 'RECORD':
        this.records += 1;
        this.readRecord();
        break;
      case 'OPEN':
        this.open();
        break;
      case 'CLOSE':
        this.close();
        break;
      default:
        this.fault(
          '',
          '',
          'RECORD_SYNTAX',
          'Raden är varken en post som börjar med # eller en ensam { eller }.',
        );
    }
  }

  private readRecord(): void {
    const { tokens } = this;
    if (this.block === 'OTHER') return;
    const isRow = ROW_LABELS.has(tokens.label);
    if (this.block === 'ENTRY' && !isRow && RECORD_PARSERS.has(tokens.label)) {
      this.fault(
        tokens.label,
        '',
        'BLOCK_SYNTAX',
        `${tokens.label} står bland verifikationens rader; } saknas på en tidigare rad.`,
      );
      this.endEntry();
    }
    if (this.block === 'AFTER_ENTRY') this.endEntry();
    if (this.block === 'AFTER_OTHER') this.block = 'NONE';
    const parse = RECORD_PARSERS.get(tokens.label);
    if (!parse) {
      if (this.block === 'NONE') this.block = 'AFTER_OTHER';
      return;
    }
    if (isRow && this.block !== 'ENTRY') {
      this.fault(
        tokens.label,
        '',
        'ROW_OUTSIDE_ENTRY',
        `${tokens.label} står inte mellan { och } efter en #VER.`,
      );
    }
    if (tokens.label === '#VER') this.block = 'AFTER_ENTRY';
    if (tokens.label === '#KSUMMA') this.hasControlSum = true;
    this.fields.line = this.line;
    if (tokens.lineFault) {
      this.reportLineFault();
      return;
    }
    const record = parse(tokens, this.fields);
    if (record) this.found.push(record);
  }

  private open(): void {
    if (this.block !== 'AFTER_ENTRY' && this.block !== 'AFTER_OTHER') {
      this.fault('', '', 'BLOCK_SYNTAX', '{ står inte direkt efter en post som kan ha underposter.');
    }
    this.block = this.block === 'AFTER_OTHER' ? 'OTHER' : 'ENTRY';
    this.blockLine = this.line;
  }

  private close(): void {
    if (this.block === 'ENTRY') this.endEntry();
    else if (this.block !== 'OTHER') this.fault('', '', 'BLOCK_SYNTAX', '} utan föregående {.');
    this.block = 'NONE';
  }

  private endEntry(): void {
    this.block = 'NONE';
    this.found.push({ kind: 'entryEnd', line: this.line });
  }

  private finish(): void {
    if (this.records === 0) this.refuseToRead('NOT_SIE', 'Filen är tom.', 0);
    if (this.block === 'ENTRY' || this.block === 'OTHER') {
      this.fault(
        '',
        '',
        'BLOCK_UNCLOSED',
        `{ på rad ${this.blockLine} avslutas aldrig; filen är avkortad.`,
        this.blockLine,
      );
    }
    if (this.block === 'ENTRY' || this.block === 'AFTER_ENTRY') this.endEntry();
    if (this.hasControlSum) this.checkControlSum();
  }

  private checkControlSum(): void {
    const sum = controlSum(this.bytes, this.charset.markLength);
    if (sum.openedAt > 0 && sum.closedAt === 0) {
      this.fault(
        '#KSUMMA',
        '',
        'KSUMMA_UNCLOSED',
        'Filen börjar kontrollsummeras men avslutas inte med #KSUMMA; den är avkortad.',
        sum.openedAt,
      );
      return;
    }
    // The sum is over CP437 bytes: of a file in another set it says nothing.
    if (this.charset.charset === 'UTF-8' || sum.declared === sum.computed) return;
    this.fault(
      '#KSUMMA',
      'kontrollsumma',
      'KSUMMA_MISMATCH',
      `Kontrollsumman är ${sum.declared} men innehållet ger ${sum.computed}; filen är ändrad.`,
      sum.closedAt,
    );
  }

  private reportLineFault(): void {
    const { lineFault, label } = this.tokens;
    if (lineFault)
      this.fault(
        label,
        `fält ${lineFault.field}`,
        lineFault.rule,
        `Fält ${lineFault.field} i ${label}: ${SIE_RULES[lineFault.rule]}.`,
      );
  }

  /** Letters that were lost before the file was made cannot be brought back, and are no reason to refuse the figures. */
  private watchLetters(text: string): void {
    if (this.lettersLost || this.charset.charset !== 'UTF-8') return;
    const at = text.search(LOST_LETTER);
    if (at < 0) return;
    this.lettersLost = true;
    const line = this.line + text.slice(0, at).split('\n').length;
    this.log.warn(
      line,
      '',
      '',
      'LETTERS_LOST',
      'Å, ä eller ö gick förlorade innan filen skapades; texterna läses in som de är.',
    );
  }

  private refuseToRead(rule: 'NOT_SIE' | 'CHARSET_UNSUPPORTED', message: string, line = this.line): void {
    this.unreadable = true;
    this.fault('', '', rule, message, line);
  }

  private fault(
    label: string,
    field: string,
    rule: Parameters<FaultLog['fault']>[3],
    message: string,
    line = this.line,
  ): void {
    this.log.fault(line, label, field, rule, message);
  }
}

function withoutEndMark(bytes: Uint8Array): Uint8Array {
  return bytes.length > 0 && bytes[bytes.length - 1] === END_OF_FILE ? bytes.subarray(0, -1) : bytes;
}
