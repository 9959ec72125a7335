import { Money } from '../money/money.js';
import type { BudgetLine } from './budget-line.js';

const EVEN = Array.from({ length: 12 }, () => '1');

/** The twelve months of a line: as planned, else an even year whose öre that are left over come first. */
export function monthsOf({ amount, months }: Pick<BudgetLine, 'amount' | 'months'>): readonly Money[] {
  return months ?? amount.allocate(EVEN);
}

/** What a line plans up to and with a month 1–12. */
export function budgetTo(line: Pick<BudgetLine, 'amount' | 'months'>, toPeriod: number): Money {
  return toPeriod === 12 ? line.amount : Money.sum(monthsOf(line).slice(0, toPeriod));
}
