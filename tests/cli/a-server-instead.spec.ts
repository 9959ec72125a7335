import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withOwner } from '../support/database.js';
import { documentOf, dropHome, newHome, Running, samla } from './samla.js';

jest.setTimeout(240_000);

const mark = randomBytes(4).toString('hex');
const made: string[] = [];
let home: string;

/** An empty database on the plain PostgreSQL of this run, as its superuser sees it. */
async function emptyDatabase(): Promise<string> {
  const name = `server_${mark}_${made.length}`;
  await withOwner((owner) => owner.query(`create database ${name}`).then(() => undefined));
  made.push(name);
  const url = new URL(process.env['SAMLA_TEST_OWNER_URL']!);
  url.pathname = `/${name}`;
  return url.toString();
}

/** A login of its own to serve with, not yet made. */
function servingLogin(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = 'a-password-of-the-operator';
  return url.toString();
}

beforeEach(() => {
  home = newHome();
});

afterEach(() => dropHome(home));

afterAll(async () => {
  await withOwner(async (owner) => {
    for (const name of made) await owner.query(`drop database if exists ${name} with (force)`);
    const { rows } = await owner.query<{ name: string }>(
      'select rolname as name from pg_roles where rolname like $1',
      [`serve_${mark}%`],
    );
    for (const { name } of rows) await owner.query(`drop role ${name}`);
  });
});

describe('a server instead of the embedded database', () => {
  it('is migrated by its owner and served by a login that owns nothing, without any demo', async () => {
    const owner = await emptyDatabase();
    const environment = {
      SAMLA_HOME: home,
      DATABASE_OWNER_URL: owner,
      DATABASE_URL: servingLogin(owner, `serve_${mark}`),
    };
    expect((await samla(['migrate'], environment)).code).toBe(0);
    const running = await Running.up(home, environment);
    expect(running.output).not.toMatch(/samla-demo/);
    const demo = await fetch(new URL('/demo/users', running.url));
    expect(demo.status).toBe(404);
    expect(await running.stop('SIGINT')).toBe(0);
    expect(existsSync(path.join(home, 'postgres'))).toBe(false);
    const { rows } = await withOwner((client) => client.query('select 1 from app_user'), owner);
    expect(rows).toEqual([]);
  });

  it('is not served by a superuser', async () => {
    const owner = await emptyDatabase();
    const other = newHome();
    const [both, alone] = await Promise.all([
      samla(['up'], { SAMLA_HOME: home, DATABASE_OWNER_URL: owner, DATABASE_URL: owner }),
      samla(['up'], { SAMLA_HOME: other, DATABASE_URL: owner }),
    ]);
    dropHome(other);
    expect([both.code, alone.code]).toEqual([2, 2]);
    for (const { stderr } of [both, alone]) expect(stderr).toMatch(/superuser/);
  });

  it('gets a serving role from migrate where the one address may make roles, and keeps its secret at home', async () => {
    const environment = { SAMLA_HOME: home, DATABASE_URL: await emptyDatabase() };
    expect((await samla(['migrate'], environment)).code).toBe(0);
    expect(existsSync(path.join(home, 'serving-role.secret'))).toBe(true);
    const verified = await samla(['verify', '--json'], environment);
    const trail = { name: 'audit-chain', forbund: 'installation', rows: 0, ok: true };
    expect(documentOf(verified)).toEqual({ ok: true, checks: [trail] });
  });

  it('holds no password of a demo user after a restore, and its figures are read all the same', async () => {
    const embedded = newHome();
    const saved = path.join(home, 'demo.samla');
    const asked = ['consolidate', 'vastmanland', '--year', '2021', '--json'];
    expect((await samla(['backup', saved], { SAMLA_HOME: embedded })).code).toBe(0);
    const signedIn = await samla(asked, { SAMLA_HOME: embedded });
    dropHome(embedded);
    const owner = await emptyDatabase();
    const environment = {
      SAMLA_HOME: home,
      DATABASE_OWNER_URL: owner,
      DATABASE_URL: servingLogin(owner, `serve_${mark}_b`),
    };
    expect((await samla(['restore', saved], environment)).code).toBe(0);
    const { rows } = await withOwner(
      (client) =>
        client.query('select count(*)::int as users, count(password_hash)::int as passwords from app_user'),
      owner,
    );
    expect(rows).toEqual([{ users: 24, passwords: 0 }]);
    const read = await samla(asked, environment);
    expect({ code: read.code, errors: read.stderr }).toEqual({ code: 0, errors: '' });
    expect(documentOf(read)).toEqual(documentOf(signedIn));
    const unknown = await samla(['consolidate', 'atlantis', '--year', '2021', '--json'], environment);
    expect({ code: unknown.code, document: documentOf(unknown) }).toMatchObject({
      code: 1,
      document: { error: { code: 'NOT_FOUND' } },
    });
  });

  it('that does not answer is told as a fault of the configuration', async () => {
    writeFileSync(path.join(home, 'x.graphql'), '{ __typename }');
    const gone = await samla(['verify'], {
      SAMLA_HOME: home,
      DATABASE_URL: 'postgres://x:y@127.0.0.1:1/samla',
    });
    expect(gone).toMatchObject({ code: 2, stderr: expect.stringContaining('DATABASE_URL') });
  });
});
