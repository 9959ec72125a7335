import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  importThroughApi,
  type ImportFault,
  type ImportOrder,
  type ImportReport,
} from '../client/import-mutation.js';
import { signInAs } from '../client/sign-in-as.js';
import type { Command, Invocation } from '../command.js';
import { DEMO_USERS } from '../demo/users.js';
import { ExitCode, UsageError } from '../failures.js';
import { useApi } from '../instance/use-api.js';
import { needed } from '../option-values.js';

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
    const order = orderOf(invocation);
    const ekonom = DEMO_USERS.find(
      ({ role, scope }) => role === 'EKONOM' && scope.kind === 'FORBUND' && scope.forbund === order.slug,
    );
    const { config, console } = invocation;
    // Where no demo user keeps the books, whoever owns the database imports as Samla itself.
    const report = await (config.demo && ekonom
      ? useApi(invocation, async (api) =>
          importThroughApi(await signInAs(api, ekonom.username, config), order),
        )
      : (await import('../instance/import-through-service.js')).importThroughService(invocation, order));
    for (const warning of report.warnings) console.progress(`Att bedöma: ${placed(warning)}`);
    console.result(report, () => linesOf(report));
    return report.status === 'REFUSED' ? ExitCode.REFUSED : ExitCode.DONE;
  },
};

function orderOf({ words, values, surroundings }: Invocation): ImportOrder {
  const dryRun = values['dry-run'] === true;
  const sample = values['sample'] === true;
  if (sample && !dryRun)
    throw new UsageError('--sample provläser en annan organisations fil och kräver --dry-run.');
  const file = path.resolve(surroundings.cwd, words[0]!);
  const slug = needed(values, 'forbund');
  return {
    slug,
    fileName: path.basename(file),
    bytes: bytesOf(file),
    dryRun,
    sample,
    idempotencyKey: randomUUID(),
  };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`Filen ${file} går inte att läsa.`);
  }
}

const STATUS: Readonly<Record<ImportReport['status'], string>> = {
  BOOKED: 'Bokförd',
  WOULD_BE_BOOKED: 'Skulle bokföras',
  ALREADY_BOOKED: 'Redan bokförd, inget ändrades',
  REFUSED: 'Läses inte in',
};

function linesOf({
  status,
  file,
  forbund,
  entries,
  rows,
  newAccounts,
  unmappedAccounts,
  faults,
}: ImportReport): string[] {
  return [
    `${STATUS[status]}: ${file} i ${forbund}, ${entries} verifikationer, ${rows} rader`,
    ...(newAccounts.length > 0 ? [`Nya konton: ${newAccounts.join(', ')}`] : []),
    ...(unmappedAccounts.length > 0
      ? [`Konton utan rad i uppställningarna: ${unmappedAccounts.join(', ')}`]
      : []),
    ...faults.map(placed),
  ];
}

/** A fault or warning with its place; line 0 means the whole file. */
function placed({ line, label, field, rule, message }: ImportFault): string {
  const place = [line > 0 ? `rad ${line}` : 'hela filen', label, field].filter(Boolean).join(' ');
  return `${place}: ${message} (${rule})`;
}
