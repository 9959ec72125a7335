import { ContributionService } from '@samla/budget/contributions/contribution.service.js';
import { contributionLines } from '../client/contributions-text.js';
import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { inForbund } from '../instance/in-forbund.js';
import { needed } from '../option-values.js';
import { yearOf } from './budget.js';

/** Prints a year's contributions to a förbund. Whoever may run commands here owns the database. */
export const contributionsCommand: Command = {
  name: 'contributions',
  usage: '--forbund SLUG --year ÅR [--json]',
  summary:
    'Årets bidrag från parterna: begärda, beslutade, mottagna enligt böckerna, och det som bör ses över.',
  options: { forbund: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean' } },
  words: 0,
  async run(invocation) {
    const { values, console } = invocation;
    const year = yearOf(needed(values, 'year'));
    const told = await inForbund(invocation, needed(values, 'forbund'), (services, context) =>
      services.get(ContributionService, { strict: false }).ofYear(context, year),
    );
    console.result(told, () => contributionLines(told));
    return ExitCode.DONE;
  },
};
