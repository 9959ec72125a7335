import type { TableRow, TableView } from '../tables/table-view.js';
import { amountAt, amountColumns, figureRows } from './grid.js';
import { makeTie } from './make-tie.js';
import type { Tie } from './tie.js';

const ASSETS = /^(?:summa|totala) tillgångar$/;
const EQUITY_AND_DEBT = /^summa (?=.*eget kapital)(?=.*skuld)/;

/** Assets against equity and debts, in every column of a balance sheet. */
export function balanceTies(view: TableView): Tie[] {
  const assets = rowNamed(view, ASSETS);
  const financing = rowNamed(view, EQUITY_AND_DEBT);
  if (assets === null || financing === null) return [];
  return amountColumns(view).flatMap((column) => {
    const result = amountAt(view, financing.index, column.index);
    const whole = amountAt(view, assets.index, column.index);
    if (result === null || whole === null) return [];
    return [
      makeTie({
        kind: 'BALANCE',
        result,
        terms: [{ figure: whole, factor: 1 }],
        unit: view.unit,
        certainty: 'CERTAIN',
        message: `”${financing.label}” (${column.label}) mot ”${assets.label}”`,
      }),
    ];
  });
}

function rowNamed(view: TableView, words: RegExp): TableRow | null {
  return figureRows(view).findLast((row) => words.test(row.key)) ?? null;
}
