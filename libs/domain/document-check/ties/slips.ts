import type { Decimal } from 'decimal.js';
import type { Figure, TableView } from '../tables/table-view.js';
import { isOneDigitOff, isThousandfold, isTransposed, magnitudeOf } from './digits.js';
import { amountAt, amountColumns } from './grid.js';

/** A slip that turns one amount into another, as hands make them; `NONE` where no such slip does. */
export type Slip = 'TRANSPOSED' | 'SIGN' | 'UNIT' | 'COPIED' | 'TWIN' | 'DIGIT' | 'NONE';

/** How much likelier a cell is for such a slip, beside that it mends a tie. */
export const SLIP_WORTH: Readonly<Record<Slip, number>> = {
  TRANSPOSED: 0.4,
  SIGN: 0.5,
  UNIT: 0.5,
  COPIED: 0.1,
  TWIN: 0.45,
  DIGIT: 0.05,
  NONE: 0,
};

/** So few digits are alike by chance. */
const FEW_DIGITS = 3;

/** By what slip the printed figure came to stand for the value that it should be. */
export function slipOf(view: TableView, figure: Figure, value: Decimal): Slip {
  const printed = figure.value;
  if (printed.isZero()) return 'NONE';
  if (value.equals(printed.negated())) return 'SIGN';
  if (isThousandfold(printed, value)) return 'UNIT';
  if (magnitudeOf(printed) >= 2 && isTransposed(printed, value)) return 'TRANSPOSED';
  if (isTwin(view, figure, value)) return 'TWIN';
  if (isCopied(view, figure)) return 'COPIED';
  return isOneDigitOff(printed, value) ? 'DIGIT' : 'NONE';
}

/** Whether it says what the next cell in its row says: the figure of another year or of the budget. */
export function isCopied(view: TableView, figure: Figure): boolean {
  if (magnitudeOf(figure.value) < FEW_DIGITS) return false;
  const columns = amountColumns(view);
  const at = columns.findIndex((column) => column.index === figure.column);
  return [columns[at - 1], columns[at + 1]].some((column) => {
    const beside = column === undefined ? null : amountAt(view, figure.row, column.index);
    return beside !== null && beside.value.equals(figure.value);
  });
}

/** Whether it would be what another row says, which it is the same as in every other column. */
function isTwin(view: TableView, figure: Figure, value: Decimal): boolean {
  const others = amountColumns(view).filter((column) => column.index !== figure.column);
  return view.rows.some((row) => {
    const here = amountAt(view, row.index, figure.column);
    if (row.index === figure.row || row.kind !== 'ITEM' || here === null || !here.value.equals(value))
      return false;
    const alike = others.filter((column) => {
      const [one, other] = [figure.row, row.index].map((at) => amountAt(view, at, column.index));
      return one && other && !one.value.isZero() && one.value.equals(other.value);
    });
    return alike.length >= 2 && alike.length === others.length;
  });
}
