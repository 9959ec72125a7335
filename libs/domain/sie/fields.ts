import { readAmount } from './amount.js';
import type { FaultLog } from './fault.js';
import { MOST_CODE_LENGTH, type ObjectRef, rememberingListReader } from './object-list.js';
import { rememberingDateReader } from './sie-date.js';
import type { Tokeniser } from './tokeniser.js';

const ACCOUNT = /^\d{3,6}$/;
const YEAR_NUMBER = /^(?:0|-[1-9]\d?)$/;
const DIMENSION = /^[1-9]\d{0,3}$/;
const WITH_HYPHENS = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^(?:19|[2-9]\d)\d\d(?:0[1-9]|1[0-2])$/;
/** A chart has hundreds of accounts; more are read without being remembered. */
const MOST_REMEMBERED = 20_000;

/** Reads the typed fields of the record that the tokeniser stands on; what is wrong goes to the log and gives undefined. */
export class Fields {
  line = 0;
  private readonly readDate = rememberingDateReader();
  private readonly readList = rememberingListReader();
  private readonly accounts = new Set<string>();

  constructor(
    private readonly tokens: Tokeniser,
    private readonly log: FaultLog,
  ) {}

  /** A text that must be there, though it may be empty between quotes. */
  text(index: number, name: string): string | undefined {
    return this.present(index, name) ? this.tokens.field(index) : undefined;
  }

  /** A series, number or code, which may be empty or left out. */
  code(index: number, name: string): string | undefined {
    const text = this.tokens.field(index);
    if (text.length <= MOST_CODE_LENGTH) return text;
    this.fault(
      name,
      'CODE_TOO_LONG',
      `Fältet ${name} har ${text.length} tecken; högst ${MOST_CODE_LENGTH} tas emot.`,
    );
    return undefined;
  }

  /** A code that may not be empty. */
  key(index: number, name: string): string | undefined {
    if (this.tokens.field(index) !== '') return this.code(index, name);
    this.fault(name, 'FIELD_MISSING', `Fältet ${name} saknas i ${this.tokens.label}.`);
    return undefined;
  }

  account(index: number): string | undefined {
    if (!this.present(index, 'kontonr')) return undefined;
    const text = this.tokens.field(index);
    if (this.accounts.has(text)) return text;
    if (ACCOUNT.test(text)) {
      if (this.accounts.size < MOST_REMEMBERED) this.accounts.add(text);
      return text;
    }
    this.fault('kontonr', 'INVALID_ACCOUNT', `Kontot "${text}" är inte ett tal med 3–6 siffror.`);
    return undefined;
  }

  amount(index: number, name: string): bigint | undefined {
    if (!this.present(index, name)) return undefined;
    const text = this.tokens.field(index);
    const amount = this.tokens.isList[index] ? 'INVALID_AMOUNT' : readAmount(text);
    if (typeof amount === 'bigint') return amount;
    const why =
      amount === 'AMOUNT_TOO_LARGE'
        ? `Beloppet "${text}" har fler än 11 siffror i kronor.`
        : `Beloppet "${text}" går inte att läsa: punkt som decimaltecken, högst två decimaler, inget plustecken.`;
    this.fault(name, amount, why);
    return undefined;
  }

  /** A day as `YYYY-MM-DD`. */
  date(index: number, name: string): string | undefined {
    if (!this.present(index, name)) return undefined;
    const text = this.tokens.field(index);
    const date = this.readDate(text) ?? this.dateWithHyphens(text);
    if (date === undefined)
      this.fault(name, 'INVALID_DATE', `"${text}" är inte ett datum som skrivs ÅÅÅÅMMDD.`);
    return date;
  }

  /** A day as `YYYY-MM-DD`, or the empty text where the file gives none. */
  optionalDate(index: number, name: string): string | undefined {
    return this.tokens.field(index) === '' ? '' : this.date(index, name);
  }

  /** A day as `YYYY-MM-DD`, or the empty text where none can be read: of days that the figures do not depend on. */
  dayOrNone(index: number): string {
    const text = this.tokens.field(index);
    return text === '' ? '' : (this.readDate(text) ?? this.dateWithHyphens(text) ?? '');
  }

  /** A month as `YYYY-MM`. */
  month(index: number): string | undefined {
    if (!this.present(index, 'period')) return undefined;
    const text = this.tokens.field(index);
    if (MONTH.test(text)) return `${text.slice(0, 4)}-${text.slice(4)}`;
    this.fault('period', 'INVALID_PERIOD', `"${text}" är inte en månad som skrivs ÅÅÅÅMM.`);
    return undefined;
  }

  yearNumber(index: number): number | undefined {
    if (!this.present(index, 'årsnr')) return undefined;
    const text = this.tokens.field(index);
    if (YEAR_NUMBER.test(text)) return Number.parseInt(text, 10);
    this.fault('årsnr', 'INVALID_YEAR_NUMBER', `Årsnumret "${text}" är inte 0, -1, -2 och så vidare.`);
    return undefined;
  }

  dimension(index: number, name = 'dimensionsnr'): number | undefined {
    if (!this.present(index, name)) return undefined;
    const text = this.tokens.field(index);
    if (DIMENSION.test(text)) return Number.parseInt(text, 10);
    this.fault(name, 'INVALID_DIMENSION', `Dimensionsnumret "${text}" är inte ett positivt heltal.`);
    return undefined;
  }

  objects(index: number): readonly ObjectRef[] | undefined {
    if (!this.present(index, 'objektlista')) return undefined;
    const text = this.tokens.field(index);
    const list = this.tokens.isList[index] ? this.readList(text) : undefined;
    if (list) return list;
    this.fault(
      'objektlista',
      'LIST_SYNTAX',
      `Objektlistan "${text}" är inte par av dimension och objekt inom { }, varje dimension en gång.`,
    );
    return undefined;
  }

  private dateWithHyphens(text: string): string | undefined {
    const date = WITH_HYPHENS.test(text) ? this.readDate(text.replaceAll('-', '')) : undefined;
    if (date !== undefined) {
      const message = `Datum skrivs med bindestreck, "${text}"; de är lästa som de är.`;
      this.log.warnOnce(this.line, this.tokens.label, 'datum', 'DATE_WITH_HYPHENS', message);
    }
    return date;
  }

  private present(index: number, name: string): boolean {
    if (index < this.tokens.count) return true;
    this.fault(name, 'FIELD_MISSING', `Fältet ${name} saknas i ${this.tokens.label}.`);
    return false;
  }

  private fault(field: string, rule: Parameters<FaultLog['fault']>[3], message: string): void {
    this.log.fault(this.line, this.tokens.label, field, rule, message);
  }
}
