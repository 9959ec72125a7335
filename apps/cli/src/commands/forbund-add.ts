import { randomUUID } from 'node:crypto';
import { NewForbundService } from '@samla/forbund/new-forbund.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { COMMAND_LINE } from '@samla/platform/tenant-context.js';
import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';
import { withServices } from '../instance/services.js';
import { needed, optional, optionalDay } from '../option-values.js';

/** Registers a new förbund. Whoever may run commands here owns the database, so nobody signs in. */
export const forbundAddCommand: Command = {
  name: 'forbund add',
  usage:
    '--slug SLUG --name NAMN --county LÄN [--county-name NAMN] [--seat ORT] [--orgnr NNNNNN-NNNN] [--from ÅÅÅÅ-MM-DD] [--json]',
  summary:
    'Lägger upp ett förbund från en dag (i dag om ingen sägs), och länet om det är nytt och får ett namn.',
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    county: { type: 'string' },
    'county-name': { type: 'string' },
    seat: { type: 'string' },
    orgnr: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run({ values, config, console }) {
    const from = optionalDay(values, 'from');
    const wanted = {
      slug: needed(values, 'slug'),
      name: needed(values, 'name'),
      county: { slug: needed(values, 'county'), name: optional(values, 'county-name') },
      seat: optional(values, 'seat') ?? 'okänd',
      organisationNumber: optional(values, 'orgnr'),
      isConstructed: false,
      members: [],
    };
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      const forbund = await withServices(config, installation.servingUrl, (services) => {
        // From a day before, its county would wait for figures of years that it never had.
        const validFrom = from ?? services.get(Clock, { strict: false }).today();
        const input = { ...wanted, validFrom };
        return services.get(NewForbundService, { strict: false }).add(COMMAND_LINE, input, randomUUID());
      });
      const { id, slug, name, organisationNumber } = forbund;
      console.result({ id, slug, name, organisationNumber }, () => [`Lade upp ${name} (${slug}).`]);
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};
