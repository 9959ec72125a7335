import { compareCodes } from '../accounts/code-order.js';
import { Money } from '../money/money.js';
import { agrees, eliminate, type EliminationSide } from './eliminate.js';
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
  const { eliminations, findings } = eliminate(perimeter, rows);
  const named = eliminations
    .filter((pair) => !agrees(pair))
    .map(({ side, first, second, difference }) => ({
      ...{ area: side, difference, isOneSided: false },
      first: { forbund: first.forbund, booked: first.booked },
      second: { forbund: second.forbund, booked: second.booked },
    }));
  const order = orderPerimeter(perimeter).map(({ id }) => id);
  const oneSided = findings.flatMap((finding) => {
    if (finding.code !== 'ONE_SIDED' || finding.booked.isZero()) return [];
    const { side, forbund, counterparty, booked } = finding;
    const sides = [
      { forbund, booked },
      { forbund: counterparty, booked: Money.zero },
    ] as const;
    const isFirst = order.indexOf(forbund) < order.indexOf(counterparty);
    const [first, second] = isFirst ? sides : ([sides[1], sides[0]] as const);
    return [{ area: side, first, second, difference: booked, isOneSided: true }];
  });
  const placeOf = ({ first, second }: PairDifference): number =>
    order.indexOf(first.forbund) * order.length + order.indexOf(second.forbund);
  return [...named, ...oneSided].sort((a, b) => placeOf(a) - placeOf(b) || compareCodes(a.area, b.area));
}
