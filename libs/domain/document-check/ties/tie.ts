import type { Decimal } from 'decimal.js';
import type { FindingClass, Place, Severity } from '../findings/finding.js';
import type { Figure, TableUnit } from '../tables/table-view.js';

/** What relation between figures of one table was tested. */
export type TieKind =
  /** A sum row and its parts. */
  | 'SUM'
  /** A result row: income less costs, or a result and what comes after it. */
  | 'RESULT'
  /** Two rows that are the same amount, as a result that is carried on. */
  | 'EQUAL'
  /** Opening, what came and went, closing. */
  | 'STOCK'
  /** The difference between two rows. */
  | 'CHANGE'
  /** Outcome and budget against the deviation, row by row. */
  | 'DEVIATION'
  /** Income less cost against the net, row by row. */
  | 'NET'
  /** Columns that add up to a column, as women and men. */
  | 'TOTAL'
  /** A per cent of a total. */
  | 'SHARE'
  /** The closing of a year is the opening of the next. */
  | 'CARRY_FORWARD'
  /** Assets are equity and debts. */
  | 'BALANCE';

/**
 * How sure it is that the figures must agree: `CERTAIN` where other columns or rows agree by the same rule, `LIKELY` where
 * labels alone say so, `GUESS` where only the position does.
 */
export type Certainty = 'CERTAIN' | 'LIKELY' | 'GUESS';

/** A figure that a result is recomputed from, added or taken away. */
export interface TieTerm {
  readonly figure: Figure;
  readonly factor: 1 | -1;
}

/** A tie that was tested inside a table; amounts are decimal strings in the printed unit. */
export interface Tie {
  readonly kind: TieKind;
  /** The printed result, and its place. */
  readonly result: Figure;
  readonly place: Place;
  /** For a share the part and then the whole; else what adds up to the result. */
  readonly terms: readonly TieTerm[];
  readonly printed: string;
  readonly recomputed: string;
  /** Printed less recomputed. */
  readonly difference: string;
  readonly unit: TableUnit | null;
  /** How far apart rounding may bring them. */
  readonly tolerance: string;
  /** Exactly or within rounding. */
  readonly holds: boolean;
  /** It holds within rounding only. */
  readonly isRounding: boolean;
  readonly certainty: Certainty;
  /** In Swedish: what was compared with what. */
  readonly message: string;
}

/** A fault inside a table: the likeliest cell, and all ties that fail by it. */
export interface TableFault {
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly figure: Figure;
  readonly place: Place;
  readonly printed: string;
  /** What the figure would be if the ties held. */
  readonly recomputed: string;
  readonly difference: string;
  readonly unit: TableUnit | null;
  readonly message: string;
  readonly ties: readonly Tie[];
  /** Other cells that would explain it as well; empty where the ties leave only one. */
  readonly alternatives: readonly Figure[];
}

/** Terms as one exact amount. */
export function sumOf(terms: readonly TieTerm[], zero: Decimal): Decimal {
  return terms.reduce(
    (sum, { figure, factor }) => (factor === 1 ? sum.plus(figure.value) : sum.minus(figure.value)),
    zero,
  );
}
