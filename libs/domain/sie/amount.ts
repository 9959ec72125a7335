const DOT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const MOST_KRONOR_DIGITS = 11;

/** Why an amount could not be read. */
export type AmountFault = 'INVALID_AMOUNT' | 'AMOUNT_TOO_LARGE';

/**
 * Reads an amount of SIE 4C § 5.9 straight from its characters into öre: point, at most two decimals, minus first, no plus.
 * At most 11 digits of kronor are taken, so that the digits fit an exact integer and sums of very many rows fit the books.
 */
export function readAmount(text: string): bigint | AmountFault {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = endOfDigits(text, start);
  const end = text.charCodeAt(point) === DOT ? endOfDigits(text, point + 1) : point;
  const decimals = end - point - 1;
  if (point === start || end < text.length || decimals === 0 || decimals > 2) return 'INVALID_AMOUNT';
  if (point - start > MOST_KRONOR_DIGITS) return 'AMOUNT_TOO_LARGE';
  let ore = wholeNumber(text, start, point) * 100;
  if (decimals === 1) ore += wholeNumber(text, point + 1, end) * 10;
  else if (decimals === 2) ore += wholeNumber(text, point + 1, end);
  return BigInt(start === 1 ? -ore : ore);
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
  }
  return at;
}

function wholeNumber(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}
