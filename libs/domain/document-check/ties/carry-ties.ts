import { columnEntity } from '../tables/column-entity.js';
import type { TableColumn, TableRow, TableView } from '../tables/table-view.js';
import { amountAt, amountColumns, figureRows } from './grid.js';
import { makeTie } from './make-tie.js';
import type { Tie } from './tie.js';

const STEM = /\b(?:vid|årets|periodens|början|slut|ingång|utgång|start|ingående|utgående|ib|ub|summa)\b/g;

/** A row that opens and the row below it that closes the same stock. */
interface Stock {
  readonly opening: TableRow;
  readonly closing: TableRow;
}

/** The closing of a year against the opening of the next, in tables that print both years. */
export function carryTies(view: TableView): Tie[] {
  const pairs = followingYears(amountColumns(view)).filter(
    ({ earlier, later }) => columnEntity(view, earlier) === columnEntity(view, later),
  );
  return stocksOf(view).flatMap(({ opening, closing }) =>
    pairs.flatMap(({ earlier, later }) => {
      const result = amountAt(view, opening.index, later.index);
      const carried = amountAt(view, closing.index, earlier.index);
      if (result === null || carried === null) return [];
      return [
        makeTie({
          kind: 'CARRY_FORWARD',
          result,
          terms: [{ figure: carried, factor: 1 }],
          unit: view.unit,
          certainty: 'CERTAIN',
          message: `”${opening.label}” (${later.label}) mot ”${closing.label}” (${earlier.label})`,
        }),
      ];
    }),
  );
}

function stocksOf(view: TableView): Stock[] {
  const rows = figureRows(view);
  return rows.flatMap((opening, at) => {
    if (opening.kind !== 'OPENING') return [];
    const stem = stemOf(opening);
    const below = rows.slice(at + 1, at + 12);
    const closing = below.find(
      (row) => (row.kind === 'CLOSING' || row.kind === 'SUM') && stemOf(row) === stem,
    );
    return stem === '' || closing === undefined ? [] : [{ opening, closing }];
  });
}

/** What a stock is a stock of: its label without the words for opening and closing. */
function stemOf(row: TableRow): string {
  return row.key.replace(STEM, ' ').replace(/ +/g, ' ').trim();
}

/** Columns of outcomes whose years follow on each other; both must end at the same day of the year. */
function followingYears(columns: readonly TableColumn[]): { earlier: TableColumn; later: TableColumn }[] {
  const outcomes = columns.filter(
    (column) =>
      column.period !== null &&
      (column.role === 'NONE' || column.role === 'OUTCOME') &&
      column.groupRole !== 'BUDGET',
  );
  return outcomes.flatMap((later) =>
    outcomes
      .filter(
        (earlier) =>
          earlier.period!.year === later.period!.year - 1 &&
          earlier.period!.to.slice(4) === later.period!.to.slice(4) &&
          earlier.period!.to.endsWith('12-31'),
      )
      .map((earlier) => ({ earlier, later })),
  );
}
