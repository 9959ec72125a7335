import type { Money } from '../money/money.js';
import { type EquityGoal, type EquityGoalOutcome, goalOutcome } from './equity-goal.js';
import type { EquityYear } from './equity-run.js';

/** A year's budget: what it makes the result, and where it stands. */
export interface BudgetedResult {
  readonly year: number;
  /** Income less costs, computed. */
  readonly result: Money;
  readonly document: string;
}

/** Equity as the budgets make it. */
export interface PlannedEquity extends BudgetedResult {
  readonly opening: Money;
  readonly closing: Money;
}

/** A goal that the budgets do not lead to. */
export interface BudgetMissesGoal {
  readonly code: 'BUDGET_MISSES_GOAL';
  readonly outcome: EquityGoalOutcome;
  readonly planned: PlannedEquity;
}

/**
 * Equity as the budgets make it: each budgeted year begins with what the year before ended with, where that is known, else
 * with what its budget leads to. A year that nothing leads to is left out.
 */
export function plannedRun(budgets: readonly BudgetedResult[], run: readonly EquityYear[]): PlannedEquity[] {
  const planned = new Map<number, PlannedEquity>();
  for (const budget of [...budgets].sort((a, b) => a.year - b.year)) {
    const before = run.find(({ year }) => year === budget.year - 1)?.closing;
    const own = run.find(({ year }) => year === budget.year)?.opening;
    const opening = before ?? planned.get(budget.year - 1)?.closing ?? own;
    if (opening) planned.set(budget.year, { ...budget, opening, closing: opening.add(budget.result) });
  }
  return [...planned.values()];
}

/** The goals at the end of a year that the plan for it misses. A goal of nearness is missed when it is not reached. */
export function goalsMissedByBudget(
  goals: readonly EquityGoal[],
  planned: readonly PlannedEquity[],
  allotmentOf: (year: string) => Money | null,
): BudgetMissesGoal[] {
  return goals.flatMap((goal) => {
    const plan = planned.find(({ year }) => goal.on === `${year}-12-31`);
    if (!plan) return [];
    const outcome = goalOutcome(goal, allotmentOf(goal.on.slice(0, 4)), plan.closing);
    if (outcome.difference === null || outcome.isMet === true) return [];
    return [{ code: 'BUDGET_MISSES_GOAL', outcome, planned: plan } as const];
  });
}
