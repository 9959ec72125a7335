import { isZero } from '../../parts/is-zero.js';
import { differenceOf, sumAmounts } from '../../parts/sum-amounts.js';
import type { WaterfallStep } from '../../parts/waterfall-bars.js';
import type { ConsolidatedLine } from './county.answers.js';

/** Which rows of a part make its picture: the level that it begins at, what moves it, and the level that it ends at. */
export interface BridgeRows {
  readonly opening: string;
  /** Undefined for every row between the levels that is no sum. */
  readonly changes: readonly string[] | undefined;
  readonly closing: string;
}

export const CASH_BRIDGE: BridgeRows = {
  opening: 'opening',
  changes: ['operating', 'investing', 'financing'],
  closing: 'closing',
};
export const EQUITY_BRIDGE_ROWS: BridgeRows = { opening: 'opening', changes: undefined, closing: 'closing' };

/** How the result comes about: every row that is no sum, and the last one that they add up to. */
export function resultSteps(rows: readonly ConsolidatedLine[]): WaterfallStep[] {
  const result = rows.at(-1);
  if (!result) return [];
  const moved = rows.filter(({ isSum, total }) => !isSum && !isZero(total));
  return [
    ...moved.map(({ label, total }) => ({ name: label, amount: total, isLevel: false })),
    { name: result.label, amount: result.total, isLevel: true },
  ];
}

/**
 * The county's steps from the one level to the other; a change of nothing is left out. What the rows do not account for,
 * as a named difference, is a step of its own, so that the picture always ends where its last bar stands.
 */
export function stepsOf(
  rows: readonly ConsolidatedLine[],
  { opening, changes, closing }: BridgeRows,
): WaterfallStep[] {
  const [from, to] = [rows.find(({ line }) => line === opening), rows.find(({ line }) => line === closing)];
  if (!from || !to) return [];
  const moved = rows.filter(
    (row) =>
      row !== from && row !== to && (changes ? row.line !== null && changes.includes(row.line) : !row.isSum),
  );
  const rest = differenceOf(to.total, sumAmounts([from.total, ...moved.map(({ total }) => total)]));
  const change = (name: string, amount: ConsolidatedLine['total']): WaterfallStep => ({
    name,
    amount,
    isLevel: false,
  });
  return [
    { name: from.label, amount: from.total, isLevel: true },
    ...moved.filter(({ total }) => !isZero(total)).map(({ label, total }) => change(label, total)),
    ...(isZero(rest) ? [] : [change('Differens i mellanhavanden', rest)]),
    { name: to.label, amount: to.total, isLevel: true },
  ];
}
