import { ConfigError } from '@samla/platform/config/config-error.js';
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

/** What bringing a database to the present shape is told. */
export interface Preparation<Role> {
  readonly ownerUrl: string;
  /** True for `samla migrate`: roles, queue and grants are gone through also where no table is missing. */
  readonly migrating: boolean;
  readonly progress: (line: string) => void;
  readonly ensureRole: () => Promise<Role>;
}

/**
 * Migrates where something is missing, or where that was asked for, and makes the serving role; answers what `ensureRole`
 * answers. A database that a newer program has migrated is left alone: ConfigError. One process at a time: two that
 * change the same role at once make PostgreSQL fail one of them.
 */
export async function bringToPresentShape<Role>({
  ownerUrl,
  migrating,
  progress,
  ensureRole,
}: Preparation<Role>): Promise<Role> {
  return withOwner(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('samla prepare'))`);
    const run = await migrationsRun(owner);
    assertNotNewer(run);
    if (migrating || run.join() !== knownMigrations.join()) {
      progress('Migrerar databasen …');
      await migrate(ownerUrl, MIGRATIONS);
    }
    return ensureRole();
  });
}

function assertNotNewer(run: readonly string[]): void {
  const unknown = run.filter((name) => !knownMigrations.includes(name));
  if (unknown.length === 0) return;
  throw new ConfigError([
    `Databasen är nyare än det här programmet (migreringen ${unknown.join(', ')}); använd den version av Samla som migrerade den`,
  ]);
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
