import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import type { ImportOutcome } from '@samla/ledger/import/import-outcome.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { COMMAND_LINE, tenantContext } from '@samla/platform/tenant-context.js';
import type { ImportOrder, ImportReport } from '../client/import-mutation.js';
import type { Invocation } from '../command.js';
import { namingPlace } from './naming-place.js';
import { openInstallation } from './installation.js';
import { ensureDemo } from './demo.js';
import { withServices } from './services.js';

/** Imports without a sign-in, as Samla itself, for a förbund whose users' passwords nobody here knows. */
export async function importThroughService(
  { config, console }: Invocation,
  order: ImportOrder,
): Promise<ImportReport> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    return await withServices(config, installation.servingUrl, async (services) => {
      const directory = services.get(ForbundDirectory, { strict: false });
      const { id } = await namingPlace('förbund', order.slug, directory.forbundBySlug(order.slug));
      const { slug: _slug, ...request } = order;
      const imported = services
        .get(ImportService, { strict: false })
        .importSie(tenantContext(id, COMMAND_LINE), request);
      return reportOf(await imported.catch(refusedOutcome));
    });
  } finally {
    await installation.close();
  }
}

function refusedOutcome(error: unknown): ImportOutcome {
  if (error instanceof DomainError && error.code === 'SIE_REFUSED')
    return error.details as unknown as ImportOutcome;
  throw error;
}

function reportOf(outcome: ImportOutcome): ImportReport {
  const { file, sha256, forbund, dryRun, status, entries, rows, newAccounts, unmappedAccounts } = outcome;
  const { faults, warnings } = outcome;
  return {
    ...{ file, sha256, forbund, dryRun, status, entries, rows, newAccounts, unmappedAccounts },
    ...{ faults, warnings },
  };
}
