import type { Money } from './money.js';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** Groups the digits of a decimal text as in Swedish print: `-471931.20` is `−471 931,20`, with spaces that do not break. */
export function swedishDecimal(decimal: string): string {
  const [whole = '0', decimals] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const negative = decimal.startsWith('-') && /[1-9]/.test(decimal);
  return `${negative ? MINUS : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** The exact amount with öre and unit, for messages that people read: `−101 250,00 kr`. */
export function swedishKronor(money: Money): string {
  return `${swedishDecimal(money.toString())}${NO_BREAK_SPACE}kr`;
}
