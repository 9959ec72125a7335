import type { Amount } from '../api/amount.js';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';
const UNITS: Readonly<Record<Amount['unit'], string>> = { KR: 'kr', TKR: 'tkr', KKR: 'kkr' };

/** Groups the digits of a decimal text as in Swedish print: `-471931.20` is `−471 931,20`, with spaces that do not break. */
export function formatDecimal(decimal: string): string {
  const [whole = '0', decimals] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const negative = decimal.startsWith('-') && /[1-9]/.test(decimal);
  return `${negative ? MINUS : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** The amount as the reader has chosen to see it: as the statement prints it, or with öre. */
export function formatAmount(amount: Amount, withOre: boolean): string {
  return formatDecimal(withOre ? amount.exact : amount.presented);
}

/** `kr`, `tkr` or `kkr`. */
export function unitLabel(unit: Amount['unit']): string {
  return UNITS[unit];
}

/** The whole numbers that the page counts things with, grouped as in Swedish print. */
export function formatCount(count: number): string {
  return formatDecimal(String(count));
}
