import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assertMigrated } from '@samla/platform/database/schema-check.js';
import { ensureOwnServingRole, ownServingUrl } from '@samla/platform/database/serving-role.js';
import { untilLocked } from '@samla/platform/database/lock-patience.js';
import pg from 'pg';
import request from 'supertest';
import { bringToPresentShape, knownMigrations } from '../../apps/cli/src/instance/migration-state.js';
import { startApi } from '../support/api.js';
import { ownDatabase, type TestDatabaseUrls, withOwner } from '../support/database.js';

type Own = TestDatabaseUrls & { drop(): Promise<void> };

let first: Own;
let second: Own;
const homes: string[] = [];
const madeRoles: string[] = [];

function newHome(): string {
  homes.push(mkdtempSync(path.join(tmpdir(), 'samla-home-')));
  return homes.at(-1)!;
}

async function serving(owner: string, home: string): Promise<string> {
  const url = await ensureOwnServingRole(owner, home);
  madeRoles.push(new URL(url).username);
  return url;
}

beforeAll(async () => {
  [first, second] = await Promise.all([ownDatabase(), ownDatabase()]);
});
afterAll(async () => {
  await first.drop();
  await second.drop();
  for (const role of new Set(madeRoles)) await withOwner((owner) => owner.query(`drop role ${role}`));
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

const connects = (url: string) => withOwner((client) => client.query('select 1').then(() => true), url);

describe('two databases on one server', () => {
  it('get a serving role each: neither sets the other’s password nor enters its database', async () => {
    const [here, there] = [newHome(), newHome()];
    const one = await serving(first.owner, here);
    const two = await serving(second.owner, there);
    expect(new URL(one).username).not.toBe(new URL(two).username);
    expect(await connects(one)).toBe(true);
    expect(await connects(two)).toBe(true);
    const crossing = new URL(one);
    crossing.pathname = new URL(two).pathname;
    await expect(connects(crossing.toString())).rejects.toMatchObject({ code: '42501' });
    expect(ownServingUrl(first.owner, here)).toBe(one);
    expect(ownServingUrl(second.owner, here)).toBeUndefined();
  });

  it('are kept apart in one home too, and a second time is no change', async () => {
    const home = newHome();
    const one = await serving(first.owner, home);
    const two = await serving(second.owner, home);
    expect(new URL(one).username).not.toBe(new URL(two).username);
    expect(await serving(first.owner, home)).toBe(one);
    expect(ownServingUrl(second.owner, home)).toBe(two);
    expect(await connects(one)).toBe(true);
  });
});

describe('the shape of a database', () => {
  let own: Own;
  beforeEach(async () => {
    own = await ownDatabase();
  });
  afterEach(() => own.drop());

  const prepare = (migrating: boolean) =>
    bringToPresentShape({
      ownerUrl: own.owner,
      migrating,
      progress: () => undefined,
      ensureRole: () => Promise.resolve('made'),
    });
  const asOwner = (sql: string) => withOwner((owner) => owner.query(sql), own.owner);
  const mayQueue = async () => {
    const sql = `select has_schema_privilege('samla_queue', 'bullmq', 'usage') as may`;
    return (await withOwner((owner) => owner.query<{ may: boolean }>(sql), own.owner)).rows[0]!.may;
  };

  it('is left alone where a newer program has been', async () => {
    await asOwner(
      `insert into samla_migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
    );
    for (const migrating of [true, false]) {
      const refused = prepare(migrating);
      await expect(refused).rejects.toMatchObject({ name: 'ConfigError' });
      await expect(refused).rejects.toThrow(/nyare än det här programmet.*FromTheFuture/s);
    }
    // What runs already goes on.
    await assertMigrated(own.serving, knownMigrations);
  });

  it('is gone through whole by migrate alone: roles, queue and grants', async () => {
    await asOwner('revoke usage on schema bullmq from samla_queue');
    expect(await prepare(false)).toBe('made');
    expect(await mayQueue()).toBe(false);
    expect(await prepare(true)).toBe('made');
    expect(await mayQueue()).toBe(true);
  });

  it('is asked for before serving: a database that lacks a migration is refused, and no process on it is ready', async () => {
    const api = await startApi(own);
    const ready = () => request(api.app.getHttpServer()).get('/health/ready');
    await ready().expect(200);
    await asOwner(`delete from samla_migration where name = '${knownMigrations.at(-1)}'`);
    await ready().expect(503, { status: 'database is not migrated' });
    await expect(assertMigrated(own.serving, knownMigrations)).rejects.toThrow(
      new RegExp(`saknar ${knownMigrations.at(-1)}; kör samla migrate`),
    );
    await asOwner('drop table samla_migration');
    await ready().expect(503);
    await expect(assertMigrated(own.serving, knownMigrations)).rejects.toMatchObject({ name: 'ConfigError' });
    await api.close();
  });

  it('is waited for a few times where its tables are in use', async () => {
    const holder = new pg.Client({ connectionString: own.owner });
    await holder.connect();
    await holder.query('begin; lock table forbund in access exclusive mode');
    let tries = 0;
    const done = untilLocked(async () => {
      tries += 1;
      if (tries === 2) await holder.query('commit');
      await asOwner(`set lock_timeout = '100ms'; alter table forbund add column prov integer`);
    });
    await done;
    await holder.end();
    expect(tries).toBe(2);
    await expect(untilLocked(() => asOwner('select 1 / 0'))).rejects.toMatchObject({ code: '22012' });
  });
});
