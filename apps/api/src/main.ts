import { fileURLToPath } from 'node:url';
import { ConfigError } from '@samla/platform/config/config-error.js';
import { loadConfig } from '@samla/platform/config/config.js';
import { assertMigrated } from '@samla/platform/database/schema-check.js';
import { assertServingRole } from '@samla/platform/database/serving-check.js';
import { MIGRATIONS } from '../../../migrations/migrations.js';
import { createApi } from './create-api.js';
import { listen, type Listening, PortTaken, SEEKING } from './listen.js';

const DEFAULT_PORT = 3000;

async function main(): Promise<void> {
  const config = loadConfig();
  if (!config.databaseUrl) throw new ConfigError(['DATABASE_URL: saknas; samla up startar med egen databas']);
  await assertServingRole(config.databaseUrl);
  await assertMigrated(
    config.databaseUrl,
    MIGRATIONS.map(({ name }) => name),
  );
  const webRoot = fileURLToPath(new URL('../../web', import.meta.url));
  const app = await createApi({ config, databaseUrl: config.databaseUrl, schemaFile: false, webRoot });
  const seeking = process.argv.includes(SEEKING);
  const port = await listen(app, { port: config.port ?? DEFAULT_PORT, host: config.host, seeking });
  process.send?.({ listening: port } satisfies Listening);
}

main().catch((error: unknown) => {
  const isSetUpWrongly = error instanceof ConfigError || error instanceof PortTaken;
  process.stderr.write(
    `${error instanceof Error ? (isSetUpWrongly ? error.message : error.stack) : String(error)}\n`,
  );
  process.exit(isSetUpWrongly ? 2 : 3);
});
