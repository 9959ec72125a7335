import { Money } from '../money/money.js';
import { cashFlow, type CashFlowKey, type CashFlowRow, type CashFlowRules } from '../statements/cash-flow.js';
import { figureRow, type ConsolidatedFigureRow, type ForbundAmount } from './added-row.js';
import { differenceKey } from './consolidate.js';
import { hasBalances, sumsByForbund, type ConsolidationSum } from './consolidation-sum.js';
import type { PerimeterForbund } from './perimeter.js';
import { balanceOf, spanTotals, type SpanDifference } from './span-totals.js';

/** The sums that a claim or debt left over moves: it has tied up or released money of the running business. */
const MOVED_BY_DIFFERENCES: ReadonlySet<CashFlowKey> = new Set(['operating', 'total']);

/**
 * Kassaflödesanalys of a span, each förbund beside the whole. Mutual claims and debts are removed where the span begins and
 * where it ends, so that money between förbund is no flow; what a pair leaves over stands in a row of its own. In every
 * column opening + flow = closing. A plan has no flow of money: without any balance there are no rows.
 */
export function consolidatedCashFlow(
  perimeter: readonly PerimeterForbund[],
  sums: readonly ConsolidationSum[],
  rules: CashFlowRules,
): ConsolidatedFigureRow[] {
  if (!hasBalances(sums)) return [];
  const { lines, differences } = spanTotals(perimeter, sums);
  const ofBalance = differences.filter(
    ({ elimination, change }) => elimination.side === 'BALANCE' && !change.isZero(),
  );
  const tiedUp = Money.sum(ofBalance.map(({ change }) => change));
  // What a pair leaves over of the result is in the result of the whole, as in its income statement.
  const ofResult = differences
    .filter(({ elimination }) => elimination.side === 'RESULT')
    .map(({ opening, closing }) => balanceOf('COSTS', opening, closing));
  const whole = cashFlow([...lines, ...ofResult], rules);
  const columns = sumsByForbund(perimeter, sums).map(({ forbund, submission, own }) => ({
    forbund,
    submission,
    rows: cashFlow(
      own.map(({ line, opening, closing }) => balanceOf(line, opening, closing)),
      rules,
    ),
  }));
  return whole.flatMap((row, index) => {
    const perForbund = columns.map(({ forbund, submission, rows }) => ({
      forbund,
      submission,
      amount: rows[index]!.amount,
    }));
    const total = MOVED_BY_DIFFERENCES.has(row.key) ? row.amount.subtract(tiedUp) : row.amount;
    const shown = lineRow(row, perForbund, total);
    return row.key === 'operating'
      ? [...ofBalance.map((left) => differenceRow(left, perForbund)), shown]
      : [shown];
  });
}

function lineRow(
  { key, label, isSum, parts }: CashFlowRow,
  perForbund: readonly ForbundAmount[],
  total: Money,
): ConsolidatedFigureRow {
  return figureRow({ key, label, isSum, difference: null, parts, counterparts: 'ALL' }, perForbund, total);
}

/** A claim that has come to be left over has tied money up; a debt has released it. */
function differenceRow(
  { elimination, change }: SpanDifference,
  perForbund: readonly ForbundAmount[],
): ConsolidatedFigureRow {
  return figureRow(
    {
      key: differenceKey(elimination),
      label: elimination.differenceLabel,
      isSum: false,
      difference: elimination,
      parts: [],
      counterparts: 'MUTUAL',
    },
    perForbund.map((cell) => ({ ...cell, amount: Money.zero })),
    change.negate(),
  );
}
