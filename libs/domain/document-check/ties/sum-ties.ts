import type { TableColumn, TableView } from '../tables/table-view.js';
import { termsOf, turned, type KnownStructures } from './amounts.js';
import { amountAt, amountColumns, figureAt } from './grid.js';
import { makeTie } from './make-tie.js';
import type { FoundStructure } from './sum-structures.js';
import type { Certainty, Tie, TieKind, TieTerm } from './tie.js';

/** The ties of sum and result rows with their parts, one for each column that has both. */
export function sumTies(view: TableView, structures: readonly FoundStructure[]): Tie[] {
  const known = new Map(structures.map((structure) => [structure.row.index, structure]));
  return structures.flatMap((structure) =>
    amountColumns(view).flatMap((column) => {
      const tie = tieIn(view, structure, column, known);
      return tie === null ? [] : [tie];
    }),
  );
}

function tieIn(
  view: TableView,
  structure: FoundStructure,
  column: TableColumn,
  known: KnownStructures,
): Tie | null {
  const result = amountAt(view, structure.row.index, column.index);
  const outcome = structure.outcomes.get(column.index) ?? 'NONE';
  if (result === null || outcome === 'NONE' || outcome === 'TRIVIAL') return null;
  const isPlain = structure.plainColumns.has(column.index);
  const terms = structure.parts.flatMap((part, at) =>
    termsOf(view, known, part, column.index).map((term) =>
      isPlain ? term : turned(term, structure.factors[at]!),
    ),
  );
  const tie = makeTie({
    kind: kindOf(structure),
    result,
    terms,
    unit: view.unit,
    certainty: certaintyIn(view, structure, column, terms),
    message: messageOf(structure, column),
  });
  return tie.holds || tie.certainty !== 'GUESS' ? tie : null;
}

/** A column that prints few of the parts, as a budget that is decided by group, is no proof against its sum. */
function certaintyIn(
  view: TableView,
  structure: FoundStructure,
  column: TableColumn,
  terms: readonly TieTerm[],
): Certainty {
  const elsewhere = structure.parts.filter((part) => part.figures.some((figure) => figure !== null));
  const here = elsewhere.filter((part) => figureAt(view, part.index, column.index) !== null);
  const isSparse =
    elsewhere.length >= 3 && here.length * 2 < elsewhere.length && terms.length < elsewhere.length;
  return isSparse ? 'GUESS' : structure.certainty;
}

function kindOf({ row, parts }: FoundStructure): TieKind {
  if (row.kind === 'CLOSING') return 'STOCK';
  if (parts.length === 1) return 'EQUAL';
  return row.kind === 'RESULT' ? 'RESULT' : 'SUM';
}

function messageOf({ row, parts, factors }: FoundStructure, column: TableColumn): string {
  const label = row.label === '' ? 'Raden utan namn' : `”${row.label}”`;
  const where = column.label === '' ? '' : ` i kolumnen ”${column.label}”`;
  if (parts.length === 1) return `${label}${where} mot raden ”${parts[0]!.label}”`;
  const names = parts.map((part, index) => {
    const sign = factors[index] === -1 ? '− ' : index === 0 ? '' : '+ ';
    return `${sign}${part.label === '' ? 'raden utan namn' : part.label}`;
  });
  const terms =
    parts.length <= 4
      ? names.join(' ')
      : `summan av de ${parts.length} raderna ${parts[0]!.label} … ${parts.at(-1)!.label}`;
  return `${label}${where} mot ${terms}`;
}
