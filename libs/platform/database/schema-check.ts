import { ConfigError } from '../config/config-error.js';
import { servingSource } from './data-source.js';
import { Database } from './database.js';

/** The table in which TypeORM writes which migrations have run. */
export const MIGRATION_TABLE = 'samla_migration';

const RUN = `select name from ${MIGRATION_TABLE}`;

/** No such table; it is not ours to read: nobody has migrated. */
const NEVER_MIGRATED = ['42P01', '42501'];

/**
 * Whether the tables are those that this program was made for. A database that has run more than the program knows is
 * still served: while a new version is rolled out, the old one runs on the new tables.
 */
export class SchemaCheck {
  constructor(
    private readonly database: Database,
    private readonly known: readonly string[],
  ) {}

  /** The migrations that the database lacks. */
  async missing(): Promise<string[]> {
    return missingOf(this.known, () => this.database.registry((tx) => tx.query<{ name: string }>(RUN)));
  }
}

/** Refuses to serve on a database that lacks migrations. Throws ConfigError. */
export async function assertMigrated(url: string, known: readonly string[]): Promise<void> {
  const source = servingSource({ url, poolSize: 2, applicationName: 'samla-start' }, []);
  await source.initialize();
  try {
    const missing = await new SchemaCheck(new Database(source), known).missing();
    if (missing.length > 0)
      throw new ConfigError([`DATABASE_URL: databasen saknar ${missing.join(', ')}; kör samla migrate`]);
  } finally {
    await source.destroy();
  }
}

async function missingOf(
  known: readonly string[],
  read: () => Promise<readonly { name: string }[]>,
): Promise<string[]> {
  try {
    const run = new Set((await read()).map(({ name }) => name));
    return known.filter((name) => !run.has(name));
  } catch (error) {
    if (NEVER_MIGRATED.includes((error as { code?: string } | null)?.code ?? '')) return [...known];
    throw error;
  }
}
