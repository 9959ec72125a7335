import { Money } from '../money/money.js';
import type { ForecastProposal } from './forecast-line.js';
import type { ForecastRule } from './forecast-rule.js';
import { MONTHS } from './months.js';

/** An amount evenly over the months `from`–`to`, twelve a year; the parts add up to it. No months: all zero. */
export function spread(amount: Money, from: number, to: number): Money[] {
  if (from > to) return Array.from({ length: MONTHS }, () => Money.zero);
  return amount.allocate(
    Array.from({ length: MONTHS }, (_, index) => (index + 1 >= from && index < to ? '1' : '0')),
  );
}

/** A proposal whose total is the sum of its months. */
export function proposal(
  rule: ForecastRule,
  months: readonly Money[],
  explanation: string,
): ForecastProposal {
  return { rule, months, total: Money.sum(months), explanation };
}
