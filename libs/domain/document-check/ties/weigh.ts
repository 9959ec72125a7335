import type { TableColumn, TableRow, TableView } from '../tables/table-view.js';
import { areTransposed } from './digits.js';
import { amountAt } from './grid.js';
import { digits, type ScaledAmounts } from './scaled-amounts.js';
import { isPlain, type Factors } from './signs.js';
import { roundingUnits } from './tolerance.js';

const THOUSAND = 1000n;
const HALF_THOUSAND = 500n;

/** How a column comes out when a row is recomputed by a structure; `NONE` where it says nothing. */
export type ColumnOutcome =
  'EXACT' | 'ROUNDING' | 'TRANSPOSED' | 'THOUSANDFOLD' | 'FAILS' | 'TRIVIAL' | 'NONE';

/** The rows that a row may be recomputed from. */
export interface Structure {
  readonly row: TableRow;
  readonly parts: readonly TableRow[];
  readonly factors: Factors;
}

/** A structure with what the columns say about it. */
export interface Weighed extends Structure {
  readonly outcomes: ReadonlyMap<number, ColumnOutcome>;
  /** Columns of deviations that agree only where every part is added, whatever its sign in the others. */
  readonly plainColumns: ReadonlySet<number>;
  /** About how many digits agree that would not by chance. */
  readonly evidence: number;
  readonly holding: number;
  readonly failing: number;
}

/** What a table's rows amount to by column: as printed, and where a sum is not printed as its parts do. */
export interface Amounts {
  readonly view: TableView;
  readonly columns: readonly TableColumn[];
  readonly scaled: ScaledAmounts;
  /** Null where neither it nor any part is printed. */
  amountOf(row: TableRow, column: number): bigint | null;
}

interface Compared {
  readonly outcome: ColumnOutcome;
  readonly result: bigint;
  readonly parts: readonly (bigint | null)[];
}

/** Recomputes a row by a structure in every column and weighs what agrees. */
export function weigh(amounts: Amounts, structure: Structure): Weighed {
  const outcomes = new Map<number, ColumnOutcome>();
  const plainColumns = new Set<number>();
  const seen = new Set<string>();
  let evidence = 0;
  for (const column of amounts.columns) {
    const { compared, isPlainOnly } = compareIn(amounts, column, structure);
    outcomes.set(column.index, compared.outcome);
    if (isPlainOnly) plainColumns.add(column.index);
    const worth = worthOf(compared.outcome, amounts.scaled.magnitude(compared.result));
    if (worth === 0) continue;
    // Two columns with the same figures prove no more than one.
    const key = `${compared.result}:${compared.parts.join()}`;
    if (!seen.has(key)) evidence += worth;
    seen.add(key);
  }
  const count = (...wanted: ColumnOutcome[]) =>
    [...outcomes.values()].filter((one) => wanted.includes(one)).length;
  return {
    ...structure,
    outcomes,
    plainColumns,
    evidence,
    holding: count('EXACT', 'ROUNDING'),
    failing: count('FAILS', 'TRANSPOSED', 'THOUSANDFOLD'),
  };
}

/** In a column of deviations a cost's deviation may count as an income's does, or be turned as the cost is. */
function compareIn(
  amounts: Amounts,
  column: TableColumn,
  structure: Structure,
): { compared: Compared; isPlainOnly: boolean } {
  const isDeviation = column.role === 'DEVIATION' || column.role === 'CHANGE';
  const signed = compare(amounts, column, structure, structure.factors);
  if (!isDeviation || isPlain(structure.factors)) return { compared: signed, isPlainOnly: false };
  const plain = compare(amounts, column, structure, null);
  const isSigned = !agrees(plain.outcome) && agrees(signed.outcome);
  return { compared: isSigned ? signed : plain, isPlainOnly: !isSigned };
}

function compare(
  amounts: Amounts,
  column: TableColumn,
  structure: Structure,
  factors: Factors | null,
): Compared {
  const { view, scaled } = amounts;
  const printed = amountAt(view, structure.row.index, column.index);
  if (printed === null) return { outcome: 'NONE', result: 0n, parts: [] };
  const result = scaled.of(printed);
  const parts = structure.parts.map((part) => amounts.amountOf(part, column.index));
  if (parts.every((part) => part === null)) return { outcome: 'NONE', result, parts };
  let sum = 0n;
  let filled = 0;
  for (const [at, part] of parts.entries()) {
    if (part === null || part === 0n) continue;
    filled += 1;
    sum += factors !== null && factors[at] === -1 ? -part : part;
  }
  return { outcome: outcomeOf(amounts, column, result, sum, filled), result, parts };
}

function outcomeOf(
  amounts: Amounts,
  column: TableColumn,
  result: bigint,
  sum: bigint,
  filled: number,
): ColumnOutcome {
  if (result === 0n && filled === 0) return 'TRIVIAL';
  if (result === sum) return 'EXACT';
  const step = amounts.scaled.steps.get(column.index) ?? 1n;
  const decimals = amounts.scaled.decimals.get(column.index) ?? 0;
  const tolerance = BigInt(roundingUnits(filled, decimals, amounts.view.unit)) * step;
  const difference = result > sum ? result - sum : sum - result;
  if (difference <= tolerance) return 'ROUNDING';
  const isSameSign = result < 0n === sum < 0n;
  if (!isSameSign) return 'FAILS';
  if (isThousandfold(result, sum, step) || isThousandfold(sum, result, step)) return 'THOUSANDFOLD';
  return areTransposed(digits(result), digits(sum)) ? 'TRANSPOSED' : 'FAILS';
}

/** Whether the larger is the smaller a thousand times over, but for the rounding of the smaller. */
function isThousandfold(small: bigint, large: bigint, step: bigint): boolean {
  const difference = small * THOUSAND - large;
  return small !== 0n && (difference < 0n ? -difference : difference) <= HALF_THOUSAND * step;
}

function agrees(outcome: ColumnOutcome): boolean {
  return outcome === 'EXACT' || outcome === 'ROUNDING';
}

/** That so many digits agree by chance is one in ten to their power; with rounding or two digits changed it is likelier. */
function worthOf(outcome: ColumnOutcome, magnitude: number): number {
  if (outcome === 'EXACT') return Math.max(magnitude, 1);
  if (outcome === 'ROUNDING') return Math.max(magnitude - 0.7, 0);
  if (outcome === 'THOUSANDFOLD') return Math.max(magnitude - 1, 0);
  return outcome === 'TRANSPOSED' ? Math.max(magnitude - 1.5, 0) : 0;
}
