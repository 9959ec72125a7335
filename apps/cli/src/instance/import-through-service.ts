import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import type { ImportOutcome } from '@samla/ledger/import/import-outcome.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { refusedOutcome } from '@samla/ledger/import/outcome-of.js';
import { COMMAND_LINE, tenantContext } from '@samla/platform/tenant-context.js';
import type { ImportOrder, ImportReport } from '../client/import-report.js';
import type { Invocation } from '../command.js';
import { namingPlace } from './naming-place.js';
import { openInstallation } from './installation.js';
import { ensureDemo } from './demo.js';
import { withServices } from './services.js';

/** How often it is told how far a file has come, in milliseconds. */
const EVERY = 2_000;

/**
 * Imports without a sign-in, as whoever owns the database, for a förbund whose users' passwords nobody here knows: the file
 * is kept first and then read from there, by this process itself.
 */
export async function importThroughService(
  { config, console }: Invocation,
  { slug, fileName, bytes, ...how }: ImportOrder,
): Promise<ImportReport> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    return await withServices(config, installation.servingUrl, async (services) => {
      const directory = services.get(ForbundDirectory, { strict: false });
      const { id } = await namingPlace('förbund', slug, directory.forbundBySlug(slug));
      const context = tenantContext(id, COMMAND_LINE);
      const files = services.get(ImportFileService, { strict: false });
      const { file } = await files.receive(context, { fileName }, bytes);
      const imported = services
        .get(ImportService, { strict: false })
        .importKept(context, { ...how, file, evenIfDeclined: false }, told(progress, file.size));
      return reportOf(await imported.catch(refusedOutcome), fileName);
    });
  } finally {
    await installation.close();
  }
}

function told(say: (line: string) => void, size: number) {
  let saidAt = Date.now();
  return ({ bytesRead = 0, entries, rows }: { bytesRead?: number; entries: number; rows: number }): void => {
    if (Date.now() - saidAt < EVERY) return;
    saidAt = Date.now();
    say(`${Math.floor((100 * bytesRead) / size)} %: ${entries} verifikationer, ${rows} rader`);
  };
}

function reportOf({ runId: _, ...outcome }: ImportOutcome, file: string): ImportReport {
  return { ...outcome, file };
}
