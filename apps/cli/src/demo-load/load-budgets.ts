import type { INestApplicationContext } from '@nestjs/common';
import { BudgetRegistration } from '@samla/budget/versions/budget-registration.service.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { Money } from '@samla/domain/money/money.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import type { DemoBudget, DemoBudgetLine } from '../demo/budget/demo-budget.js';
import { DEMO_BUDGETS } from '../demo/budget/demo-budgets.js';
import { demoActor, ids } from './demo-ids.js';

/** Registers the budgets of a förbund with their decisions; one that is there stays as it is. */
export async function loadBudgets(services: INestApplicationContext, slug: string): Promise<void> {
  const registration = services.get(BudgetRegistration, { strict: false });
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  for (const budget of DEMO_BUDGETS.filter(({ forbund }) => forbund === slug)) {
    const { decision, lines, printedTotals, forbund: _, ...facts } = budget;
    await registration.register(context, {
      ...facts,
      id: budgetId(budget),
      decision: {
        ...decision,
        id: demoId('decision', `budget-${slug}-${budget.year}`),
        body: 'BOARD',
        paragraph: '',
      },
      lines: lines.map(lineOf),
      printedTotals: printedTotals.map((total) => ({ ...total, amount: Money.parse(total.amount) })),
    });
  }
}

/** The id of a demo budget: one a förbund and year. */
export function budgetId({ forbund, year }: Pick<DemoBudget, 'forbund' | 'year'>): string {
  return demoId('budget', `${forbund}-${year}`);
}

function lineOf({ amount, proposedBy = '', note = '', ...line }: DemoBudgetLine, index: number): BudgetLine {
  return {
    ...line,
    lineNo: index + 1,
    amount: Money.parse(amount),
    months: null,
    takenAlong: proposedBy !== '',
    proposedBy,
    note,
  };
}
