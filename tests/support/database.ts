import { Database } from '@samla/platform/database/database.js';
import { servingSource } from '@samla/platform/database/data-source.js';
import pg from 'pg';

/** Connections to one database of the test run. */
export interface TestDatabaseUrls {
  /** Superuser: for looking behind the wall, never for the code under test. */
  readonly owner: string;
  /** The role that the product serves with. */
  readonly serving: string;
}

/** The database of this Jest worker: a clone of `template`, made at first use and kept for the worker's other files. */
export async function workerDatabase(template = 'samla_template'): Promise<TestDatabaseUrls> {
  const name = `${template}_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  await withOwner(async (owner) => {
    const { rowCount } = await owner.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await clone(owner, name, template);
  });
  return atDatabase(name);
}

/** A database of a test's own. */
export interface OwnDatabase extends TestDatabaseUrls {
  /** Makes it anew from its template, under the same name; whoever was connected is cut off. */
  renew(): Promise<void>;
  drop(): Promise<void>;
}

/** A clone of its own, dropped by `drop`: for tests that break or count everything in a database. */
export async function ownDatabase(template = 'samla_template'): Promise<OwnDatabase> {
  const name = `own_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await withOwner((owner) => clone(owner, name, template));
  return {
    ...atDatabase(name),
    renew: () => withOwner((owner) => drop(owner, name).then(() => clone(owner, name, template))),
    drop: () => withOwner((owner) => drop(owner, name)),
  };
}

/** Copies the template's files: a fourth of the work of writing each page into the log, which nobody here reads. */
async function clone(owner: pg.Client, name: string, template: string): Promise<void> {
  await owner.query(`create database ${name} template ${template} strategy file_copy`);
}

async function drop(owner: pg.Client, name: string): Promise<void> {
  await owner.query(`drop database if exists ${name} with (force)`);
}

/** The product's own door to a database, and how to close it. */
export async function openDatabase(
  urls: TestDatabaseUrls,
): Promise<{ database: Database; close(): Promise<void> }> {
  const source = servingSource({ url: urls.serving, poolSize: 6, applicationName: 'samla-test' }, []);
  await source.initialize();
  return { database: new Database(source), close: () => source.destroy() };
}

/** Runs `work` as superuser on a database (default: the maintenance database) and always closes the connection. */
export async function withOwner<Result>(
  work: (owner: pg.Client) => Promise<Result>,
  url = required('SAMLA_TEST_OWNER_URL'),
): Promise<Result> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The connections to a database of that name. */
export function atDatabase(name: string): TestDatabaseUrls {
  return {
    owner: at(required('SAMLA_TEST_OWNER_URL'), name),
    serving: at(required('SAMLA_TEST_SERVING_URL'), name),
  };
}

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by tests/support/global-setup.mjs; run through Jest`);
  return value;
}
