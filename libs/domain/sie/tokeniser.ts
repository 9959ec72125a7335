import type { SieRule } from './rule.js';

/** What a line is: a `#` record, a brace alone, nothing, or something else. */
export type LineKind = 'RECORD' | 'OPEN' | 'CLOSE' | 'BLANK' | 'STRAY';

/** A fault in how a line is written, and the field (1 = first after the label) where it is seen. */
export interface LineFault {
  readonly rule: Extract<SieRule, 'QUOTE_UNCLOSED' | 'FIELD_SEPARATOR' | 'CONTROL_CHARACTER' | 'LIST_SYNTAX'>;
  readonly field: number;
}

const TAB = 0x09;
const CR = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const DELETE = 0x7f;

/**
 * Reads one line after another out of decoded text and splits records into fields. One object is used over and over and
 * its fields overwritten: a file of millions of rows makes no garbage but the strings that are kept.
 */
export class Tokeniser {
  kind: LineKind = 'BLANK';
  /** Upper case with `#`. */
  label = '';
  /** How many fields the record has; `fields` beyond it are left from earlier lines. */
  count = 0;
  readonly fields: string[] = [];
  /** Whether a field is an object list; its text is then what stands between the braces. */
  readonly isList: boolean[] = [];
  /** Whether a field stood between quotes, which end it for certain. */
  readonly isQuoted: boolean[] = [];
  lineFault: LineFault | undefined;
  /** Whether a control character stands in the label itself. */
  labelIsDamaged = false;
  /** Where the line begins in the piece, and where the next one does. */
  lineStart = 0;
  nextLine = 0;
  private text = '';
  private at = 0;
  private end = 0;

  /** Goes on with another piece of text, which must begin at a line's beginning. */
  feed(text: string): void {
    this.text = text;
    this.nextLine = 0;
  }

  /** Reads the next line; false at the end of the piece. */
  next(): boolean {
    const { text } = this;
    if (this.nextLine >= text.length) return false;
    this.at = this.lineStart = this.nextLine;
    const lineEnd = text.indexOf('\n', this.at);
    this.end = lineEnd < 0 ? text.length : lineEnd;
    this.nextLine = this.end + 1;
    if (this.end > this.at && text.charCodeAt(this.end - 1) === CR) this.end -= 1;
    this.lineFault = undefined;
    this.labelIsDamaged = false;
    this.count = 0;
    this.kind = this.classify();
    if (this.kind === 'RECORD') this.readRecord();
    return true;
  }

  /** A text that stands last: programs leave out the quotes round it, so what follows belongs to it. */
  tail(index: number): string {
    return this.isQuoted[index] ? this.field(index) : this.joined(index, this.count);
  }

  /** The fields from `index` up to `end` as one text. */
  joined(index: number, end: number): string {
    return end <= index + 1 ? this.field(index) : this.fields.slice(index, end).join(' ');
  }

  /** A field's text; empty if the record ends before it. */
  field(index: number): string {
    return index < this.count ? this.fields[index]! : '';
  }

  private classify(): LineKind {
    this.skipBlanks();
    if (this.at >= this.end) return 'BLANK';
    const first = this.text.charCodeAt(this.at);
    if (first === HASH) return 'RECORD';
    if (first !== OPEN && first !== CLOSE) return 'STRAY';
    this.at += 1;
    this.skipBlanks();
    if (this.at < this.end) return 'STRAY';
    return first === OPEN ? 'OPEN' : 'CLOSE';
  }

  private readRecord(): void {
    const start = this.at;
    this.skipInk();
    this.label = this.text.slice(start, this.at).toUpperCase();
    this.labelIsDamaged = this.lineFault !== undefined;
    for (;;) {
      this.skipBlanks();
      if (this.at >= this.end) return;
      const first = this.text.charCodeAt(this.at);
      this.isList[this.count] = first === OPEN;
      this.isQuoted[this.count] = first === QUOTE;
      this.fields[this.count] =
        first === QUOTE ? this.readQuoted() : first === OPEN ? this.readList() : this.readBare();
      this.count += 1;
    }
  }

  private readBare(): string {
    const start = this.at;
    this.skipInk();
    return this.text.slice(start, this.at);
  }

  private readQuoted(): string {
    const { text, end } = this;
    const start = this.at + 1;
    let escaped = false;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH && text.charCodeAt(at + 1) === QUOTE && at + 1 < end) {
        escaped = true;
        at += 1;
      } else if (code === QUOTE) {
        this.at = at + 1;
        if (this.at < end && !isBlank(text.charCodeAt(this.at))) this.flaw('FIELD_SEPARATOR');
        const value = text.slice(start, at);
        return escaped ? value.replaceAll('\\"', '"') : value;
      } else if (code < BLANK || code === DELETE) {
        this.flaw('CONTROL_CHARACTER');
      }
    }
    this.flaw('QUOTE_UNCLOSED');
    this.at = end;
    return text.slice(start, end);
  }

  private readList(): string {
    const { text, end } = this;
    const start = this.at + 1;
    let quoted = false;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE && text.charCodeAt(at - 1) !== BACKSLASH) quoted = !quoted;
      else if ((code < BLANK && (quoted || code !== TAB)) || code === DELETE) this.flaw('CONTROL_CHARACTER');
      else if (code === CLOSE && !quoted) {
        this.at = at + 1;
        if (this.at < end && !isBlank(text.charCodeAt(this.at))) this.flaw('FIELD_SEPARATOR');
        return text.slice(start, at);
      }
    }
    this.flaw('LIST_SYNTAX');
    this.at = end;
    return text.slice(start, end);
  }

  private skipBlanks(): void {
    while (this.at < this.end && isBlank(this.text.charCodeAt(this.at))) this.at += 1;
  }

  private skipInk(): void {
    const { text, end } = this;
    let { at } = this;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === BLANK || code === TAB) break;
      if (code < BLANK || code === DELETE) this.flaw('CONTROL_CHARACTER');
    }
    this.at = at;
  }

  private flaw(rule: LineFault['rule']): void {
    this.lineFault ??= { rule, field: this.count + 1 };
  }
}

function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}
