import { swedishDecimal } from '@samla/domain/money/swedish.js';
import type { Amount } from '../api/amount.js';

const UNITS: Readonly<Record<Amount['unit'], string>> = { KR: 'kr', TKR: 'tkr', KKR: 'kkr' };

/** The decimal as Swedish readers write it; the domain's messages write it alike. */
export const formatDecimal = swedishDecimal;

/** The amount as the reader has chosen to see it: as the statement prints it, or with öre. */
export function formatAmount(amount: Amount, withOre: boolean): string {
  return formatDecimal(withOre ? amount.exact : amount.presented);
}

/** `kr`, `tkr` or `kkr`. */
export function unitLabel(unit: Amount['unit']): string {
  return UNITS[unit];
}

/** The unit of a table as the sentence over it. */
export function inWords(unit: Amount['unit']): string {
  return unit === 'KR' ? 'Kronor.' : 'Tusental kronor.';
}

/** The whole numbers that the page counts things with, grouped as in Swedish print. */
export function formatCount(count: number): string {
  return formatDecimal(String(count));
}
