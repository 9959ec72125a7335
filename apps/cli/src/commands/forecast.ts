import { ForecastService } from '@samla/budget/forecast/forecast.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { COMMAND_LINE, tenantContext } from '@samla/platform/tenant-context.js';
import { forecastLines } from '../client/forecast-text.js';
import { toldForecast } from '../client/told-forecast.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';
import { namingPlace } from '../instance/naming-place.js';
import { withServices } from '../instance/services.js';
import { needed, optional } from '../option-values.js';
import { yearOf } from './budget.js';

/** Prints the forecast of a förbund's year as it is proposed now. Whoever may run commands here owns the database. */
export const forecastCommand: Command = {
  name: 'forecast',
  usage: '--forbund SLUG --year ÅR [--as-of PERIOD] [--json]',
  summary:
    'Prognos för resten av året, rad för rad med regeln och hur den räknade; PERIOD 0–12, utan --as-of den sista bokförda.',
  options: {
    forbund: { type: 'string' },
    year: { type: 'string' },
    'as-of': { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run({ values, config, console }) {
    const slug = needed(values, 'forbund');
    const year = yearOf(needed(values, 'year'));
    const period = optional(values, 'as-of');
    const asOf = period === null ? null : asOfPeriod(period);
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      const forecast = await withServices(config, installation.servingUrl, async (services) => {
        const directory = services.get(ForbundDirectory, { strict: false });
        const { id } = await namingPlace('förbund', slug, directory.forbundBySlug(slug));
        const live = await services
          .get(ForecastService, { strict: false })
          .live(tenantContext(id, COMMAND_LINE), year, asOf);
        if (!live)
          throw new DomainError('NO_BUDGET_IN_FORCE', `Ingen budget för ${year} är beslutad i ${slug}.`, {
            year,
          });
        return toldForecast(live);
      });
      console.result(forecast, () => forecastLines(forecast));
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};

function asOfPeriod(text: string): number {
  if (!/^(?:\d|1[0-2])$/.test(text))
    throw new UsageError(`--as-of ${text} går inte. Skriv den sista bokförda månaden, 0–12.`);
  return Number.parseInt(text, 10);
}
