import { Money } from '../../money/money.js';

/** Spaces of every kind, also those that do not break. */
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/gu;
/** Hyphen, the minus signs and the dashes that stand for one in print. */
const MINUS = /[-\u2010-\u2015\u2212\u02d7\ufe58\ufe63\uff0d]/gu;
const CURRENCY = /(?:kr|sek|:-)\.?$/iu;

/** Why a text is no amount. */
export type AmountProblem = 'AMOUNT_INVALID' | 'AMOUNT_AMBIGUOUS';

/**
 * Reads kronor as they are written in Swedish tables: `1 234 567,50`, `−471 931`, `(120)`, `100-`, `12.5`, `500 kr`. One
 * separator before exactly three digits could be of thousands or of decimals, and is then not guessed at.
 */
export function readSwedishAmount(text: string): Money | AmountProblem {
  const compact = text.replace(SPACES, '').replace(MINUS, '-').replace(CURRENCY, '');
  const bracketed = /^\((.*)\)$/u.exec(compact);
  const unsigned = (bracketed?.[1] ?? compact).replace(/^[-+]|-$/u, '');
  const signs = (compact.match(/-/gu) ?? []).length + (bracketed ? 1 : 0);
  if (signs > 1) return 'AMOUNT_INVALID';
  const decimal = withPoint(unsigned);
  if (decimal === null) return /^\d{1,3}[.,]\d{3}$/u.test(unsigned) ? 'AMOUNT_AMBIGUOUS' : 'AMOUNT_INVALID';
  const money = Money.parse(decimal);
  return signs === 1 ? money.negate() : money;
}

/** The digits with a decimal point; null for what is no amount. */
function withPoint(text: string): string | null {
  if (/^\d{1,16}(?:[.,]\d{1,2})?$/u.test(text)) return text.replace(',', '.');
  // Thousands parted by the one separator, decimals by the other; or several groups of thousands.
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/u.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d{1,2}$/u.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/u.test(text)) return text.replace(/[.,]/gu, '');
  return null;
}
