import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CountyRepository } from '@samla/forbund/county.repository.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { ForbundRepository } from '@samla/forbund/forbund.repository.js';
import type { Entry, EntryRow } from '@samla/domain/journal/entry.js';
import { BookingRepository } from '@samla/ledger/journal/booking.repository.js';
import { ChainExportService } from '@samla/ledger/journal/chain-export.service.js';
import { ChainProofService } from '@samla/ledger/journal/chain-proof.service.js';
import { ChainRecordRepository } from '@samla/ledger/journal/chain-record.repository.js';
import { JournalBooking } from '@samla/ledger/journal/journal-booking.service.js';
import { JournalChainRepository } from '@samla/ledger/journal/journal-chain.repository.js';
import { JournalHeadRepository } from '@samla/ledger/journal/journal-head.repository.js';
import { FixedClock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';

/** The services of the chains, put together by hand on one database. */
export function chainsOn(database: Database) {
  const clock = new FixedClock(new Date('2024-01-15T12:00:00Z'));
  const directory = new ForbundDirectory(database, clock, new CountyRepository(), new ForbundRepository());
  const records = new ChainRecordRepository();
  const writer = new JournalBooking(
    new BookingRepository(),
    new JournalChainRepository(),
    new JournalHeadRepository(),
  );
  return {
    writer,
    exports: new ChainExportService(database, clock, directory, records),
    proofs: new ChainProofService(database, records),
  };
}

export type Chains = ReturnType<typeof chainsOn>;

/** Books entries of a year in one transaction. */
export async function book(
  database: Database,
  { writer }: Chains,
  context: TenantContext,
  year: number,
  entries: readonly Entry[],
): Promise<void> {
  const facts = { year, recordedAt: new Date(), importId: null, isConstructed: true };
  await database.tenant(context, async (tx) => {
    await writer.book(tx, facts, async (booking) => {
      for (const entry of entries) await booking.add(entry);
    });
  });
}

/** The exported journal as bytes. */
export async function exported({ exports }: Chains, context: TenantContext): Promise<Buffer> {
  const { file } = await exports.export(context);
  const pieces: Buffer[] = [];
  for await (const piece of file.read()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const SCRIPT = path.resolve('docs/verify-chain.mjs');

/** What the script of the manual says of a file, and how it ends. */
export function verified(bytes: Uint8Array, ...files: string[]): { said: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, '-', ...files], { input: bytes });
  return { said: `${stdout}${stderr}`.trim(), status };
}

/** As `verified` for many files, in one process. */
export async function verifiedEach(
  files: readonly Uint8Array[],
): Promise<{ said: string; status: number }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'samla-chain-'));
  const names = files.map((_, at) => path.join(folder, `${at}`));
  await Promise.all(names.map((name, at) => writeFile(name, files[at]!)));
  const input = `${names.join('\n')}\n`;
  const driver = path.resolve('tests/ledger/verify-many.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [driver], { input, maxBuffer: 1 << 26 });
  await rm(folder, { recursive: true });
  if (stdout.length === 0) throw new Error(`${stderr}`);
  return JSON.parse(`${stdout}`) as { said: string; status: number }[];
}

/** Numbers that look random and are the same in every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TEXTS = [
  '',
  'Hyra',
  'tabb\toch\\ bak\nrad\rretur',
  'åäö €  \u{1F600}',
  '\\N',
  '\\.',
  ' ',
  '\b\f\v\u2028',
  '\'"{}',
];
const SERIES = ['A', 'B', 'Lön', '', 'tabb\t\\'];

/** Balanced entries with every kind of awkward text, numbered within their series from `start`. */
export function randomEntries(seed: number, count: number, year = 2023, start = 1): Entry[] {
  const below = numbersFrom(seed);
  const pick = (texts: readonly string[]): string => texts[below(texts.length)]!;
  const row = (ore: bigint): EntryRow => ({
    line: below(2) * below(9_000),
    account: `${1000 + below(8_000)}`,
    ore,
    counterparty: pick(['', '', 'NV', 'FK']),
    insats: pick(['', '10', 'å 1']),
    costCentre: pick(['', '1']),
    otherObjects: pick(['', '{"6":"P\\"1"}']),
    text: pick(TEXTS),
  });
  return Array.from({ length: count }, (_, at) => {
    const amounts = Array.from({ length: 1 + below(5) }, () => BigInt(below(2_000_000_000) - 1_000_000_000));
    const rest = -amounts.reduce((sum, ore) => sum + ore, 0n);
    const month = 1 + below(12);
    return {
      line: below(2) * (at + 10),
      series: pick(SERIES),
      number: `${start + at}`,
      date: `${year}-${`${month}`.padStart(2, '0')}-15`,
      period: month,
      text: pick(TEXTS),
      rows: below(12) === 0 ? [] : [...amounts, rest].map(row),
      corrections: pick(['', '', '[{"kind":"STRUCK","text":"a\\tb"}]']),
    };
  });
}
