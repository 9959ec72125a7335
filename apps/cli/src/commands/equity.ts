import { EquityService } from '@samla/equity/equity.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { equityLines } from '../client/equity-text.js';
import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { inForbund } from '../instance/in-forbund.js';
import { needed, optional } from '../option-values.js';
import { yearOf } from './budget.js';

/** How many years are shown where nobody says from which. */
const YEARS_BACK = 10;

/** Prints a förbund's equity over the years. Whoever may run commands here owns the database. */
export const equityCommand: Command = {
  name: 'equity',
  usage: '--forbund SLUG [--from ÅR] [--to ÅR] [--json]',
  summary:
    'Eget kapital över åren mot tak, mål och budget, och det som bör ses över; utan år de tio senaste.',
  options: {
    forbund: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run(invocation) {
    const { values, console } = invocation;
    const [from, to] = [optional(values, 'from'), optional(values, 'to')];
    const told = await inForbund(invocation, needed(values, 'forbund'), (services, context) => {
      const toYear = yearOf(to ?? services.get(Clock, { strict: false }).today().slice(0, 4));
      const fromYear = from === null ? toYear - YEARS_BACK : yearOf(from);
      return services.get(EquityService, { strict: false }).ofYears(context, fromYear, toYear);
    });
    console.result(told, () => equityLines(told));
    return ExitCode.DONE;
  },
};
