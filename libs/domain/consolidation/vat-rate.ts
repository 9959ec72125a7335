import type { Money } from '../money/money.js';

/** The Swedish rates of VAT, in percent (mervärdesskattelagen 2023:200, 9 kap.). */
const RATES = [25n, 12n, 6n] as const;

/** The rate in percent by which one amount is the other with VAT, to the öre and whatever their signs; null for none. */
export function vatRateBetween(one: Money, other: Money): bigint | null {
  const [a, b] = [one.abs().ore, other.abs().ore];
  const [net, gross] = a < b ? [a, b] : [b, a];
  if (net === 0n) return null;
  return RATES.find((rate) => net + vatOn(net, rate) === gross) ?? null;
}

/** VAT on an amount in öre, to the nearest öre. */
function vatOn(net: bigint, rate: bigint): bigint {
  return (net * rate + 50n) / 100n;
}
