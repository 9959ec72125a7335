import type { SieCharset } from './charset.js';
import { ControlSummer } from './control-sum.js';
import type { FaultLog } from './fault.js';
import { Fields } from './fields.js';
import { type LinePiece, LinePieces, MOST_LINE_BYTES } from './line-pieces.js';
import { RECORD_PARSERS } from './record-parsers.js';
import type { SieRecord } from './record.js';
import { SIE_RULES } from './rule.js';
import { Tokeniser } from './tokeniser.js';

const LOST_LETTER = /\uFFFD|\p{L}[„†”Ž™]\p{L}/u;
const ROW_LABELS = new Set(['#TRANS', '#RTRANS', '#BTRANS']);

/** Where the reader is among the braces. */
type Block = 'NONE' | 'AFTER_ENTRY' | 'ENTRY' | 'AFTER_OTHER' | 'OTHER';

/**
 * Reads a SIE file: bytes to typed records, one at a time. Records whose label is unknown are passed over; everything
 * that is wrong goes to the log, and reading goes on, so that all faults are found at once. A file with faults is not to
 * be used, not even in part. What it holds does not grow with the file.
 */
export class SieReader {
  /** Set when the file is not read to its end: no SIE file, or a line without end. */
  unreadable = false;
  private readonly pieces: LinePieces;
  private readonly sum = new ControlSummer();
  private readonly tokens = new Tokeniser();
  private readonly fields: Fields;
  private block: Block = 'NONE';
  private blockLine = 0;
  private line = 0;
  private recordCount = 0;
  private lettersLost = false;
  /** What the latest line gave: none, one record, or the end of an entry and a record. */
  private readonly found: SieRecord[] = [];

  constructor(
    private readonly charset: SieCharset,
    private readonly log: FaultLog,
  ) {
    this.pieces = new LinePieces(charset);
    this.fields = new Fields(this.tokens, log);
  }

  /** The records that the next bytes of the file complete; an `entryEnd` closes each `#VER`. To be run to its end. */
  read(chunk: Uint8Array): Generator<SieRecord, void, undefined> {
    return this.records(this.pieces.feed(chunk), false);
  }

  /** The records that the end of the file completes. */
  end(): Generator<SieRecord, void, undefined> {
    const last = this.pieces.end();
    return this.records(last ? [last] : [], true);
  }

  private *records(pieces: Iterable<LinePiece>, isLast: boolean): Generator<SieRecord, void, undefined> {
    const { tokens, found } = this;
    if (this.unreadable) return;
    for (const piece of pieces) {
      const lostLine = piece.hasLetters ? this.lostLine(piece.text) : 0;
      tokens.feed(piece.text);
      let summedFrom = 0;
      while (tokens.next()) {
        this.line += 1;
        if (tokens.kind === 'BLANK') continue;
        if (this.recordCount === 0 && !this.startsLikeSie()) return;
        if (this.line === lostLine) this.warnOfLetters();
        this.readLine();
        if (tokens.label === '#KSUMMA' && tokens.kind === 'RECORD')
          summedFrom = this.turnSum(piece, summedFrom);
        for (let at = 0; at < found.length; at += 1) yield found[at]!;
        found.length = 0;
      }
      if (this.sum.isOpen) this.addToSum(piece.bytes.subarray(summedFrom));
    }
    if (isLast || this.pieces.tooLong) yield* this.last();
  }

  private last(): readonly SieRecord[] {
    if (this.pieces.tooLong) this.refuseLine();
    else this.finish();
    return this.found;
  }

  /** Opens the control sum, or closes it; answers from which byte of the piece on it is to be summed. */
  private turnSum({ bytes }: LinePiece, summedFrom: number): number {
    const { sum, tokens } = this;
    if (sum.isOpen) {
      this.addToSum(bytes.subarray(summedFrom, tokens.lineStart));
      sum.close(this.line, tokens.field(0));
    } else if (sum.sum.openedAt === 0) sum.open(this.line);
    return tokens.nextLine;
  }

  /** The sum is over CP437 bytes: of a file in another set it says nothing. */
  private addToSum(bytes: Uint8Array): void {
    if (this.charset === 'CP437' || this.charset === 'ASCII') this.sum.feed(bytes);
  }

  private startsLikeSie(): boolean {
    if (this.tokens.kind === 'RECORD' && this.tokens.label === '#FLAGGA') return true;
    this.refuseToRead('NOT_SIE', 'Filen är ingen SIE-fil: den börjar inte med #FLAGGA.');
    return false;
  }

  private readLine(): void {
    switch (this.tokens.kind) {
      case 'RECORD':
        this.recordCount += 1;
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
    // A label that is cut by a line end of another kind may hide a record: it is not one that is merely unknown.
    if (tokens.labelIsDamaged) this.reportLineFault();
    if (this.block === 'OTHER') return;
    const isRow = ROW_LABELS.has(tokens.label);
    const parse = RECORD_PARSERS.get(tokens.label);
    this.leaveBlock(isRow, parse !== undefined);
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
    this.fields.line = this.line;
    if (tokens.lineFault) this.reportLineFault();
    const record = tokens.lineFault ? undefined : parse(tokens, this.fields);
    this.found.push(
      record ?? { kind: 'unread', line: this.line, label: tokens.label, account: tokens.field(0) },
    );
  }

  /** What a record ends by standing where it stands. */
  private leaveBlock(isRow: boolean, isKnown: boolean): void {
    const { label } = this.tokens;
    if (this.block === 'ENTRY' && !isRow && isKnown) {
      this.fault(
        label,
        '',
        'BLOCK_SYNTAX',
        `${label} står bland verifikationens rader; } saknas på en tidigare rad.`,
      );
      this.endEntry();
    }
    if (this.block === 'AFTER_ENTRY') this.endEntry();
    if (this.block === 'AFTER_OTHER') this.block = 'NONE';
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
    if (this.recordCount === 0) this.refuseToRead('NOT_SIE', 'Filen är tom.', 0);
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
    this.checkControlSum();
  }

  private checkControlSum(): void {
    const { openedAt, closedAt, declared, computed } = this.sum.sum;
    if (this.sum.isOpen) {
      this.fault(
        '#KSUMMA',
        '',
        'KSUMMA_UNCLOSED',
        'Filen börjar kontrollsummeras men avslutas inte med #KSUMMA; den är avkortad.',
        openedAt,
      );
      return;
    }
    const verifiable = this.charset === 'CP437' || this.charset === 'ASCII';
    if (openedAt === 0 || !verifiable || declared === computed) return;
    this.fault(
      '#KSUMMA',
      'kontrollsumma',
      'KSUMMA_MISMATCH',
      `Kontrollsumman är ${declared} men innehållet ger ${computed}; filen är ändrad.`,
      closedAt,
    );
  }

  private reportLineFault(): void {
    const { lineFault, labelIsDamaged, label } = this.tokens;
    if (!lineFault) return;
    const { field, rule } = lineFault;
    const where = labelIsDamaged ? 'etikett' : `fält ${field}`;
    const said = labelIsDamaged ? 'Etiketten' : `Fält ${field} i ${label}`;
    this.fault(labelIsDamaged ? '' : label, where, rule, `${said}: ${SIE_RULES[rule].basis}.`);
  }

  /** The first line of the piece that lost letters before the file was made; 0 for none, and once it has been told. */
  private lostLine(text: string): number {
    if (this.lettersLost || this.charset !== 'UTF-8') return 0;
    const at = text.search(LOST_LETTER);
    return at < 0 ? 0 : this.line + text.slice(0, at).split('\n').length;
  }

  /** They cannot be brought back, and are no reason to refuse the figures. Told at its line: of many warnings the first are kept. */
  private warnOfLetters(): void {
    this.lettersLost = true;
    this.log.warn(
      this.line,
      '',
      '',
      'LETTERS_LOST',
      'Å, ä eller ö gick förlorade innan filen skapades; texterna läses in som de är.',
    );
  }

  private refuseLine(): void {
    const message = `Raden är längre än ${MOST_LINE_BYTES} tecken.`;
    this.refuseToRead('LINE_TOO_LONG', message, this.line + 1);
  }

  private refuseToRead(rule: 'NOT_SIE' | 'LINE_TOO_LONG', message: string, line = this.line): void {
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
