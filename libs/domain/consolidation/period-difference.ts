import { Money } from '../money/money.js';
import type { ConsolidationSum } from './consolidation-sum.js';

/** An amount that the earlier submission began the year with and the later one does not. */
export interface MovedOpening {
  readonly forbund: string;
  readonly line: ConsolidationSum['line'];
  readonly counterpartyForbund: string | null;
  /** Ledger sign, as the earlier and the later submission have it. */
  readonly earlier: Money;
  readonly later: Money;
}

/** The months between two submissions of the same year. */
export interface PeriodDifference {
  readonly sums: readonly ConsolidationSum[];
  /** Where the two do not begin the year with the same; what moved between them is then told by the later. */
  readonly movedOpenings: readonly MovedOpening[];
}

/**
 * The months after an earlier submission, of a later one of the same year: what moved is the later's movement less the
 * earlier's, it ends where the later ends, and begins with what the later leaves for it. Both must be given for the same
 * förbund; one that lacks either is missing and its sums are left out by the caller.
 */
export function periodDifference(
  later: readonly ConsolidationSum[],
  earlier: readonly ConsolidationSum[],
): PeriodDifference {
  const [after, before] = [byKey(later), byKey(earlier)];
  const sums: ConsolidationSum[] = [];
  const movedOpenings: MovedOpening[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const one = after.get(key) ?? nothing(before.get(key)!);
    const other = before.get(key) ?? nothing(one);
    const change = one.change.subtract(other.change);
    sums.push({ ...one, opening: one.closing.subtract(change), change });
    if (one.opening.equals(other.opening)) continue;
    const { forbund, line, counterpartyForbund } = one;
    movedOpenings.push({ forbund, line, counterpartyForbund, earlier: other.opening, later: one.opening });
  }
  return { sums, movedOpenings };
}

function byKey(sums: readonly ConsolidationSum[]): Map<string, ConsolidationSum> {
  const added = new Map<string, ConsolidationSum>();
  for (const sum of sums) {
    const key = `${sum.forbund} ${sum.line} ${sum.counterpartyForbund ?? ''}`;
    const before = added.get(key);
    added.set(key, before ? add(before, sum) : sum);
  }
  return added;
}

function add(one: ConsolidationSum, other: ConsolidationSum): ConsolidationSum {
  return {
    ...one,
    opening: one.opening.add(other.opening),
    change: one.change.add(other.change),
    closing: one.closing.add(other.closing),
  };
}

function nothing(sum: ConsolidationSum): ConsolidationSum {
  return { ...sum, opening: Money.zero, change: Money.zero, closing: Money.zero };
}
