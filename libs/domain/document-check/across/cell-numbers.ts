import { Decimal } from 'decimal.js';

/** A number inside a sentence of a cell: a count, a share in per cent, or an average with its unit. */
export interface CellNumber {
  readonly kind: 'COUNT' | 'SHARE' | 'AVERAGE';
  /** The unit of an average ("år"); empty otherwise. */
  readonly unit: string;
  readonly value: Decimal;
}

const NUMBER =
  /(?<![\p{L}\d.,/–-])(\d{1,4}(?:,\d{1,2})?)(?![\d/–-]|[.,]\d)(?: ?(%)| (år|månader|veckor|dagar|timmar)(?!\p{L}))?/gu;

/** The numbers of a cell of text in their order. */
export function cellNumbersIn(text: string): CellNumber[] {
  return [...text.matchAll(NUMBER)].map(([, digits = '', percent, unit = '']) => ({
    kind: percent !== undefined ? 'SHARE' : unit === '' && !digits.includes(',') ? 'COUNT' : 'AVERAGE',
    unit,
    value: new Decimal(digits.replace(',', '.')),
  }));
}

/** A text with its numbers left out: two cells that say the same of different things have the same. */
export function templateOf(text: string): string {
  return text.replace(NUMBER, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}
