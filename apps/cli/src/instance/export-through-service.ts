import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { BooksExportService } from '@samla/ledger/export/books-export.service.js';
import { COMMAND_LINE, tenantContext } from '@samla/platform/tenant-context.js';
import { ChainExportService } from '@samla/ledger/journal/chain-export.service.js';
import type { ExportOrder, OutgoingBooks } from '../client/export-download.js';
import type { Invocation } from '../command.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';
import { namingPlace } from './naming-place.js';
import { withServices } from './services.js';

/** Exports without a sign-in, as whoever owns the database, for a förbund whose users' passwords nobody here knows. */
export async function exportThroughService<Result>(
  { config, console }: Invocation,
  order: ExportOrder,
  deliver: (books: OutgoingBooks) => Promise<Result>,
): Promise<Result> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    return await withServices(config, installation.servingUrl, async (services) => {
      const directory = services.get(ForbundDirectory, { strict: false });
      const { id } = await namingPlace('förbund', order.slug, directory.forbundBySlug(order.slug));
      const context = tenantContext(id, COMMAND_LINE);
      const tell = ({ entries, rows }: { entries: number; rows: number }): void =>
        progress(`${entries} verifikationer, ${rows} rader`);
      if (order.year === null) {
        const journals = services.get(ChainExportService, { strict: false });
        const { entries, rows, file } = await journals.export(context, tell);
        return deliver({ entries, rows, replaced: { times: 0, letters: [] }, bytes: file.read() });
      }
      const exports = services.get(BooksExportService, { strict: false });
      const { file, ...told } = await exports.export(context, order, tell);
      return deliver({ ...told, bytes: file.read() });
    });
  } finally {
    await installation.close();
  }
}
