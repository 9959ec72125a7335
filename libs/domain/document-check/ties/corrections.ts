import { Decimal } from 'decimal.js';
import type { Figure } from '../tables/table-view.js';
import { ZERO } from './grid.js';
import { sumOf, type Tie, type TieKind } from './tie.js';

/** Another value for a cell, and what ties it would mend and break. */
export interface Correction {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly mends: readonly Tie[];
  /** Ties that hold and would not, but for those in the next. */
  readonly breaks: number;
  /** Ties that carry the cell on, as a sum in the sum above it: they may have been made from the wrong figure. */
  readonly breaksAbove: number;
}

const HUNDRED = new Decimal(100);
const HALF = new Decimal('0.5');

/** The ties of a table by the cells that take part in them. */
export type TiesByCell = ReadonlyMap<string, readonly Tie[]>;

const CARRIES_ON: readonly TieKind[] = [
  'SUM',
  'RESULT',
  'EQUAL',
  'STOCK',
  'CARRY_FORWARD',
  'BALANCE',
  'SHARE',
];

/** A cell, or the per cent that stands in it beside an amount. */
export function cellKey(figure: Figure): string {
  return `${figure.row}:${figure.column}${figure.isPercent ? '%' : ''}`;
}

/** All cells of a tie once each, the result first. */
export function cellsOf(tie: Tie): Figure[] {
  const cells = new Map(
    [tie.result, ...tie.terms.map(({ figure }) => figure)].map((figure) => [cellKey(figure), figure]),
  );
  return [...cells.values()];
}

export function tiesByCell(ties: readonly Tie[]): TiesByCell {
  const byCell = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const cell of cellsOf(tie)) {
      const key = cellKey(cell);
      byCell.set(key, [...(byCell.get(key) ?? []), tie]);
    }
  }
  return byCell;
}

/** The values that would make one of the failing ties hold, for every cell in them. */
export function correctionsOf(failing: readonly Tie[], byCell: TiesByCell): Correction[] {
  const corrections = new Map<string, Correction>();
  for (const tie of failing) {
    for (const figure of cellsOf(tie)) {
      const value = valueThatMends(tie, figure);
      const key = `${cellKey(figure)}:${value?.toString()}`;
      if (value === null || corrections.has(key)) continue;
      corrections.set(key, judge(figure, value, failing, byCell));
    }
  }
  return [...corrections.values()];
}

function judge(figure: Figure, value: Decimal, failing: readonly Tie[], byCell: TiesByCell): Correction {
  const ties = byCell.get(cellKey(figure)) ?? [];
  const open = new Set(failing);
  const broken = ties.filter((tie) => tie.holds && !holdsWith(tie, figure, value));
  const above = broken.filter(
    (tie) => CARRIES_ON.includes(tie.kind) && cellKey(tie.result) !== cellKey(figure),
  );
  return {
    figure,
    value,
    mends: ties.filter((tie) => open.has(tie) && holdsWith(tie, figure, value)),
    breaks: broken.length - above.length,
    breaksAbove: above.length,
  };
}

/** Whether a tie of amounts holds once all these cells are corrected. */
export function holdsWithAll(tie: Tie, corrections: readonly Correction[]): boolean {
  if (tie.kind === 'SHARE') return false;
  const values = new Map(corrections.map(({ figure, value }) => [cellKey(figure), value]));
  const valueOf = (figure: Figure) => values.get(cellKey(figure)) ?? figure.value;
  const sum = tie.terms.reduce(
    (total, { figure, factor }) => total.plus(valueOf(figure).times(factor)),
    ZERO,
  );
  return valueOf(tie.result).minus(sum).abs().lessThanOrEqualTo(tie.tolerance);
}

/** What a cell must be for a tie to hold; a share is mended by its per cent only. */
function valueThatMends(tie: Tie, figure: Figure): Decimal | null {
  const isResult = cellKey(figure) === cellKey(tie.result);
  const difference = tie.result.value.minus(recomputedOf(tie));
  if (tie.kind === 'SHARE') return isResult ? figure.value.minus(tie.difference) : null;
  if (isResult) return figure.value.minus(difference);
  const factor = tie.terms.find((term) => cellKey(term.figure) === cellKey(figure))!.factor;
  return figure.value.plus(difference.times(factor));
}

function holdsWith(tie: Tie, figure: Figure, value: Decimal): boolean {
  const key = cellKey(figure);
  const result = cellKey(tie.result) === key ? value : tie.result.value;
  if (tie.kind === 'SHARE') {
    const [part, whole] = tie.terms.map((term) => (cellKey(term.figure) === key ? value : term.figure.value));
    if (whole!.isZero()) return false;
    return part!.times(HUNDRED).div(whole!).minus(result).abs().lessThanOrEqualTo(HALF.plus(tie.tolerance));
  }
  const sum = tie.terms.reduce((total, term) => {
    const amount = cellKey(term.figure) === key ? value : term.figure.value;
    return term.factor === 1 ? total.plus(amount) : total.minus(amount);
  }, ZERO);
  return result.minus(sum).abs().lessThanOrEqualTo(tie.tolerance);
}

function recomputedOf(tie: Tie): Decimal {
  return tie.kind === 'SHARE' ? tie.result.value.minus(tie.difference) : sumOf(tie.terms, ZERO);
}
