import { runMigrations as migrateQueues } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { LOCK_TIMEOUT, untilLocked } from './lock-patience.js';
import { MIGRATION_TABLE } from './schema-check.js';
import { BACKUP_ROLE, provisionWorkRoles, QUEUE_ROLE, WORK_ROLES } from './roles.js';
import { assertServerVersion } from './server-version.js';

/** Schema of the job queue's own tables. */
export const QUEUE_SCHEMA = 'bullmq';

type Migration = new () => MigrationInterface;

/** Brings a database to the present shape: roles, tables, queue schema. Run as owner; several at once wait for each other. */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
  onProgress: (phrase: string) => void = () => undefined,
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await assertServerVersion(owner);
    await owner.query(`select pg_advisory_lock(hashtext('samla migrate'))`);
    onProgress('Skapar roller');
    await provisionWorkRoles(owner);
    for (const role of [...WORK_ROLES, BACKUP_ROLE])
      await owner.query(`grant usage on schema public to ${role}`);
    onProgress('Uppdaterar tabeller');
    await migrateTables(ownerUrl, migrations);
    // So that what serves can tell whether the tables are those that it was made for.
    await owner.query(`grant select on ${MIGRATION_TABLE} to samla_registry`);
    onProgress('Uppdaterar jobbkön');
    await migrateQueues(owner as never, QUEUE_SCHEMA);
    await grantQueue(owner);
  } finally {
    await owner.end();
  }
}

async function migrateTables(url: string, migrations: readonly Migration[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: MIGRATION_TABLE,
    extra: { options: LOCK_TIMEOUT },
  });
  await source.initialize();
  try {
    await untilLocked(() => source.runMigrations({ transaction: 'each' }));
  } finally {
    await source.destroy();
  }
}

async function grantQueue(owner: pg.Client): Promise<void> {
  await owner.query(`grant usage on schema ${QUEUE_SCHEMA} to ${QUEUE_ROLE}`);
  for (const kind of ['tables', 'sequences', 'functions']) {
    await owner.query(`grant all on all ${kind} in schema ${QUEUE_SCHEMA} to ${QUEUE_ROLE}`);
  }
}
