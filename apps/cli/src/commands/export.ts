import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BOOKS_FORMATS, booksFormat } from '@samla/ledger/export/export-format.js';
import { type ExportOrder, exportThroughApi, type OutgoingBooks } from '../client/export-download.js';
import { signInAs } from '../client/sign-in-as.js';
import type { Command, Invocation } from '../command.js';
import { DEMO_USERS } from '../demo/users.js';
import { ExitCode, UsageError } from '../failures.js';
import { useApi } from '../instance/use-api.js';
import { needed, optional } from '../option-values.js';
import { wholeFile } from '../whole-file.js';

/** Writes the books of a förbund's year, or its whole journal, to a file or to stdout. */
export const exportCommand: Command = {
  name: 'export',
  usage: '--forbund SLUG (--year ÅR [--format FORMAT] | --format journal) [--out FILE [--json]]',
  summary: `Skriver ett års räkenskaper till en fil, annars till stdout. FORMAT är ${BOOKS_FORMATS.join(', ')}; journal är alla år, för docs/verify-chain.mjs.`,
  options: {
    forbund: { type: 'string' },
    year: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run(invocation) {
    const order = orderOf(invocation);
    const out = await outOf(invocation);
    const ekonom = DEMO_USERS.find(
      ({ role, scope }) => role === 'EKONOM' && scope.kind === 'FORBUND' && scope.forbund === order.slug,
    );
    const { config } = invocation;
    const deliver = (books: OutgoingBooks): Promise<void> => delivered(invocation, order, books, out);
    // Where no demo user keeps the books, whoever owns the database exports them.
    await (config.demo && ekonom
      ? useApi(invocation, async (api) =>
          deliver(await exportThroughApi(await signInAs(api, ekonom.username, config), order)),
        )
      : (await import('../instance/export-through-service.js')).exportThroughService(
          invocation,
          order,
          deliver,
        ));
    return ExitCode.DONE;
  },
};

function orderOf({ values }: Invocation): ExportOrder {
  const slug = needed(values, 'forbund');
  if (optional(values, 'format') === 'journal') {
    if (optional(values, 'year') !== null)
      throw new UsageError('--format journal är alla år: utelämna --year.');
    return { slug, year: null, format: 'journal' };
  }
  const year = needed(values, 'year');
  if (!/^\d{4}$/.test(year)) throw new UsageError(`${year} är inget årtal.`);
  const name = optional(values, 'format') ?? 'sie4e';
  const format = booksFormat(name);
  if (!format)
    throw new UsageError(`--format ${name} finns inte. Skriv ${BOOKS_FORMATS.join(', ')} eller journal.`);
  return { slug, year: Number.parseInt(year, 10), format };
}

/** The file to write, absolute; null for stdout, which then holds the books and nothing else. */
async function outOf({ values, surroundings }: Invocation): Promise<string | null> {
  const out = optional(values, 'out');
  if (out === null) {
    if (values['json'] === true)
      throw new UsageError('--json behöver --out: annars är stdout räkenskaperna.');
    return null;
  }
  const file = path.resolve(surroundings.cwd, out);
  const folder = await stat(path.dirname(file)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new UsageError(`Mappen ${path.dirname(file)} finns inte.`);
  return file;
}

async function delivered(
  { console }: Invocation,
  { slug, year, format }: ExportOrder,
  { entries, rows, replaced, bytes }: OutgoingBooks,
  out: string | null,
): Promise<void> {
  if (out === null) await pipeline(Readable.from(bytes), process.stdout, { end: false });
  else await wholeFile(out, (half) => pipeline(Readable.from(bytes), createWriteStream(half)));
  const { times, letters } = replaced;
  if (times > 0) {
    const which = letters.map(({ letter, times: count }) => `${shown(letter)} (${count})`).join(', ');
    console.progress(
      `Att bedöma: ${times} tecken finns inte i SIE:s teckenuppsättning och ersattes: ${which}`,
    );
  }
  const said = `${slug} ${year ?? 'alla år'} som ${format}: ${entries} verifikationer, ${rows} rader`;
  if (out === null) console.progress(`Exporterade ${said}`);
  else
    console.result({ file: out, forbund: slug, year, format, entries, rows, replaced }, () => [
      `Exporterade ${said}, i ${out}`,
    ]);
}

/** A letter as it is, a sign that cannot be seen by its number. */
function shown(letter: string): string {
  const number = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return /[\p{L}\p{P}\p{S}]/u.test(letter) ? letter : `U+${number}`;
}
