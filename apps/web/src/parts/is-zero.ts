import type { Amount } from '../api/amount.js';

/** True for an amount of exactly nothing, or none at all. */
export function isZero(amount: Amount | null | undefined): boolean {
  return !amount || !/[1-9]/.test(amount.exact);
}
