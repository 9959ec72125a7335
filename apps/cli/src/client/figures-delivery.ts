import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FiguresFormat } from '@samla/reports/bulk/figures-writer.js';
import type { Console } from '../console.js';
import { UsageError } from '../failures.js';
import { GrowingFile } from '../growing-file.js';
import { wholeFile } from '../whole-file.js';
import type { FiguresQuery, FiguresSource } from './figures-source.js';

/** What is to be written where. */
export interface FiguresDelivery {
  readonly format: FiguresFormat;
  readonly query: FiguresQuery;
  /** Absolute. */
  readonly out: string;
  /** Whether to go on with what an earlier call has left. */
  readonly resume: boolean;
}

/** A file that is whole. */
export interface DeliveredFigures {
  readonly knownAt: string;
  readonly rows: number;
  readonly sha256: string;
  /** The description beside a CSV file; null beside JSON lines, which describe themselves. */
  readonly metadata: string | null;
}

/** How many times in a row a broken connection is taken up again without a single row having come. */
const PATIENCE = 5;

/** Writes a county's figures to a file, taking up a connection that breaks, and describes a CSV file beside it. */
export async function deliverFigures(
  source: FiguresSource,
  { format, query, out, resume }: FiguresDelivery,
  console: Pick<Console, 'progress'>,
): Promise<DeliveredFigures> {
  const growing = new GrowingFile(out);
  let knownAt = '';
  let after = resume ? await placeIn(growing, format) : null;
  for (let vain = 0; after !== 'WHOLE';) {
    const asked: FiguresQuery = { ...query, ...(knownAt && { knownAt }), ...(after !== null && { after }) };
    const coming = await source.figures(format, asked);
    knownAt = coming.knownAt;
    try {
      await growing.append(coming.bytes, after !== null);
      break;
    } catch (error) {
      if (error instanceof DomainError || isOfTheDisk(error)) throw error;
      const reached = await placeIn(growing, format);
      vain = reached === after ? vain + 1 : 0;
      if (vain === PATIENCE) {
        console.progress(
          `Förbindelsen bryts gång på gång. ${growing.partial} är kvar: fortsätt med --resume.`,
        );
        throw error;
      }
      console.progress('Förbindelsen bröts; fortsätter efter den sista hela raden.');
      after = reached;
    }
  }
  return finished(source, growing, { format, query, knownAt });
}

async function finished(
  source: FiguresSource,
  growing: GrowingFile,
  { format, query, knownAt }: Pick<FiguresDelivery, 'format' | 'query'> & { knownAt: string },
): Promise<DeliveredFigures> {
  if (format === 'jsonl' && (await placeIn(growing, format)) !== 'WHOLE')
    throw new Error(`${growing.partial} tog slut innan den var hel. Fortsätt med --resume.`);
  const told = await readThrough(growing.partial);
  const moment = knownAt || told.knownAt;
  let metadata: string | null = null;
  if (format === 'csv') {
    metadata = `${growing.file}-metadata.json`;
    const described = await source.metadata({ ...query, knownAt: moment });
    const text = `${JSON.stringify({ ...described, url: path.basename(growing.file) }, null, 2)}\n`;
    await wholeFile(metadata, (half) => writeFile(half, text));
  }
  await growing.finish();
  // JSON lines begin with what they are and end with how many they were; CSV begins with its columns.
  const rows = told.lines - (format === 'jsonl' ? 2 : 1);
  return { knownAt: moment, rows, sha256: told.sha256, metadata };
}

/** Where the file has come to: the cursor of its last row, null before the first, `WHOLE` at its end. */
async function placeIn(growing: GrowingFile, format: FiguresFormat): Promise<string | null> {
  const line = await growing.lastLine();
  if (line === null) return null;
  if (format === 'csv') {
    const last = line.trimEnd().split(',').at(-1)!;
    if (last === 'cursor') return null;
    if (/^[0-9a-f]{22}\.[0-9a-z.]+$/.test(last)) return last;
  } else {
    const { record, cursor } = recordOf(line);
    if (record === 'end') return 'WHOLE';
    if (typeof cursor === 'string') return cursor;
  }
  throw new UsageError(
    `${growing.partial} är ingen påbörjad export som ${format}. Ta bort den, eller utelämna --resume.`,
  );
}

function recordOf(line: string): { record?: unknown; cursor?: unknown; knownAt?: unknown } {
  try {
    return JSON.parse(line) as { record?: unknown; cursor?: unknown };
  } catch {
    return {};
  }
}

function isOfTheDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EIO', 'EACCES', 'EROFS', 'ENOENT'].includes(
    (error as { code?: string }).code ?? '',
  );
}

/** Counts and hashes a file without holding it; the moment stands in the first line of JSON lines. */
async function readThrough(file: string): Promise<{ lines: number; sha256: string; knownAt: string }> {
  const hash = createHash('sha256');
  let [lines, head] = [0, ''];
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(piece);
    if (lines === 0) head += piece.toString('utf8').split('\n', 1)[0]!;
    for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, at + 1)) lines += 1;
  }
  const { knownAt } = recordOf(head);
  return { lines, sha256: hash.digest('hex'), knownAt: typeof knownAt === 'string' ? knownAt : '' };
}
