import { ConfigError } from '@samla/platform/config/config-error.js';
import { assertServingRole } from '@samla/platform/database/serving-check.js';
import {
  ensureNamedServingRole,
  ensureOwnServingRole,
  ownServingUrl,
} from '@samla/platform/database/serving-role.js';
import { assertServerVersion } from '@samla/platform/database/server-version.js';
import type { Installation, Opening } from './installed.js';
import { bringToPresentShape, withOwner } from './migration-state.js';

const close = (): Promise<void> => Promise.resolve();

/**
 * Uses the server of DATABASE_OWNER_URL and DATABASE_URL; migrates with what owns, serves with what does not. With
 * DATABASE_URL alone `samla migrate` makes a serving role of its own, whose secret in SAMLA_HOME serves from then on.
 */
export async function openServer({ config, progress, migrating }: Opening): Promise<Installation> {
  const { databaseUrl, databaseOwnerUrl, home } = config;
  const ownerUrl = databaseOwnerUrl ?? (await ownerOf(databaseUrl!, home, migrating));
  if (!ownerUrl) return { ownerUrl, servingUrl: await checked(databaseUrl!), embedded: false, close };
  if (databaseOwnerUrl && databaseUrl) await assertNotAllPowerful(databaseUrl);
  const servingUrl = await bringToPresentShape({
    ownerUrl,
    migrating,
    progress,
    ensureRole: async () => {
      if (ownerUrl === databaseUrl || !databaseUrl) return ensureOwnServingRole(ownerUrl, home);
      await ensureNamedServingRole(ownerUrl, databaseUrl);
      return databaseUrl;
    },
  });
  return { ownerUrl, servingUrl: await checked(servingUrl), embedded: false, close };
}

/** DATABASE_URL as owner: where it may make roles, and was made use of so by `samla migrate` before or just now. */
async function ownerOf(databaseUrl: string, home: string, migrating: boolean): Promise<string | undefined> {
  const may = await mayCreateRoles(databaseUrl);
  if (migrating && !may) {
    throw new ConfigError([
      'DATABASE_URL: rollen får inte skapa roller; sätt DATABASE_OWNER_URL till en som får',
    ]);
  }
  return migrating || (may && ownServingUrl(databaseUrl, home)) ? databaseUrl : undefined;
}

async function checked(servingUrl: string): Promise<string> {
  await assertServingRole(servingUrl);
  return servingUrl;
}

/** A login that is to be made cannot be asked yet; one that exists must not be a superuser already. */
async function assertNotAllPowerful(url: string): Promise<void> {
  const power = await withOwner(url, (client) =>
    client.query<{ name: string }>(
      'select rolname as name from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)',
    ),
  ).catch(() => undefined);
  if (power?.rowCount) await assertServingRole(url);
}

/** Whether the connection may make the roles that Samla needs; throws ConfigError where nobody answers or it is too old. */
async function mayCreateRoles(url: string): Promise<boolean> {
  return withOwner(url, async (client) => {
    await assertServerVersion(client);
    const { rows } = await client.query<{ may: boolean }>(
      'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
    );
    return rows[0]?.may ?? false;
  }).catch((error: unknown) => {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([`DATABASE_URL: servern svarar inte: ${(error as Error).message}`]);
  });
}
