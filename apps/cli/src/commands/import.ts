import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { importThroughApi } from '../client/import-job.js';
import type { ImportOrder } from '../client/import-report.js';
import { signInAs } from '../client/sign-in-as.js';
import type { Command, Invocation } from '../command.js';
import { DEMO_USERS } from '../demo/users.js';
import { ExitCode, UsageError } from '../failures.js';
import { useApi } from '../instance/use-api.js';
import { needed } from '../option-values.js';
import { importText, placed } from './import-text.js';

/** Reads a SIE file into a förbund's books, or tells what that would do. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE --forbund SLUG [--dry-run [--sample]] [--json]',
  summary:
    'Läser in en SIE-fil: hel eller inte alls. --dry-run provläser, --sample även en annan organisations fil.',
  options: {
    forbund: { type: 'string' },
    'dry-run': { type: 'boolean' },
    sample: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: 1,
  async run(invocation) {
    const order = await orderOf(invocation);
    const ekonom = DEMO_USERS.find(
      ({ role, scope }) => role === 'EKONOM' && scope.kind === 'FORBUND' && scope.forbund === order.slug,
    );
    const { config, console } = invocation;
    // Where no demo user keeps the books, whoever owns the database imports as Samla itself.
    const report = await (config.demo && ekonom
      ? useApi(
          invocation,
          async (api) =>
            importThroughApi(await signInAs(api, ekonom.username, config), order, (phrase) =>
              console.progress(phrase),
            ),
          true,
        )
      : (await import('../instance/import-through-service.js')).importThroughService(invocation, order));
    for (const warning of report.warnings) {
      console.progress(`Att bedöma: ${placed(warning)}`);
      console.progress(`    Gör så här: ${warning.advice}`);
    }
    console.result(report, () => importText(report));
    return report.status === 'REFUSED' ? ExitCode.REFUSED : ExitCode.DONE;
  },
};

async function orderOf({ words, values, surroundings }: Invocation): Promise<ImportOrder> {
  const dryRun = values['dry-run'] === true;
  const sample = values['sample'] === true;
  if (sample && !dryRun)
    throw new UsageError('--sample provläser en annan organisations fil och kräver --dry-run.');
  const file = path.resolve(surroundings.cwd, words[0]!);
  const slug = needed(values, 'forbund');
  return {
    slug,
    fileName: path.basename(file),
    bytes: await opened(file),
    dryRun,
    sample,
    idempotencyKey: randomUUID(),
  };
}

/** The file, open and unread: that it cannot be read is told before anything is started for it. */
async function opened(file: string): Promise<AsyncIterable<Uint8Array>> {
  const handle = await open(file).catch(() => undefined);
  if (!handle || (await handle.stat()).isDirectory()) {
    await handle?.close();
    throw new UsageError(`Filen ${file} går inte att läsa.`);
  }
  return handle.createReadStream({ highWaterMark: 1024 ** 2 });
}
