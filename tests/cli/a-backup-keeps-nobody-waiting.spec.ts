import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArchive } from '../../apps/cli/src/backup/read-archive.js';
import { writeArchive } from '../../apps/cli/src/backup/write-archive.js';
import { AuditProofService } from '@samla/platform/audit/audit-proof.service.js';
import { AuditTrailRepository } from '@samla/platform/audit/audit-trail.repository.js';
import { newForbund } from '../support/forbund.js';
import { openDatabase, ownDatabase, withOwner } from '../support/database.js';

const PASSWORD = 'owner-of-one-test';
/** An owner as a server has one: no superuser, and row security binds it too. */
const OWNER = `plain_owner_${process.pid}`;

let folder: string;
let from: Awaited<ReturnType<typeof ownDatabase>>;
let to: Awaited<ReturnType<typeof ownDatabase>>;

/** Gives every table to the plain owner; answers its connection, on which no lock is waited for. */
async function ownedBy(superuserUrl: string): Promise<string> {
  await withOwner(async (superuser) => {
    await superuser.query(`alter schema public owner to ${OWNER}`);
    const { rows } = await superuser.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    for (const { name } of rows) await superuser.query(`alter table ${name} owner to ${OWNER}`);
  }, superuserUrl);
  const url = new URL(superuserUrl);
  url.username = OWNER;
  url.password = PASSWORD;
  url.searchParams.set('options', '-c lock_timeout=3000');
  return url.toString();
}

async function sessionsIn(url: string): Promise<number> {
  return withOwner(async (superuser) => (await superuser.query('select 1 from session')).rowCount!, url);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'samla-backup-'));
  [from, to] = [await ownDatabase(), await ownDatabase()];
  await withOwner(async (superuser) => {
    await superuser.query(`create role ${OWNER} login nosuperuser nobypassrls password '${PASSWORD}'`);
    // What `samla migrate` gives the owner that it runs as.
    await superuser.query(`grant samla_backup to ${OWNER} with inherit false, set true`);
  });
});

afterAll(async () => {
  await from.drop();
  await to.drop();
  await withOwner((superuser) => superuser.query(`drop role ${OWNER}`).then(() => undefined));
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup by an owner that row security binds', () => {
  const file = () => path.join(folder, 'saved.samla');

  it('saves every row while others write, and waits for none of them', async () => {
    const { database, close } = await openDatabase(from);
    const forbund = await newForbund(database);
    const { forbundId } = forbund.context;
    const open = `insert into counterparty (forbund_id, code, name, kind) values ($1, $2, 'Prov', 'OTHER')`;
    await database.tenant(forbund.context, (tx) => tx.execute(open, [forbundId, 'before']));
    await withOwner(async (superuser) => {
      await superuser.query(
        `insert into app_user (id, username, display_name) values (gen_random_uuid(), 'prov', 'Prov')`,
      );
      await superuser.query(
        `insert into session (token_hash, user_id, created_at, expires_at)
           select repeat('0', 64), id, now(), now() + interval '1 day' from app_user`,
      );
    }, from.owner);
    const plain = await ownedBy(from.owner);
    const all = await withOwner(async (superuser) => {
      const { rows } = await superuser.query<{ rows: string }>(
        `select sum((xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || oid::regclass, false, true, '')))[1]::text::int) as rows
           from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'samla_migration'`,
      );
      return Number(rows[0]?.rows);
    }, from.owner);
    const saved = await database.tenant(forbund.context, async (tx) => {
      await tx.execute(open, [forbundId, 'meanwhile']);
      return writeArchive(plain, file());
    });
    expect(all).toBeGreaterThan(3);
    // All there was, and the backup's own event in the installation's trail with the head that it makes.
    expect(saved.rows).toBe(all + 2);
    await close();
  });

  it('is restored with row security as it was, and signs nobody in who was signed in then', async () => {
    const plain = await ownedBy(to.owner);
    await readArchive(plain, file(), { keepDemoPasswords: true });
    const open = await withOwner(
      (superuser) =>
        superuser.query(
          `select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`,
        ),
      to.owner,
    );
    expect(open.rows).toEqual([]);
    expect([await sessionsIn(from.owner), await sessionsIn(to.owner)]).toEqual([1, 0]);
  });

  it('tells of itself in the trail, whose chain is put back as it was and goes on', async () => {
    const { database, close } = await openDatabase(to);
    const trail = new AuditTrailRepository();
    const proof = await new AuditProofService(database, trail).ofInstallation();
    const { rows } = await database.registry((tx) =>
      trail.page(tx, { action: null, from: null, to: null }, { limit: 10, after: null }),
    );
    await close();
    expect(proof).toMatchObject({ ok: true, rows: 2, faults: [] });
    expect(
      rows.map(({ eventNo, action, actorKind, objectKey }) => [eventNo, action, actorKind, objectKey]),
    ).toEqual([
      ['2', 'restore', 'COMMAND_LINE', 'saved.samla'],
      ['1', 'backup', 'COMMAND_LINE', 'saved.samla'],
    ]);
  });
});
