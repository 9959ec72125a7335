import { Decimal } from 'decimal.js';
import { DomainError } from '../errors/domain-error.js';

/** A share of a whole, as a decimal or its text. */
export type Weight = Decimal | string;

/** A `Decimal` of its own precision, so that nobody else's setting of decimal.js can change a division. */
const Ratio = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_DOWN, toExpNeg: -1000, toExpPos: 1000 });

interface Cut {
  index: number;
  whole: bigint;
  rest: bigint;
}

/**
 * Splits a whole number of units by weight: each part is cut down, then the units left over go to the largest
 * remainders, the first of equals first. The parts always add up to the whole.
 */
export function largestRemainder(whole: bigint, weights: readonly Weight[]): bigint[] {
  const scaled = toIntegers(weights);
  const total = scaled.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) {
    throw new DomainError('ALLOCATION_IMPOSSIBLE', 'Ett belopp kan inte fördelas utan positiva vikter.', {
      weights: weights.map(String),
    });
  }
  const cuts = scaled.map((weight, index): Cut => {
    const product = whole * weight;
    return { index, whole: product / total, rest: product % total };
  });
  const parts = cuts.map((cut) => cut.whole);
  let left = whole - parts.reduce((sum, part) => sum + part, 0n);
  const byRest = [...cuts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of byRest) {
    if (left === 0n) break;
    parts[index] = parts[index]! + 1n;
    left -= 1n;
  }
  return parts;
}

/** Brings decimal weights to one common scale, so that the split itself is done in whole numbers. */
function toIntegers(weights: readonly Weight[]): bigint[] {
  const decimals = weights.map(toRatio);
  const scale = decimals.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  const factor = new Ratio(10).pow(scale);
  return decimals.map((weight) => BigInt(weight.mul(factor).toString()));
}

function toRatio(weight: Weight): Decimal {
  try {
    const ratio = new Ratio(weight);
    if (ratio.isFinite() && !ratio.isNegative()) return ratio;
  } catch {
    // Text that decimal.js cannot read is refused below, as are negative and infinite weights.
  }
  throw new DomainError(
    'ALLOCATION_IMPOSSIBLE',
    `Vikten "${String(weight)}" är inte ett tal från noll och uppåt.`,
    {
      weight: String(weight),
    },
  );
}
