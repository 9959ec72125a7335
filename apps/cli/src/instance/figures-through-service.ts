import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { COMMAND_LINE, countyContext } from '@samla/platform/tenant-context.js';
import { csvMetadata } from '@samla/reports/bulk/csv-metadata.js';
import { FiguresExportService, type FixedExport } from '@samla/reports/bulk/figures-export.service.js';
import { figuresOrder } from '@samla/reports/bulk/figures-order.js';
import { type FiguresFormat } from '@samla/reports/bulk/figures-writer.js';
import type { FiguresQuery, FiguresSource } from '../client/figures-source.js';
import type { Invocation } from '../command.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';
import { namingPlace } from './naming-place.js';
import { withServices } from './services.js';

/** Exports without a sign-in, as whoever owns the database, for a county whose readers' passwords nobody here knows. */
export async function figuresThroughService<Result>(
  { config, console }: Pick<Invocation, 'config' | 'console'>,
  slug: string,
  deliver: (source: FiguresSource) => Promise<Result>,
): Promise<Result> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    return await withServices(config, installation.servingUrl, async (services) => {
      const directory = services.get(ForbundDirectory, { strict: false });
      const { id } = await namingPlace('län', slug, directory.countyBySlug(slug));
      const exports = services.get(FiguresExportService, { strict: false });
      const fixed = (query: FiguresQuery): Promise<FixedExport> =>
        exports.fix(countyContext(id, COMMAND_LINE), figuresOrder(query));
      return deliver({
        async figures(format, query) {
          const found = await fixed(query);
          const bytes = exports.stream(found, format as FiguresFormat);
          return { knownAt: found.facts.knownAt, bytes };
        },
        async metadata(query) {
          const { facts, identity } = await fixed(query);
          return csvMetadata(facts, 'figures.csv', identity.snapshot) as Record<string, unknown>;
        },
      });
    });
  } finally {
    await installation.close();
  }
}
