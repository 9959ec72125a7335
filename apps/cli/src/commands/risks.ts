import { RiskService } from '@samla/governance/risks/risk.service.js';
import { riskLines } from '../client/risk-text.js';
import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { inForbund } from '../instance/in-forbund.js';
import { needed } from '../option-values.js';

/** Prints a förbund's risk register. Whoever may run commands here owns the database. */
export const risksCommand: Command = {
  name: 'risks',
  usage: '--forbund SLUG [--json]',
  summary: 'Riskregistret: sannolikhet × konsekvens, ägare, åtgärd och läge; det allvarligaste först.',
  options: { forbund: { type: 'string' }, json: { type: 'boolean' } },
  words: 0,
  async run(invocation) {
    const slug = needed(invocation.values, 'forbund');
    const risks = await inForbund(invocation, slug, (services, context) =>
      services.get(RiskService, { strict: false }).list(context),
    );
    invocation.console.result({ forbund: slug, risks }, () => riskLines(risks));
    return ExitCode.DONE;
  },
};
