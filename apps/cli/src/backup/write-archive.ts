import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BACKUP_ROLE } from '@samla/platform/database/roles.js';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { migrationsRun, withOwner } from '../instance/migration-state.js';
import { type ArchiveEnd, frame } from './frames.js';
import { wholeFile } from '../whole-file.js';
import { recordAsOwner } from './record-as-owner.js';
import { quoted, type StoredTable, storedTables } from './tables.js';

/**
 * Writes an archive of everything in the database, as it was at one moment, without a lock that others wait for. The
 * file appears when it is whole.
 */
export async function writeArchive(ownerUrl: string, file: string): Promise<ArchiveEnd> {
  return wholeFile(file, (half) =>
    withOwner(ownerUrl, async (owner) => {
      // Before a row is read, and so in the archive too; only the file's name: its path is the operator's.
      await recordAsOwner(owner, 'backup', path.basename(file));
      await owner.query('begin isolation level repeatable read');
      const summary = await write(owner, half);
      await owner.query('rollback'); // nothing was to be changed
      return summary;
    }),
  );
}

async function write(owner: pg.Client, file: string): Promise<ArchiveEnd> {
  let end: ArchiveEnd | undefined;
  const frames = Readable.from(archive(owner, (summary) => (end = summary)));
  // Password hashes are inside: for the owner's eyes only.
  await pipeline(frames, createGzip(), createWriteStream(file, { mode: 0o600, flush: true }));
  return end!;
}

async function* archive(owner: pg.Client, done: (end: ArchiveEnd) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const counted = (bytes: Buffer): Buffer => {
    hash.update(bytes);
    return bytes;
  };
  const tables = await storedTables(owner);
  const migrations = await migrationsRun(owner);
  await owner.query(`set local role ${BACKUP_ROLE}`);
  yield counted(frame('H', { format: 'samla-archive-1', migrations, savedAt: new Date().toISOString() }));
  let rows = 0;
  for (const table of tables) {
    yield counted(frame('T', table));
    const copy = owner.query(copyTo(copyStatement(table)));
    for await (const piece of copy) yield counted(frame('D', piece as Buffer));
    rows += copy.rowCount;
  }
  const end = { rows, tables: tables.length, sha256: hash.digest('hex') };
  done(end);
  yield frame('Z', end);
}

/** A query and not the table: COPY TO refuses row security that a SELECT takes in its stride. */
function copyStatement({ table, columns }: StoredTable): string {
  return `copy (select ${columns.map(quoted).join(', ')} from ${quoted(table)}) to stdout`;
}
