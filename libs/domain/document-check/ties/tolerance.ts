import { Decimal } from 'decimal.js';
import type { TableUnit } from '../tables/table-view.js';

const ONE = new Decimal(1);
const MANY_TERMS = 12;

/**
 * How far a printed result may be from its parts by rounding alone, in units of the last printed digit. Each of n parts
 * and the result is off by half a unit at most, so (n + 1) / 2; for many parts that is far more than ever happens and
 * would hide real faults, so it ends at three units. Counts and amounts with öre are not rounded at all.
 */
export function roundingUnits(terms: number, decimals: number, unit: TableUnit | null): number {
  if (unit === 'antal' || (decimals >= 2 && (unit === 'kr' || unit === null))) return 0;
  return terms >= MANY_TERMS ? 3 : terms >= 3 ? 2 : 1;
}

/** The same in the printed unit. */
export function toleranceOf(terms: number, decimals: number, unit: TableUnit | null): Decimal {
  return ONE.div(new Decimal(10).pow(decimals)).times(roundingUnits(terms, decimals, unit));
}
