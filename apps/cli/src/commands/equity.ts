import { EquityService } from '@samla/equity/equity.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { equityLines } from '../client/equity-text.js';
import type { Command, Invocation } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
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
    const [from, to] = [yearIn(values, 'from'), yearIn(values, 'to')];
    if (from !== null && to !== null && from > to)
      throw new UsageError(`--from ${from} är efter --to ${to}. Skriv det tidigare året i --from.`);
    const told = await inForbund(invocation, needed(values, 'forbund'), (services, context) => {
      const toYear = to ?? thisYear(services.get(Clock, { strict: false }));
      if (from !== null && from > toYear)
        throw new UsageError(`--from ${from} är efter ${toYear}, som är året när --to inte anges.`);
      const fromYear = from ?? toYear - YEARS_BACK;
      return services.get(EquityService, { strict: false }).ofYears(context, fromYear, toYear);
    });
    console.result(told, () => equityLines(told));
    return ExitCode.DONE;
  },
};

function yearIn(values: Invocation['values'], option: string): number | null {
  const text = optional(values, option);
  return text === null ? null : yearOf(text);
}

function thisYear(clock: Clock): number {
  return yearOf(clock.today().slice(0, 4));
}
