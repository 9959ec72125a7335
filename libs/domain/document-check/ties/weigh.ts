import type { Decimal } from 'decimal.js';
import type { TableColumn, TableRow, TableView } from '../tables/table-view.js';
import { isTransposed, magnitudeOf } from './digits.js';
import { ZERO, amountAt, decimalsOf, figureAt } from './grid.js';
import { isPlain, type Factors } from './signs.js';
import { sumOf, type TieTerm } from './tie.js';
import { toleranceOf } from './tolerance.js';

/** How a column comes out when a row is recomputed by a structure; `NONE` where it says nothing. */
export type ColumnOutcome = 'EXACT' | 'ROUNDING' | 'TRANSPOSED' | 'FAILS' | 'TRIVIAL' | 'NONE';

/** The rows that a row may be recomputed from. */
export interface Structure {
  readonly row: TableRow;
  readonly parts: readonly TableRow[];
  readonly factors: Factors;
}

/** A structure with what the columns say about it. */
export interface Weighed extends Structure {
  readonly outcomes: ReadonlyMap<number, ColumnOutcome>;
  /** About how many digits agree that would not by chance. */
  readonly evidence: number;
  readonly holding: number;
  readonly failing: number;
}

/** The terms of a row in a column; a sum that is not printed there stands for its own parts. */
export type TermsOf = (row: TableRow, column: number) => readonly TieTerm[];

/** A structure's terms in a column. In a column of deviations a cost's deviation counts as an income's does. */
export function termsIn(structure: Structure, column: TableColumn, termsOf: TermsOf, asPlain = false): TieTerm[] {
  return structure.parts.flatMap((part, index) => {
    const factor = asPlain ? 1 : structure.factors[index]!;
    return termsOf(part, column.index).map((term) => ({ ...term, factor: (term.factor * factor) as 1 | -1 }));
  });
}

/** Recomputes a row by a structure in every column and weighs what agrees. */
export function weigh(
  view: TableView,
  columns: readonly TableColumn[],
  structure: Structure,
  termsOf: TermsOf,
): Weighed {
  const outcomes = new Map<number, ColumnOutcome>();
  const seen = new Set<string>();
  let evidence = 0;
  for (const column of columns) {
    const { outcome, terms, result } = outcomeIn(view, column, structure, termsOf);
    outcomes.set(column.index, outcome);
    const key = [result?.toString(), ...terms.map(({ figure }) => figure.printed)].join();
    if (!seen.has(key)) evidence += worthOf(outcome, result ?? ZERO);
    seen.add(key);
  }
  const count = (...wanted: ColumnOutcome[]) => [...outcomes.values()].filter((one) => wanted.includes(one)).length;
  return {
    ...structure,
    outcomes,
    evidence,
    holding: count('EXACT', 'ROUNDING'),
    failing: count('FAILS', 'TRANSPOSED'),
  };
}

/** How a column comes out, in a column of deviations by whichever sign its costs are printed with. */
export function outcomeIn(
  view: TableView,
  column: TableColumn,
  structure: Structure,
  termsOf: TermsOf,
): { outcome: ColumnOutcome; terms: TieTerm[]; result: Decimal | null } {
  const isDeviation = column.role === 'DEVIATION' || column.role === 'CHANGE';
  const ways = isDeviation && !isPlain(structure.factors) ? [true, false] : [false];
  const tried = ways.map((asPlain) => {
    const terms = termsIn(structure, column, termsOf, asPlain);
    return { terms, ...compare(view, structure, column, terms) };
  });
  return tried.find(({ outcome }) => outcome === 'EXACT' || outcome === 'ROUNDING') ?? tried[0]!;
}

function compare(
  view: TableView,
  structure: Structure,
  column: TableColumn,
  terms: readonly TieTerm[],
): { outcome: ColumnOutcome; result: Decimal | null } {
  const printed = amountAt(view, structure.row.index, column.index);
  if (printed === null) return { outcome: 'NONE', result: null };
  const isBlank = structure.parts.every((part) => figureAt(view, part.index, column.index) === null) && terms.length === 0;
  if (isBlank) return { outcome: 'NONE', result: printed.value };
  const recomputed = sumOf(terms, ZERO);
  const filled = terms.filter(({ figure }) => !figure.value.isZero());
  if (printed.value.isZero() && filled.length === 0) return { outcome: 'TRIVIAL', result: ZERO };
  const difference = printed.value.minus(recomputed).abs();
  if (difference.isZero()) return { outcome: 'EXACT', result: printed.value };
  const decimals = decimalsOf([printed, ...terms.map(({ figure }) => figure)]);
  const tolerance = toleranceOf(filled.length, decimals, view.unit);
  if (difference.lessThanOrEqualTo(tolerance)) return { outcome: 'ROUNDING', result: printed.value };
  return { outcome: isTransposed(printed.value, recomputed) ? 'TRANSPOSED' : 'FAILS', result: printed.value };
}

/** That so many digits agree by chance is one in ten to their power; with rounding or two digits changed it is likelier. */
function worthOf(outcome: ColumnOutcome, result: Decimal): number {
  const digits = magnitudeOf(result);
  if (outcome === 'EXACT') return Math.max(digits, 1);
  if (outcome === 'ROUNDING') return Math.max(digits - 0.7, 0);
  return outcome === 'TRANSPOSED' ? Math.max(digits - 1.5, 0) : 0;
}
