import { auditActionFacts } from '@samla/domain/audit/audit-action.js';
import type { ChainedAuditEvent } from '@samla/domain/audit/audit-event.js';
import { readTrail } from '../audit/read-trail.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';
import { withServices } from '../instance/services.js';
import { optional, optionalDay } from '../option-values.js';
import { bySwedishClock, dayAfter, swedishMidnight } from '../swedish-day.js';

/** Prints the audit trail of a förbund, a county or the installation. Whoever may run commands here owns the database. */
export const auditCommand: Command = {
  name: 'audit',
  usage:
    '--forbund SLUG | --county LÄN | --installation [--from ÅÅÅÅ-MM-DD] [--to ÅÅÅÅ-MM-DD] [--action KOD] [--json]',
  summary:
    'Loggen över vad som skrivits, avvisats och lästs, det senaste först; att den lästs skrivs också i den.',
  options: {
    forbund: { type: 'string' },
    county: { type: 'string' },
    installation: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    action: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run({ values, config, console }) {
    const [forbund, county] = [optional(values, 'forbund'), optional(values, 'county')];
    const named = [forbund !== null, county !== null, values['installation'] === true].filter(Boolean).length;
    if (named !== 1) throw new UsageError('Ange ett av --forbund, --county och --installation.');
    const [from, to] = [optionalDay(values, 'from'), optionalDay(values, 'to')];
    const filter = {
      action: optional(values, 'action'),
      from: from === null ? null : swedishMidnight(from),
      to: to === null ? null : swedishMidnight(dayAfter(to)),
    };
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      const events = await withServices(config, installation.servingUrl, (services) =>
        readTrail(services, { forbund, county, filter }),
      );
      console.result({ place: forbund ?? county ?? 'installation', events }, () => events.map(lineOf));
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};

function lineOf(event: ChainedAuditEvent): string {
  const when = bySwedishClock(new Date(event.recordedAt));
  const who = `${event.actorName || '–'}${event.roles && ` (${event.roles})`}`;
  const what = auditActionFacts(event.action)?.label ?? event.action;
  const how = event.outcome === 'DONE' ? '' : `  AVVISAT ${event.code}`;
  const many = event.objectCount > 1 ? ` ×${event.objectCount}` : '';
  const why = event.reason && `  ”${event.reason}”`;
  return `${event.eventNo.padStart(6)}  ${when}  ${who.padEnd(32)} ${what}: ${event.objectKey}${many}${why}${how}`;
}
