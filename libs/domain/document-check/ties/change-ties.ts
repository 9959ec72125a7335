import type { TableView } from '../tables/table-view.js';
import { amountAt, amountColumns, figureRows } from './grid.js';
import { makeTie } from './make-tie.js';
import type { Certainty, Tie } from './tie.js';

/** Rows that are the change from the row two above to the row just above, where most columns agree. */
export function changeTies(view: TableView): Tie[] {
  const rows = figureRows(view);
  return rows.flatMap((row, at) => {
    const [before, after] = [rows[at - 2], rows[at - 1]];
    if (row.kind !== 'CHANGE' || before === undefined || after === undefined) return [];
    const ties = amountColumns(view).flatMap((column): Tie[] => {
      const [result, from, to] = [row, before, after].map((one) => amountAt(view, one.index, column.index));
      if (!result || !from || !to) return [];
      const certainty: Certainty = 'CERTAIN';
      return [
        makeTie({
          kind: 'CHANGE',
          result,
          terms: [
            { figure: to, factor: 1 },
            { figure: from, factor: -1 },
          ],
          unit: view.unit ?? 'antal',
          certainty,
          message: `”${row.label}” (${column.label}) mot ”${after.label}” − ”${before.label}”`,
        }),
      ];
    });
    const holding = ties.filter((tie) => tie.holds).length;
    return holding >= 2 && holding * 2 > ties.length ? ties : [];
  });
}
