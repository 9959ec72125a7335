import type { TableRow, TableView } from '../tables/table-view.js';
import { amountColumns, figureAt } from './grid.js';
import { scaledAmounts } from './scaled-amounts.js';
import type { TieTerm } from './tie.js';
import type { Amounts, Structure } from './weigh.js';

/** The structures that are known so far, by row. */
export type KnownStructures = ReadonlyMap<number, Structure>;

/** Reads amounts from a table whose structures are being found: `known` grows while it is read, from the top. */
export function amountsOf(view: TableView, known: KnownStructures): Amounts {
  const scaled = scaledAmounts(view);
  const amountOf = (row: TableRow, column: number): bigint | null => {
    const figure = figureAt(view, row.index, column);
    if (figure !== null) return figure.isPercent ? null : scaled.of(figure);
    const structure = known.get(row.index);
    if (structure === undefined) return null;
    let sum: bigint | null = null;
    for (const [at, part] of structure.parts.entries()) {
      const amount = amountOf(part, column);
      if (amount !== null) sum = (sum ?? 0n) + (structure.factors[at] === -1 ? -amount : amount);
    }
    return sum;
  };
  return { view, columns: amountColumns(view), scaled, amountOf };
}

/** The printed figure of a row in a column as a term; where a sum has none, those of its parts. */
export function termsOf(
  view: TableView,
  known: KnownStructures,
  row: TableRow,
  column: number,
): readonly TieTerm[] {
  const figure = figureAt(view, row.index, column);
  if (figure !== null) return figure.isPercent ? [] : [{ figure, factor: 1 }];
  const structure = known.get(row.index);
  if (structure === undefined) return [];
  return structure.parts.flatMap((part, index) =>
    termsOf(view, known, part, column).map((term) => turned(term, structure.factors[index]!)),
  );
}

/** The term, taken away where it was added if the factor is a minus. */
export function turned(term: TieTerm, factor: 1 | -1): TieTerm {
  return factor === 1 ? term : { ...term, factor: term.factor === 1 ? -1 : 1 };
}
