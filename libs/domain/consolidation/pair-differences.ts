import { compareCodes } from '../accounts/code-order.js';
import { Money } from '../money/money.js';
import { agrees, eliminate, type EliminationResult, type EliminationSide } from './eliminate.js';
import { type ConsolidationRow, orderPerimeter, type PerimeterForbund } from './perimeter.js';

/** What two förbund leave over between them in one area; the first comes first by name. */
export interface PairDifference {
  readonly area: EliminationSide;
  readonly first: { readonly forbund: string; readonly booked: Money };
  readonly second: { readonly forbund: string; readonly booked: Money };
  /** Ledger sign. */
  readonly difference: Money;
  /** One of them has booked nothing at all, so that nothing is eliminated. */
  readonly isOneSided: boolean;
}

/** Every pair that does not agree by the rule in `eliminate.ts`: with a named difference, or one-sided. */
export function pairDifferences(
  perimeter: readonly PerimeterForbund[],
  rows: readonly ConsolidationRow[],
): PairDifference[] {
  const order = orderPerimeter(perimeter).map(({ id }) => id);
  const placed = ({ first, second, ...pair }: PairDifference): PairDifference => {
    const isFirst = order.indexOf(first.forbund) < order.indexOf(second.forbund);
    return isFirst ? { ...pair, first, second } : { ...pair, first: second, second: first };
  };
  const placeOf = ({ first, second }: PairDifference): number =>
    order.indexOf(first.forbund) * order.length + order.indexOf(second.forbund);
  return differingPairs(eliminate(perimeter, rows))
    .map(placed)
    .sort((a, b) => placeOf(a) - placeOf(b) || compareCodes(a.area, b.area));
}

/** The same of what is eliminated already, in no order. One side alone that comes to nothing differs by nothing. */
export function differingPairs({
  eliminations,
  findings,
}: Pick<EliminationResult, 'eliminations' | 'findings'>): PairDifference[] {
  const named = eliminations
    .filter((pair) => !agrees(pair))
    .map(({ side, first, second, difference }) => ({
      ...{ area: side, difference, isOneSided: false },
      first: { forbund: first.forbund, booked: first.booked },
      second: { forbund: second.forbund, booked: second.booked },
    }));
  const oneSided = findings.flatMap((finding) => {
    if (finding.code !== 'ONE_SIDED' || finding.booked.isZero()) return [];
    const { side, forbund, counterparty, booked } = finding;
    const [first, second] = [
      { forbund, booked },
      { forbund: counterparty, booked: Money.zero },
    ];
    return [{ area: side, first, second, difference: booked, isOneSided: true }];
  });
  return [...named, ...oneSided];
}
