import { DossierService } from '@samla/insatser/dossier/dossier.service.js';
import { insatserLines, toldInsats } from '../client/insatser-text.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { inForbund } from '../instance/in-forbund.js';
import { needed, optional } from '../option-values.js';

/** Prints the insatser of a förbund with their money and what is to be looked over. Whoever may run commands here owns the database. */
export const insatserCommand: Command = {
  name: 'insatser',
  usage: '--forbund SLUG [--year ÅR] [--json]',
  summary:
    'Insatser med beslutade medel, utfall, vad som återstår och vad som bör ses över; ett år eller alla.',
  options: { forbund: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean' } },
  words: 0,
  async run(invocation) {
    const { values, console } = invocation;
    const slug = needed(values, 'forbund');
    const asked = optional(values, 'year');
    if (asked !== null && !/^\d{4}$/.test(asked)) throw new UsageError(`${asked} är inget årtal.`);
    const year = asked === null ? null : Number.parseInt(asked, 10);
    const told = await inForbund(invocation, slug, async (services, context) => {
      const dossiers = await services.get(DossierService, { strict: false }).all(context);
      return [...dossiers.values()].flatMap((dossier) => toldInsats(dossier, year) ?? []);
    });
    console.result({ forbund: slug, year, insatser: told }, () => insatserLines(slug, year, told));
    return ExitCode.DONE;
  },
};
