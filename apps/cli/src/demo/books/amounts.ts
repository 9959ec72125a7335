import { Money } from '@samla/domain/money/money.js';
import type { Random } from './random.js';

/** Kronor as printed in a plan, with or without öre. */
export function kr(text: string): Money {
  return Money.parse(text);
}

/** So many per cent of an amount, half up to the öre: VAT and social fees. `basisPoints` 2500 is 25 %. */
export function share(amount: Money, basisPoints: bigint): Money {
  return Money.fromOre((amount.ore * basisPoints + 5_000n) / 10_000n);
}

/** The amount varied between two percentages, cut to whole kronor. */
export function vary(amount: Money, random: Random, lowPercent: number, highPercent: number): Money {
  const perMille = BigInt(random.between(lowPercent * 10, highPercent * 10));
  return Money.fromOre(((amount.ore * perMille) / 100_000n) * 100n);
}

/** Parts of uneven size that add up to the amount: whole kronor, the last one takes the öre. */
export function spread(amount: Money, parts: number, random: Random): Money[] {
  const weights = Array.from({ length: parts }, () => BigInt(random.between(82, 118)));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const kronor = amount.ore / 100n;
  const cut = weights.slice(1).map((weight) => Money.fromOre(((kronor * weight) / total) * 100n));
  return [...cut, amount.subtract(Money.sum(cut))];
}
