import { Money } from '../money/money.js';
import type { CashFlowPart } from '../statements/cash-flow.js';
import { RESULT_LEAFS } from '../statements/income-statement.js';
import type { BalanceColumn } from '../statements/statement-balance.js';
import type { LeafLine } from '../statements/statement-line.js';
import { figureRow, type ConsolidatedFigureRow, type ForbundAmount } from './added-row.js';
import { hasBalances, sumsByForbund, type ConsolidationSum } from './consolidation-sum.js';
import type { PerimeterForbund } from './perimeter.js';
import { spanTotals } from './span-totals.js';

/** The rows of the bridge of equity, from what there was to what there is. */
export const EQUITY_BRIDGE_KEYS = ['opening', 'result', 'transfers', 'direct', 'closing'] as const;
export type EquityBridgeKey = (typeof EQUITY_BRIDGE_KEYS)[number];

const LABELS: Readonly<Record<EquityBridgeKey, string>> = {
  opening: 'Ingående eget kapital',
  result: 'Årets resultat',
  transfers: 'Eget kapital överfört mellan förbunden',
  direct: 'Bokfört direkt mot eget kapital',
  closing: 'Utgående eget kapital',
};

const EQUITY_LEAFS: readonly LeafLine[] = [...RESULT_LEAFS, 'OTHER_EQUITY'];

/** What a row is made of. */
const MADE_OF: Readonly<
  Record<
    EquityBridgeKey,
    {
      readonly lines: readonly LeafLine[];
      readonly column: BalanceColumn;
      readonly counterparts: ConsolidatedFigureRow['counterparts'];
    }
  >
> = {
  opening: { lines: EQUITY_LEAFS, column: 'opening', counterparts: 'ALL' },
  result: { lines: RESULT_LEAFS, column: 'change', counterparts: 'ALL' },
  transfers: { lines: ['OTHER_EQUITY'], column: 'change', counterparts: 'MUTUAL' },
  direct: { lines: ['OTHER_EQUITY'], column: 'change', counterparts: 'OTHER' },
  closing: { lines: EQUITY_LEAFS, column: 'closing', counterparts: 'ALL' },
};

type Amounts = Readonly<Record<EquityBridgeKey, Money>>;

/**
 * The bridge of equity over a span: what there was, the result, what förbund have handed each other, what else was booked
 * against equity itself, and what there is; in every column the first four add up to the last. Equity that one förbund has
 * handed another is a movement in both and, where both have booked it, nothing in the whole. A plan has no equity, and no
 * rows. `among` are those that count as each other's, where the perimeter is a column of a larger consolidation.
 */
export function equityBridge(
  perimeter: readonly PerimeterForbund[],
  sums: readonly ConsolidationSum[],
  among: readonly Pick<PerimeterForbund, 'id'>[] = perimeter,
): ConsolidatedFigureRow[] {
  if (!hasBalances(sums)) return [];
  const ids = new Set(among.map(({ id }) => id));
  const isMutual = ({ counterpartyForbund }: ConsolidationSum): boolean =>
    counterpartyForbund !== null && ids.has(counterpartyForbund);
  const columns = sumsByForbund(perimeter, sums).map(({ forbund, submission, own }) => ({
    forbund,
    submission,
    amounts: bridgeOf(own, isMutual),
  }));
  const total = wholeOf(perimeter, sums, isMutual);
  return EQUITY_BRIDGE_KEYS.map((key) => {
    const perForbund = columns.map(({ forbund, submission, amounts }): ForbundAmount => ({
      forbund,
      submission,
      amount: amounts[key],
    }));
    const { lines, column, counterparts } = MADE_OF[key];
    const parts = lines.map((line): CashFlowPart => ({ line, column, factor: -1 }));
    const row = { key, label: LABELS[key], isSum: key === 'closing', difference: null, parts, counterparts };
    return figureRow(row, perForbund, total[key]);
  });
}

function bridgeOf(own: readonly ConsolidationSum[], isMutual: (sum: ConsolidationSum) => boolean): Amounts {
  const amount = (key: EquityBridgeKey): Money => {
    const { lines, column, counterparts } = MADE_OF[key];
    const taken = own.filter(
      (sum) =>
        lines.includes(sum.line) && (counterparts === 'ALL' || isMutual(sum) === (counterparts === 'MUTUAL')),
    );
    return Money.sum(taken.map((sum) => sum[column])).negate();
  };
  return {
    opening: amount('opening'),
    result: amount('result'),
    transfers: amount('transfers'),
    direct: amount('direct'),
    closing: amount('closing'),
  };
}

/** The whole: what is left of equity at both ends, and the results, which nothing is ever eliminated out of. */
function wholeOf(
  perimeter: readonly PerimeterForbund[],
  sums: readonly ConsolidationSum[],
  isMutual: (sum: ConsolidationSum) => boolean,
): Amounts {
  const added = bridgeOf(sums, isMutual);
  const left = spanTotals(perimeter, sums).lines.find(({ line }) => line === 'OTHER_EQUITY');
  const other = sums.filter(({ line }) => line === 'OTHER_EQUITY');
  const removedThen = Money.sum(other.map(({ opening }) => opening)).subtract(left?.opening ?? Money.zero);
  const removedNow = Money.sum(other.map(({ closing }) => closing)).subtract(left?.closing ?? Money.zero);
  return {
    ...added,
    opening: added.opening.add(removedThen),
    transfers: added.transfers.add(removedNow).subtract(removedThen),
    closing: added.closing.add(removedNow),
  };
}
