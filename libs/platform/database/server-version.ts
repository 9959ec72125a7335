import type { ClientBase } from 'pg';
import { ConfigError } from '../config/config-error.js';

const OLDEST = 180_000;

/** PostgreSQL 18 or later: `uuidv7()` and memberships without inheritance are used. Throws ConfigError. */
export async function assertServerVersion(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number; text: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  );
  const found = rows[0];
  if (found && found.version < OLDEST) {
    throw new ConfigError([
      `DATABASE_URL: servern är PostgreSQL ${found.text}, Samla behöver 18 eller senare`,
    ]);
  }
}
