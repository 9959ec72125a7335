import { Decimal } from 'decimal.js';
import type { Figure, TableRow, TableView } from '../tables/table-view.js';
import { amountAt, amountColumns, figureAt, figureRows } from './grid.js';
import type { Certainty, Tie } from './tie.js';

const HUNDRED = new Decimal(100);

/** Per cents against what they are a part of: beside a number, in a row of soliditet, in a column of shares. */
export function shareTies(view: TableView): Tie[] {
  return [...besideNumbers(view), ...ratioRows(view), ...shareColumns(view)];
}

/** "84 (55 %)" of the total in its row, or of the total in its column. */
function besideNumbers(view: TableView): Tie[] {
  const figures = figureRows(view).flatMap((row) => row.figures.filter((figure) => figure?.share));
  const total = view.columns.find((column) => column.role === 'TOTAL' && column.kind === 'AMOUNT');
  if (total === undefined) return [];
  return figures.flatMap((figure) => {
    const whole = amountAt(view, figure!.row, total.index);
    if (whole === null || whole.column === figure!.column) return [];
    const printed: Figure = {
      ...figure!,
      value: figure!.share!,
      printed: figure!.share!.toString(),
      isPercent: true,
    };
    return shareTie(
      printed,
      figure!,
      whole,
      'LIKELY',
      `andelen vid ”${labelOf(view, figure!)}” av ${total.label}`,
    );
  });
}

/** Soliditet where equity and the whole of the assets stand in the same table. */
function ratioRows(view: TableView): Tie[] {
  const rows = figureRows(view);
  const ratio = rows.find((row) => /^soliditet/.test(row.key));
  const equity = rows.find((row) => /^(?:summa )?eget kapital$|^utgående eget kapital/.test(row.key));
  const assets = rows.find((row) => /^(?:summa tillgångar|balansomslutning|totala tillgångar)/.test(row.key));
  if (!ratio || !equity || !assets) return [];
  return view.columns.flatMap((column) => {
    const printed = figureAt(view, ratio.index, column.index);
    const part = amountAt(view, equity.index, column.index);
    const whole = amountAt(view, assets.index, column.index);
    if (!printed?.isPercent || !part || !whole) return [];
    return shareTie(
      printed,
      part,
      whole,
      'CERTAIN',
      `soliditeten (${column.label}) mot eget kapital / tillgångar`,
    );
  });
}

/** A column of per cents that are each row's share of the total of its group, where two rows or more agree. */
function shareColumns(view: TableView): Tie[] {
  const last = figureRows(view).findLast((row) => row.kind === 'SUM');
  if (last === undefined) return [];
  return view.columns
    .filter((column) => column.kind === 'PERCENT')
    .flatMap((column) => {
      const ways = amountColumns(view).map((amounts) => sharesOf(view, column.index, amounts.index, last));
      const best = ways.sort((a, b) => holding(b) - holding(a))[0] ?? [];
      return holding(best) >= 2 && holding(best) * 2 > best.length ? best : [];
    });
}

/** @param percentAt @param partAt the columns of the shares and of what they are shares of. */
function sharesOf(view: TableView, percentAt: number, partAt: number, last: TableRow): Tie[] {
  const totals = figureRows(view).filter(
    (row) => row.kind === 'SUM' && figureAt(view, row.index, percentAt)?.value.equals(HUNDRED),
  );
  return figureRows(view).flatMap((row) => {
    const total = totals.find(({ index }) => index >= row.index) ?? (totals.length > 1 ? null : last);
    const whole = total === null ? null : amountAt(view, total.index, partAt);
    const printed = figureAt(view, row.index, percentAt);
    const part = amountAt(view, row.index, partAt);
    if (!printed?.isPercent || part === null || total === null || whole === null || row === total) return [];
    return shareTie(printed, part, whole, 'CERTAIN', `”${row.label}”: andelen av ”${total.label}”`);
  });
}

function shareTie(
  printed: Figure,
  part: Figure,
  whole: Figure,
  certainty: Certainty,
  message: string,
): Tie[] {
  if (whole.value.isZero()) return [];
  const exact = part.value.times(HUNDRED).div(whole.value);
  const recomputed = exact.toDecimalPlaces(printed.isPercent ? printed.decimals : 0, Decimal.ROUND_HALF_UP);
  const difference = printed.value.minus(recomputed);
  // Printed amounts are rounded themselves, so the last digit of a share may be one off.
  const step = new Decimal(10).pow(-printed.decimals);
  const holds = difference.abs().lessThanOrEqualTo(step);
  return [
    {
      kind: 'SHARE',
      result: printed,
      place: printed.place,
      terms: [
        { figure: part, factor: 1 },
        { figure: whole, factor: 1 },
      ],
      printed: printed.printed,
      recomputed: recomputed.toString(),
      difference: difference.toString(),
      unit: '%',
      tolerance: step.toString(),
      holds,
      isRounding: holds && !difference.isZero(),
      certainty,
      message,
    },
  ];
}

function holding(ties: readonly Tie[]): number {
  return ties.filter((tie) => tie.holds && !tie.result.value.isZero()).length;
}

function labelOf(view: TableView, figure: Figure): string {
  return view.columns[figure.column]?.label ?? '';
}
