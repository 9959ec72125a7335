import { migrate } from '@samla/platform/database/migrate.js';
import pg from 'pg';
import { MIGRATIONS } from '../../../../migrations/migrations.js';

/** Names of the migrations that this program knows, in order. */
export const knownMigrations: readonly string[] = MIGRATIONS.map((migration) => migration.name);

/** Names of the migrations that the database has run, in order; none in an empty database. */
export async function migrationsRun(owner: pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('public.samla_migration') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const run = await owner.query<{ name: string }>('select name from samla_migration order by timestamp');
  return run.rows.map(({ name }) => name);
}

/**
 * Migrates where something is missing and makes the serving role; answers what `ensureRole` answers. One process at a
 * time: two that change the same role at once make PostgreSQL fail one of them.
 */
export async function bringToPresentShape<Role>(
  ownerUrl: string,
  progress: (line: string) => void,
  ensureRole: () => Promise<Role>,
): Promise<Role> {
  return withOwner(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('samla prepare'))`);
    const run = await migrationsRun(owner);
    if (run.join() !== knownMigrations.join()) {
      progress('Migrerar databasen …');
      await migrate(ownerUrl, MIGRATIONS);
    }
    return ensureRole();
  });
}

/** Runs `work` on a connection of its own, closed whatever happens. */
export async function withOwner<Result>(
  url: string,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client({ connectionString: url });
  owner.on('error', () => undefined); // the statement that is under way tells
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
