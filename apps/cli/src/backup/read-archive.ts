import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { UsageError } from '../failures.js';
import { migrationsRun, withOwner } from '../instance/migration-state.js';
import {
  type ArchiveEnd,
  type ArchivedTable,
  type ArchiveHeader,
  damaged,
  frame,
  type Frame,
  framesOf,
} from './frames.js';
import { recordAsOwner } from './record-as-owner.js';
import { quoted, type StoredTable, storedTables, withoutForcedRowSecurity } from './tables.js';

/** How an archive is put back: demo passwords are known to all and must not reach a server. */
export interface RestoreSettings {
  readonly keepDemoPasswords: boolean;
}

/** What a restore did; who was signed in or signed out since the backup stands nowhere in it. */
export interface Restored extends ArchiveEnd {
  /** Sessions of the archive, none of which is kept: one that was ended since would live again. */
  readonly endedSessions: number;
  /** API keys that hold again; one that was revoked since is among them. */
  readonly livingKeys: number;
}

/**
 * Puts an archive back into an empty database, in one transaction. Refuses with `NOT_EMPTY`, `OTHER_VERSION` or
 * `ARCHIVE_DAMAGED`; then nothing was changed.
 */
export async function readArchive(
  ownerUrl: string,
  file: string,
  settings: RestoreSettings,
): Promise<Restored> {
  if (!existsSync(file)) throw new UsageError(`Filen ${file} finns inte.`);
  return withOwner(ownerUrl, async (owner) => {
    await owner.query('begin');
    const end = await withoutForcedRowSecurity(owner, () => restore(owner, file, settings));
    await owner.query('commit');
    return end;
  });
}

async function restore(
  owner: pg.Client,
  file: string,
  { keepDemoPasswords }: RestoreSettings,
): Promise<Restored> {
  const tables = await storedTables(owner);
  await assertEmpty(owner, tables);
  const restoration = new Restoration(owner, tables);
  try {
    const unpacked = createReadStream(file).pipe(createGunzip());
    for await (const each of framesOf(unpacked as AsyncIterable<Buffer>)) await restoration.take(each);
  } catch (error) {
    const isGzipFault = ['Z_DATA_ERROR', 'Z_BUF_ERROR'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw isGzipFault ? damaged() : error;
  }
  if (!keepDemoPasswords) await owner.query('update app_user set password_hash = null where is_demo');
  const sessions = await owner.query('delete from session');
  const keys = await owner.query('select 1 from api_key where revoked_at is null and expires_at > now()');
  const end = restoration.finished();
  // The last thing, in the chain that was put back: the events before it are the archive's.
  await recordAsOwner(owner, 'restore', path.basename(file));
  return { ...end, endedSessions: sessions.rowCount ?? 0, livingKeys: keys.rowCount ?? 0 };
}

async function assertEmpty(owner: pg.Client, tables: readonly StoredTable[]): Promise<void> {
  for (const { table } of tables) {
    const { rowCount } = await owner.query(`select 1 from ${quoted(table)} limit 1`);
    if (rowCount) {
      throw new DomainError(
        'NOT_EMPTY',
        `Installationen är inte tom (tabellen ${table} har rader). Läs tillbaka i en ny SAMLA_HOME.`,
      );
    }
  }
}

/** Takes an archive's frames in order and copies their rows. */
class Restoration {
  private readonly hash: Hash = createHash('sha256');
  private readonly seen: string[] = [];
  private copy: Writable | undefined;
  private rows = 0;
  private end: ArchiveEnd | undefined;
  private fault: Error | undefined;

  constructor(
    private readonly owner: pg.Client,
    private readonly tables: readonly StoredTable[],
  ) {}

  async take({ kind, content }: Frame): Promise<void> {
    if (this.end || (kind !== 'H' && !this.begun)) throw damaged();
    if (kind !== 'Z') this.hash.update(frame(kind, content));
    if (kind === 'D') return this.data(content);
    await this.closeTable();
    if (kind === 'H') return this.begin(JSON.parse(content.toString()) as ArchiveHeader);
    if (kind === 'T') return this.openTable(JSON.parse(content.toString()) as ArchivedTable);
    this.end = JSON.parse(content.toString()) as ArchiveEnd;
  }

  /** What was restored, once the end of the archive agrees with it. */
  finished(): ArchiveEnd {
    const { end, rows, seen, tables } = this;
    const whole =
      end && end.sha256 === this.hash.digest('hex') && end.rows === rows && seen.length === tables.length;
    if (!whole) throw damaged();
    return end;
  }

  private begun = false;

  private async begin({ format, migrations }: ArchiveHeader): Promise<void> {
    if (this.begun || format !== 'samla-archive-1') throw damaged();
    this.begun = true;
    const here = await migrationsRun(this.owner);
    if (here.join() !== migrations.join()) {
      throw new DomainError(
        'OTHER_VERSION',
        `Säkerhetskopian kommer från en annan version av Samla (sista migrering ${migrations.at(-1)}).`,
      );
    }
  }

  private async openTable({ table, columns }: ArchivedTable): Promise<void> {
    const known = this.tables.find((each) => each.table === table);
    if (!known || known.columns.join() !== columns.join() || this.seen.includes(table)) throw damaged();
    this.seen.push(table);
    const copy = this.owner.query(
      copyFrom(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`),
    );
    copy.on('error', (error) => (this.fault = error));
    this.copy = copy;
  }

  private async data(content: Buffer): Promise<void> {
    if (!this.copy) throw damaged();
    if (this.fault) throw this.fault;
    if (!this.copy.write(content)) await Promise.race([once(this.copy, 'drain'), once(this.copy, 'close')]);
  }

  private async closeTable(): Promise<void> {
    const copy = this.copy as (Writable & { rowCount: number }) | undefined;
    if (!copy) return;
    this.copy = undefined;
    copy.end();
    await finished(copy);
    this.rows += copy.rowCount;
  }
}
