import { Decimal } from 'decimal.js';
import type { Place } from '../findings/finding.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome, TieTerm } from '../findings/tested-tie.js';
import type { TableColumn, TableRow, TableView } from '../tables/table-view.js';
import { type CellNumber, cellNumbersIn, templateOf } from './cell-numbers.js';
import { spaced } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

/** A cell of text with its numbers. */
interface TextCell {
  readonly row: TableRow;
  readonly place: Place;
  readonly text: string;
  readonly numbers: readonly CellNumber[];
}

/**
 * Numbers that stand inside sentences of a table's cells: where each row says the same with other numbers, the total's counts
 * are their sums, and its averages are weighted by one of the counts.
 */
export function cellSums(document: ReadDocument): Outcome[] {
  return document.views.flatMap((view) =>
    view.columns
      .filter(({ kind }) => kind === 'TEXT')
      .flatMap((column) => {
        const cells = view.rows.flatMap((row) => cellAt(view, row, column));
        const at = cells.findIndex(({ row }) => row.kind === 'SUM');
        const total = cells[at];
        return total === undefined ? [] : columnOutcomes(document.name, cells.slice(0, at), total);
      }),
  );
}

function cellAt(view: TableView, row: TableRow, column: TableColumn): TextCell[] {
  const source = view.source.rows[row.index];
  const text = source?.cells[column.index] ?? '';
  const numbers = source?.isHead === true ? [] : cellNumbersIn(text);
  if (numbers.length === 0 || !/\p{L}{4}/u.test(text)) return [];
  const { index: table, section } = view.source;
  const place = { line: row.line, section, table, row: row.label || null, column: column.label || null };
  return [{ row, place, text, numbers }];
}

function columnOutcomes(document: string, items: readonly TextCell[], total: TextCell): Outcome[] {
  const [first] = items;
  const isAlike =
    first !== undefined &&
    items.length >= 2 &&
    items.every(({ text }) => templateOf(text) === templateOf(first.text)) &&
    shapeOf(first) === shapeOf(total);
  if (!isAlike) return [];
  return total.numbers.flatMap((number, at): Outcome[] => {
    if (number.kind === 'COUNT') return [countOutcome(document, items, total, at)];
    return number.kind === 'AVERAGE' ? averageOutcome(document, items, total, at) : [];
  });
}

function shapeOf({ numbers }: TextCell): string {
  return numbers.map(({ kind, unit }) => `${kind} ${unit}`).join(',');
}

function countOutcome(document: string, items: readonly TextCell[], total: TextCell, at: number): Outcome {
  const parts = items.map((item) => item.numbers[at]!.value);
  const sum = Decimal.sum(...parts);
  const printed = total.numbers[at]!.value;
  const tested: Tested = {
    kind: 'antal i celler',
    document,
    place: total.place,
    printed,
    recomputed: sum,
    unit: 'antal',
    message: `Raden "${total.row.label}" anger ${spaced(printed)}; raderna ovanför ger ${parts.map(spaced).join(' + ')} = ${spaced(sum)}.`,
    terms: termsOf(document, items, at),
  };
  return printed.equals(sum) ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' });
}

/** An average weighted by the first count that makes it; it can never be outside of what it is the average of. */
function averageOutcome(
  document: string,
  items: readonly TextCell[],
  total: TextCell,
  at: number,
): Outcome[] {
  const printed = total.numbers[at]!.value;
  const parts = items.map((item) => item.numbers[at]!.value);
  const decimals = Math.max(printed.decimalPlaces(), 1);
  const means = weightsOf(items).map((weights) => {
    const weight = Decimal.sum(...weights);
    return Decimal.sum(...parts.map((part, index) => part.times(weights[index]!))).dividedBy(weight);
  });
  // Each part is known to half of its last digit, and so is their average.
  const slack = new Decimal(10).pow(-decimals);
  const exact = means.find((each) => each.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).equals(printed));
  const near = means.find((each) => each.minus(printed).abs().lte(slack));
  const [least, most] = [Decimal.min(...parts), Decimal.max(...parts)];
  const tested = (recomputed: Decimal, how: string): Tested => ({
    kind: 'vägt genomsnitt i celler',
    document,
    place: total.place,
    printed,
    recomputed: recomputed.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP),
    unit: total.numbers[at]!.unit || null,
    message: `Raden "${total.row.label}" anger i snitt ${spaced(printed)} ${total.numbers[at]!.unit}; ${how}.`,
    terms: termsOf(document, items, at),
  });
  const weighed = (mean: Decimal) =>
    tested(mean, `vägt med antalen i raderna blir det ${spaced(mean.toDecimalPlaces(2))}`);
  if (exact !== undefined) return [holding(weighed(exact), 'ROUNDING')];
  if (near !== undefined) return [rounded(weighed(near))];
  if (printed.gte(least.minus(slack)) && printed.lte(most.plus(slack))) return [];
  const nearest = printed.lt(least) ? least : most;
  const how = `raderna ovanför ligger mellan ${spaced(least)} och ${spaced(most)}, och ett genomsnitt kan inte ligga utanför`;
  return [broken(tested(nearest, how), { class: 'sum', severity: 'warning' })];
}

/** The counts of the rows by their place in the sentence; those that are all more than nothing. */
function weightsOf(items: readonly TextCell[]): Decimal[][] {
  const [first] = items;
  return first!.numbers.flatMap(({ kind }, at) => {
    const weights = items.map((item) => item.numbers[at]!.value);
    return kind === 'COUNT' && weights.some((weight) => weight.isPositive() && !weight.isZero())
      ? [weights]
      : [];
  });
}

function termsOf(document: string, items: readonly TextCell[], at: number): TieTerm[] {
  return items.map(({ place, numbers }) => ({ document, place, printed: numbers[at]!.value.toString() }));
}
