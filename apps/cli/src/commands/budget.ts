import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { budgetLines } from '../client/budget-text.js';
import { toldBudget } from '../client/told-budget.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { inForbund } from '../instance/in-forbund.js';
import { needed, optional } from '../option-values.js';

/** Prints the budgets of a förbund's year with their outcome. Whoever may run commands here owns the database. */
export const budgetCommand: Command = {
  name: 'budget',
  usage: '--forbund SLUG --year ÅR [--to-period PERIOD] [--json]',
  summary: 'Årets budgetversioner med utfall, avvikelse och andel använd, och det som bör ses över.',
  options: {
    forbund: { type: 'string' },
    year: { type: 'string' },
    'to-period': { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run(invocation) {
    const { values, console } = invocation;
    const year = yearOf(needed(values, 'year'));
    const period = optional(values, 'to-period') ?? '12';
    if (!/^(?:[1-9]|1[0-2])$/.test(period))
      throw new UsageError(`--to-period ${period} går inte. Skriv en månad, 1–12.`);
    const toPeriod = Number.parseInt(period, 10);
    const told = await inForbund(invocation, needed(values, 'forbund'), async (services, context) => {
      const service = services.get(BudgetService, { strict: false });
      const budgets = await service.list(context, year);
      const ids = budgets.map(({ version }) => version.id);
      const outcomes = await service.outcomes(context, ids, toPeriod);
      return budgets.map((budget) => toldBudget(budget, outcomes.get(budget.version.id)!));
    });
    console.result(told, () =>
      told.length === 0 ? [`Ingen budget för ${year} finns.`] : told.flatMap((budget) => budgetLines(budget)),
    );
    return ExitCode.DONE;
  },
};

/** The year that an option says. */
export function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new UsageError(`${text} är inget årtal.`);
  return Number.parseInt(text, 10);
}
