import type { Budget } from '@samla/budget/versions/budget.js';
import type { BudgetOutcome, LineFigures } from '@samla/budget/versions/budget-outcome.js';
import { BUDGET_PHASES } from '@samla/domain/budget/budget-line.js';
import { shareUsed } from '@samla/domain/budget/budget-outcome.js';
import { DECISION_BODIES } from '@samla/domain/governance/decision-body.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import type { ToldBudget } from './budget-text.js';

/** A budget and its outcome as the command line tells them, in the shapes of the API. */
export function toldBudget(budget: Budget, { toPeriod, hasBooks, ...outcome }: BudgetOutcome): ToldBudget {
  const { version, decision, isInForce, findings } = budget;
  return {
    name: version.name,
    year: version.year,
    phaseName: BUDGET_PHASES[version.phase],
    isInForce,
    isConstructed: version.isConstructed,
    document: version.document,
    decision: decision && { decidedOn: decision.decidedOn, bodyName: DECISION_BODIES[decision.body] },
    findings,
    outcome: {
      toPeriod,
      hasBooks,
      lines: outcome.lines.map(({ line, ...figures }) => ({
        line: { label: line.label, groupLabel: line.groupLabel },
        ...toldFigures(figures),
      })),
      totals: outcome.totals.map(({ key, label, ...figures }) => ({ key, label, ...toldFigures(figures) })),
      withoutLine: outcome.withoutLine.map(({ account, insats, amount }) => ({
        account,
        insats,
        amount: presentAmount(amount),
      })),
    },
  };
}

function toldFigures({ outcome, budget, deviation }: Pick<LineFigures, 'outcome' | 'budget' | 'deviation'>) {
  return {
    outcome: outcome && presentAmount(outcome),
    budget: presentAmount(budget),
    deviation: deviation && presentAmount(deviation),
    shareUsed: outcome && shareUsed(outcome, budget),
  };
}
