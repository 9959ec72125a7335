// Starts one PostgreSQL for the whole run and migrates a template once; every worker clones it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import 'reflect-metadata';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const built = (file) => import(pathToFileURL(path.join(root, 'dist', file)).href);

/** Password of the serving role in tests: the databases live for one run, on this machine. */
const PASSWORD = 'serving-role-of-one-test-run';

export default async function globalSetup() {
  const { buildAll } = await import('../../apps/cli/bin/build.mjs');
  // Browser tests build the page themselves.
  await buildAll({ only: ['server'], say: (line) => process.stderr.write(`${line}\n`) });
  const { startEmbeddedServer } = await built('libs/platform/embedded/server.js');
  const { migrate } = await built('libs/platform/database/migrate.js');
  const { provisionServingRole } = await built('libs/platform/database/roles.js');
  const { MIGRATIONS } = await built('migrations/migrations.js');

  const home = mkdtempSync(path.join(tmpdir(), 'samla-test-'));
  const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const server = await startEmbeddedServer({ home, flags });
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query('create database samla_template');
  await migrate(at(server.url, 'samla_template'), MIGRATIONS);
  await provisionServingRole(owner, 'samla_test', PASSWORD);
  await owner.end();

  const serving = new URL(server.url);
  serving.username = 'samla_test';
  serving.password = PASSWORD;
  process.env.SAMLA_TEST_OWNER_URL = server.url;
  process.env.SAMLA_TEST_SERVING_URL = serving.toString();
  process.env.SAMLA_TEST_HOME = home;
  globalThis.samlaTest = {
    async stop() {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function at(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
