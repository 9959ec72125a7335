import type { Figure, TableUnit } from '../tables/table-view.js';
import { ZERO, decimalsOf } from './grid.js';
import { sumOf, type Certainty, type Tie, type TieKind, type TieTerm } from './tie.js';
import { toleranceOf } from './tolerance.js';

/** What a tie is made of, before it is recomputed. */
export interface TieParts {
  readonly kind: TieKind;
  readonly result: Figure;
  readonly terms: readonly TieTerm[];
  readonly unit: TableUnit | null;
  readonly certainty: Certainty;
  readonly message: string;
}

/** Recomputes a result from its terms and says whether it holds. */
export function makeTie(parts: TieParts): Tie {
  const { result, terms } = parts;
  const recomputed = sumOf(terms, ZERO);
  const difference = result.value.minus(recomputed);
  const counted = terms.filter(({ figure }) => !figure.value.isZero()).length;
  const decimals = decimalsOf([result, ...terms.map(({ figure }) => figure)]);
  const tolerance = toleranceOf(counted, decimals, parts.unit);
  const holds = difference.abs().lessThanOrEqualTo(tolerance);
  return {
    ...parts,
    place: result.place,
    printed: result.printed,
    recomputed: recomputed.toString(),
    difference: difference.toString(),
    tolerance: tolerance.toString(),
    holds,
    isRounding: holds && !difference.isZero(),
  };
}
