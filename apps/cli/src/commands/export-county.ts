import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FIGURES_FORMATS, type FiguresFormat } from '@samla/reports/bulk/figures-writer.js';
import { deliverFigures } from '../client/figures-delivery.js';
import { type FiguresQuery, type FiguresSource, figuresThroughApi } from '../client/figures-source.js';
import { signInAs } from '../client/sign-in-as.js';
import type { Command, Invocation } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { readerOf } from '../instance/county-reader.js';
import { useApi } from '../instance/use-api.js';
import { optional, optionalInstant, yearIn } from '../option-values.js';

/** Options of the command by the names that an address has for them. */
const OPTIONS = { kind: 'kind', 'to-period': 'toPeriod', detail: 'detail', 'known-at': 'knownAt' } as const;

/** Writes a county's consolidated figures of several years to a file or to stdout, and goes on where it was cut off. */
export const exportCountyCommand: Command = {
  name: 'export-county',
  usage:
    'LÄN --from-year ÅR --to-year ÅR [--format jsonl|csv] [--kind SLAG,…] [--to-period PERIOD,…] [--detail LINES|ACCOUNTS] [--known-at TIDPUNKT] [--out FILE [--resume] [--json]]',
  summary:
    'Skriver länets sammanställda siffror år för år till en fil, annars till stdout; --resume fortsätter en avbruten fil.',
  options: {
    'from-year': { type: 'string' },
    'to-year': { type: 'string' },
    format: { type: 'string' },
    kind: { type: 'string' },
    'to-period': { type: 'string' },
    detail: { type: 'string' },
    'known-at': { type: 'string' },
    out: { type: 'string' },
    resume: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: 1,
  async run(invocation) {
    const { words, config } = invocation;
    const slug = words[0]!;
    const order = { format: formatOf(invocation), query: queryOf(invocation), out: await outOf(invocation) };
    const deliver = (source: FiguresSource): Promise<void> => delivered(invocation, source, order);
    const reader = readerOf(slug, config);
    await (reader
      ? useApi(invocation, async (api) =>
          deliver(figuresThroughApi(await signInAs(api, reader.username, config), slug)),
        )
      : (await import('../instance/figures-through-service.js')).figuresThroughService(
          invocation,
          slug,
          deliver,
        ));
    return ExitCode.DONE;
  },
};

function formatOf({ values }: Invocation): FiguresFormat {
  const name = optional(values, 'format') ?? 'jsonl';
  const format = FIGURES_FORMATS.find((each) => each === name);
  if (!format) throw new UsageError(`--format ${name} finns inte. Skriv ${FIGURES_FORMATS.join(' eller ')}.`);
  return format;
}

function queryOf({ values }: Invocation): FiguresQuery {
  const [from, to] = [yearIn(values, 'from-year'), yearIn(values, 'to-year')];
  if (from > to) throw new UsageError(`--from-year ${from} är efter --to-year ${to}.`);
  const query: Record<string, string> = { fromYear: `${from}`, toYear: `${to}` };
  for (const [option, name] of Object.entries(OPTIONS)) {
    const value = option === 'known-at' ? optionalInstant(values, option) : optional(values, option);
    if (value !== null) query[name] = value;
  }
  return query;
}

/** The file to write, absolute; null for stdout, which then holds the figures and nothing else. */
async function outOf({ values, surroundings }: Invocation): Promise<string | null> {
  const out = optional(values, 'out');
  if (out === null) {
    for (const flag of ['json', 'resume'])
      if (values[flag] === true) throw new UsageError(`--${flag} behöver --out: annars är stdout siffrorna.`);
    return null;
  }
  const file = path.resolve(surroundings.cwd, out);
  const folder = await stat(path.dirname(file)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new UsageError(`Mappen ${path.dirname(file)} finns inte.`);
  return file;
}

async function delivered(
  { values, words, console }: Invocation,
  source: FiguresSource,
  { format, query, out }: { format: FiguresFormat; query: FiguresQuery; out: string | null },
): Promise<void> {
  const said = `${words[0]!} ${query['fromYear']!}–${query['toYear']!} som ${format}`;
  if (out === null) {
    const { knownAt, bytes } = await source.figures(format, query);
    await pipeline(Readable.from(bytes), process.stdout, { end: false });
    console.progress(`Exporterade ${said}, som det var känt ${knownAt}`);
    return;
  }
  const resume = values['resume'] === true;
  const told = await deliverFigures(source, { format, query, out, resume }, console);
  const [fromYear, toYear] = [Number.parseInt(query['fromYear']!, 10), Number.parseInt(query['toYear']!, 10)];
  console.result({ file: out, county: words[0], fromYear, toYear, format, ...told }, () => [
    `Exporterade ${said}: ${told.rows} rader, som det var känt ${told.knownAt}, i ${out}`,
  ]);
}
