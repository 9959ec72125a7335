import { Money } from '../money/money.js';
import type { StatementBalance } from '../statements/statement-balance.js';
import type { LeafLine } from '../statements/statement-line.js';
import { amountsAt, type ConsolidationSum } from './consolidation-sum.js';
import { eliminate, type Elimination, type EliminationResult } from './eliminate.js';
import type { PerimeterForbund } from './perimeter.js';

/** What is left of lines when mutual dealings are removed at both ends of a span; ledger sign. */
export interface SpanTotals {
  /** By line; opening + change = closing. */
  readonly lines: readonly StatementBalance[];
  /** What pairs leave over of balance and of result, by the difference's key. */
  readonly differences: readonly SpanDifference[];
  readonly opening: EliminationResult;
  readonly closing: EliminationResult;
}

/** What a pair leaves over at the ends of a span; ledger sign. */
export interface SpanDifference {
  /** The elimination at the end, or at the beginning where there is none at the end. */
  readonly elimination: Elimination;
  readonly opening: Money;
  readonly change: Money;
  readonly closing: Money;
}

/** Removes mutual dealings where a span begins and where it ends, by the rule. */
export function spanTotals(
  perimeter: readonly PerimeterForbund[],
  sums: readonly ConsolidationSum[],
): SpanTotals {
  const opening = eliminate(perimeter, amountsAt(sums, 'opening'));
  const closing = eliminate(perimeter, amountsAt(sums, 'closing'));
  const ends = { opening: leftOf(sums, 'opening', opening), closing: leftOf(sums, 'closing', closing) };
  const lines = [...new Set([...ends.opening.keys(), ...ends.closing.keys()])];
  return {
    lines: lines.map((line) => balanceOf(line, ends.opening.get(line), ends.closing.get(line))),
    differences: differencesBetween(opening.eliminations, closing.eliminations),
    opening,
    closing,
  };
}

/** A balance that stands for a line, with nothing of what an account would tell. */
export function balanceOf(
  line: LeafLine,
  opening: Money = Money.zero,
  closing: Money = Money.zero,
): StatementBalance {
  const change = closing.subtract(opening);
  return { account: '', counterparty: '', insats: '', line, opening, change, closing };
}

function leftOf(
  sums: readonly ConsolidationSum[],
  end: 'opening' | 'closing',
  { eliminations }: EliminationResult,
): Map<LeafLine, Money> {
  const left = new Map<LeafLine, Money>();
  const add = (line: LeafLine, amount: Money): void =>
    void left.set(line, (left.get(line) ?? Money.zero).add(amount));
  for (const sum of sums) add(sum.line, sum[end]);
  for (const { first, second } of eliminations)
    for (const { lines } of [first, second]) for (const [line, amount] of lines) add(line, amount.negate());
  return left;
}

function differencesBetween(
  opening: readonly Elimination[],
  closing: readonly Elimination[],
): SpanDifference[] {
  const key = ({ side, first, second }: Elimination): string => `${side} ${first.forbund} ${second.forbund}`;
  const [then, now] = [opening, closing].map((pairs) => new Map(pairs.map((pair) => [key(pair), pair]))) as [
    Map<string, Elimination>,
    Map<string, Elimination>,
  ];
  return [...new Set([...now.keys(), ...then.keys()])].map((each) => {
    const before = then.get(each)?.difference ?? Money.zero;
    const after = now.get(each)?.difference ?? Money.zero;
    const elimination = now.get(each) ?? then.get(each)!;
    return { elimination, opening: before, change: after.subtract(before), closing: after };
  });
}
