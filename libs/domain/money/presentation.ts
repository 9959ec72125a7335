import { Money } from './money.js';

/** The unit that a statement is printed in: kronor, or thousands of kronor by either of its Swedish names. */
export const UNITS = ['KR', 'TKR', 'KKR'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * How a layout rounds: `EACH` presents every amount as the rounding of its own exact amount (a difference of one
 * unit in a sum is then information), `ADD_UP` lets the parts of a group add up to the group's presented total.
 */
export const ROUNDING_RULES = ['EACH', 'ADD_UP'] as const;
export type RoundingRule = (typeof ROUNDING_RULES)[number];

const ORE_PER_UNIT: Readonly<Record<Unit, bigint>> = { KR: 100n, TKR: 100_000n, KKR: 100_000n };

/** The parts of a group as presented; `forced[i]` says that part i is not the rounding of its own exact amount. */
export interface AddedUp {
  presented: string[];
  forced: boolean[];
}

/** The amount in whole units, half up by magnitude, as a decimal string: −471931.20 kr is `"-471931"`. */
export function presentEach(money: Money, unit: Unit): string {
  return roundHalfUp(money.ore, ORE_PER_UNIT[unit]).toString();
}

/**
 * The parts of a group in whole units so that they add up to `total`, which is the presented sum of the parts
 * unless a group above has already fixed it. Each part is cut, and the units left over go to the largest
 * remainders, the first of equals first; an amount that is whole already is never touched.
 */
export function presentAddUp(parts: readonly Money[], unit: Unit, total?: string): AddedUp {
  const perUnit = ORE_PER_UNIT[unit];
  const sum = Money.sum(parts);
  const target = total === undefined ? roundHalfUp(sum.ore, perUnit) : BigInt(total);
  // A group of costs is treated as the same group of income with the sign turned, so that both round alike.
  const sign = sum.isNegative() ? -1n : 1n;
  const units = addUp(
    parts.map((part) => sign * part.ore),
    perUnit,
    sign * target,
  ).map((part) => sign * part);
  return {
    presented: units.map(String),
    forced: units.map((part, index) => part !== roundHalfUp(parts[index]!.ore, perUnit)),
  };
}

/** The exact amount that a presented one stands for, so that amounts in different units can be compared. */
export function fromPresented(presented: string, unit: Unit): Money {
  return Money.fromOre(BigInt(presented) * ORE_PER_UNIT[unit]);
}

function addUp(ore: readonly bigint[], perUnit: bigint, target: bigint): bigint[] {
  const units = ore.map((part) => floorDivide(part, perUnit));
  let left = target - units.reduce((sum, part) => sum + part, 0n);
  const byRest = ore
    .map((part, index) => ({ index, rest: part - units[index]! * perUnit }))
    .filter(({ rest }) => rest > 0n)
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of byRest) {
    if (left <= 0n) break;
    units[index] = units[index]! + 1n;
    left -= 1n;
  }
  if (left !== 0n)
    throw new RangeError('A presented total further than one unit from its parts cannot be reached.');
  return units;
}

function roundHalfUp(ore: bigint, perUnit: bigint): bigint {
  const magnitude = ore < 0n ? -ore : ore;
  const units = (magnitude + perUnit / 2n) / perUnit;
  return ore < 0n ? -units : units;
}

function floorDivide(ore: bigint, perUnit: bigint): bigint {
  const units = ore / perUnit;
  return ore < 0n && units * perUnit !== ore ? units - 1n : units;
}
