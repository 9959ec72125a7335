import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import 'reflect-metadata';
import { built } from './built.mjs';
import { stopLater } from './clean-up.mjs';

/** Password of the serving role: the server lives for one run, on this machine, listening to it alone. */
const PASSWORD = 'serving-role-of-one-bench-run';

/**
 * A PostgreSQL of its own for one bench, migrated, with the product's serving role: `owner` and `serving` are
 * connection strings, `pid` is the server's first process. Durable as in production, unless the run is a quick one.
 */
export async function startDatabase({ say, quick }) {
  const { startEmbeddedServer } = await built('libs/platform/embedded/server.js');
  const { migrate } = await built('libs/platform/database/migrate.js');
  const { provisionServingRole } = await built('libs/platform/database/roles.js');
  const { MIGRATIONS } = await built('migrations/migrations.js');
  const home = mkdtempSync(path.join(tmpdir(), 'samla-bench-'));
  stopLater(() => rmSync(home, { recursive: true, force: true }));
  say('Starting PostgreSQL …');
  const flags = quick ? ['fsync=off'] : ['max_wal_size=8GB', 'shared_buffers=512MB'];
  const server = await startEmbeddedServer({ home, flags });
  stopLater(() => server.stop());
  await asOwner(server.url, (owner) => owner.query('create database samla_bench'));
  const owner = withChanges(server.url, (url) => (url.pathname = '/samla_bench'));
  await migrate(owner, MIGRATIONS);
  await asOwner(owner, (client) => provisionServingRole(client, 'samla_bench', PASSWORD));
  const serving = withChanges(owner, (url) => {
    url.username = 'samla_bench';
    url.password = PASSWORD;
  });
  return { owner, serving, home, pid: server.pid };
}

/** Runs `work` on a connection as superuser, which is always closed. */
export async function asOwner(url, work) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** What earlier rounds left to be tidied is tidied now, and not in the background of what is measured next. */
export async function settled({ owner: url }) {
  await asOwner(url, async (owner) => {
    await owner.query('vacuum analyze');
    await owner.query('checkpoint');
  });
}

function withChanges(text, change) {
  const url = new URL(text);
  change(url);
  return url.toString();
}
