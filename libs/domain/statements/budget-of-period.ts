import type { BudgetLine } from '../budget/budget-line.js';
import { monthsOf } from '../budget/budget-period.js';
import { Money } from '../money/money.js';
import { type BooksSpan, endsWithMonth, isWholeYear } from './books-span.js';

/** What a layout lets a part of the year be held against. */
export const PARTIAL_BUDGETS = ['MONTHS', 'EVEN', 'WHOLE', 'NONE'] as const;
export type PartialBudget = (typeof PARTIAL_BUDGETS)[number];

/** The rule that the shown budget was made by. */
export const BUDGET_RULES = ['YEAR', 'MONTHS', 'EVEN', 'WHOLE'] as const;
export type BudgetRule = (typeof BUDGET_RULES)[number];

/** What each rule says, in Swedish. */
export const BUDGET_RULE_WORDS: Readonly<Record<BudgetRule, string>> = {
  YEAR: 'Hela årets budget.',
  MONTHS: 'Budgetens egna månader för perioden.',
  EVEN: 'Periodens del av ett jämnt fördelat år, enligt uppställningen; rader med egna månader följer dem.',
  WHOLE: 'Hela årets budget bredvid periodens utfall, enligt uppställningen; ingen avvikelse räknas.',
};

/** The budget of a period: lines with the amount that the period is held against. */
export interface BudgetOfPeriod {
  readonly rule: BudgetRule;
  readonly lines: readonly BudgetLine[];
}

/**
 * The budget that a period is held against, or null for none. A whole year has its budget. A part of it has one where every
 * line that plans anything is planned by month, or where the layout says how it is to be made; a day in the middle of a
 * month has none, since no budget is planned by day.
 */
export function budgetOfPeriod(
  lines: readonly BudgetLine[],
  span: BooksSpan,
  partial: PartialBudget,
): BudgetOfPeriod | null {
  if (isWholeYear(span)) return { rule: 'YEAR', lines };
  if (!endsWithMonth(span.asOf) || partial === 'NONE') return null;
  if (partial === 'WHOLE') return { rule: 'WHOLE', lines };
  const isByMonth = lines.every(({ months, amount }) => months !== null || amount.isZero());
  if (!isByMonth && partial === 'MONTHS') return null;
  const { fromPeriod, toPeriod } = span;
  return {
    rule: isByMonth ? 'MONTHS' : 'EVEN',
    lines: lines.map((line) => ({
      ...line,
      amount: Money.sum(monthsOf(line).slice(fromPeriod - 1, toPeriod)),
      months: null,
    })),
  };
}
