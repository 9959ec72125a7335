import { Money } from '@samla/domain/money/money.js';
import type { Amount } from '../api/amount.js';

/** A step of the picture: a level that stands on the ground, or a change from where the step before it ended. */
export interface WaterfallStep {
  readonly name: string;
  readonly amount: Amount;
  readonly isLevel: boolean;
}

/** Where a bar begins and how long it is, in thousandths of the whole width. */
export interface WaterfallBar {
  readonly from: number;
  readonly length: number;
}

const WHOLE = 1000n;

/** The bars of the steps on one scale with the ground in it; only places of bars are numbers here. */
export function barsOf(steps: readonly WaterfallStep[]): WaterfallBar[] {
  let at = 0n;
  const spans = steps.map(({ amount, isLevel }) => {
    const { ore } = Money.parse(amount.exact);
    const [from, to] = isLevel ? [0n, ore] : [at, at + ore];
    at = to;
    return from < to ? { low: from, high: to } : { low: to, high: from };
  });
  const least = spans.reduce((low, span) => (span.low < low ? span.low : low), 0n);
  const most = spans.reduce((high, span) => (span.high > high ? span.high : high), 0n);
  const whole = most > least ? most - least : 1n;
  return spans.map(({ low, high }) => {
    const from = Number(((low - least) * WHOLE) / whole);
    return { from, length: Number(((high - least) * WHOLE) / whole) - from };
  });
}
