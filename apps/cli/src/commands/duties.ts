import { DUTY_STATUSES } from '@samla/domain/governance/duty-status.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { DutyService } from '@samla/governance/duties/duty.service.js';
import type { ShownDuty } from '@samla/governance/duties/shown-duties.js';
import { COMMAND_LINE, tenantContext } from '@samla/platform/tenant-context.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';
import { namingPlace } from '../instance/naming-place.js';
import { withServices } from '../instance/services.js';
import { needed } from '../option-values.js';

/** Prints a förbund's year of duties as it stands today. Whoever may run commands here owns the database. */
export const dutiesCommand: Command = {
  name: 'duties',
  usage: '--forbund SLUG --year ÅR [--json]',
  summary:
    'Årshjulet: det som förfaller under året, sista dag, läge och vad som bör ses över; det försenade först.',
  options: { forbund: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean' } },
  words: 0,
  async run({ values, config, console }) {
    const slug = needed(values, 'forbund');
    const told = needed(values, 'year');
    if (!/^\d{4}$/.test(told)) throw new UsageError(`--year ${told} går inte; skriv ett årtal.`);
    const year = Number.parseInt(told, 10);
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      const duties = await withServices(config, installation.servingUrl, async (services) => {
        const directory = services.get(ForbundDirectory, { strict: false });
        const { id } = await namingPlace('förbund', slug, directory.forbundBySlug(slug));
        return services.get(DutyService, { strict: false }).ofYear(tenantContext(id, COMMAND_LINE), year);
      });
      console.result({ forbund: slug, year, duties }, () => dutyLines(duties));
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};

/** The year as text: what is late first, then by day. */
export function dutyLines(duties: readonly ShownDuty[]): string[] {
  const late = duties.filter(({ status }) => status === 'LATE');
  const rest = duties.filter(({ status }) => status !== 'LATE');
  return [...late, ...rest].flatMap((duty) => [
    `${duty.nominal}  ${DUTY_STATUSES[duty.status]}: ${duty.title}${duty.isConstructed ? ' (konstruerat)' : ''}`,
    ...(duty.lastLawful === duty.nominal
      ? []
      : [`            flyttad till ${duty.lastLawful} (lag 1930:173, inte bekräftat)`]),
    ...(duty.latest?.doneOn
      ? [`            gjord ${duty.latest.doneOn}${duty.decision ? ` genom ”${duty.decision.title}”` : ''}`]
      : []),
    ...duty.findings.map(({ message }) => `            ${message}`),
  ]);
}
