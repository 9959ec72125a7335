import type { FigureColumn } from './columns.js';
import { compareCodes } from '../accounts/code-order.js';
import { assertAddable, orderPerimeter, type PerimeterForbund } from './perimeter.js';

/** A county with its förbund and what they have handed in. */
export interface CountyFigures<Row> {
  readonly county: string;
  readonly name: string;
  readonly perimeter: readonly PerimeterForbund[];
  readonly rows: readonly Row[];
}

/** Several counties as one, and the columns that show each as it is alone. */
export interface CombinedFigures<Row> {
  readonly perimeter: readonly PerimeterForbund[];
  readonly rows: readonly Row[];
  readonly columns: readonly FigureColumn[];
}

/**
 * Several counties as one county of all their förbund, so that dealings across a county border are eliminated by the same
 * rule. Refuses a förbund that is in two of them (`DUPLICATE_FORBUND`), and figures that cannot be added (`MIXED_…`).
 */
export function combineCounties<Row>(counties: readonly CountyFigures<Row>[]): CombinedFigures<Row> {
  const perimeter = orderPerimeter(counties.flatMap((county) => county.perimeter));
  assertAddable(perimeter);
  return {
    perimeter,
    rows: counties.flatMap(({ rows }) => rows),
    columns: counties
      .map(({ county, name, perimeter: own }) => ({ id: county, name, members: own.map(({ id }) => id) }))
      .sort((a, b) => compareCodes(a.name, b.name) || compareCodes(a.id, b.id)),
  };
}
