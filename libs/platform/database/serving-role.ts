import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { grantWorkRoles, provisionServingRole } from './roles.js';

/** Login role that Samla makes for itself where it was given a connection that may create roles. */
const OWN_SERVING_ROLE = 'samla_serving';

/** A connection string with another login; host, port, database and options stay. */
export function withLogin(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.toString();
}

/** Makes the login role that `servingUrl` names, with its password, and lets it serve. */
export async function ensureNamedServingRole(ownerUrl: string, servingUrl: string): Promise<void> {
  const { username, password } = new URL(servingUrl);
  const name = decodeURIComponent(username);
  await asOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [name]);
    if (rowCount) await grantWorkRoles(owner, name);
    else await provisionServingRole(owner, name, decodeURIComponent(password));
  });
}

/** Makes Samla's own serving role, keeps its secret in `home`, and answers the connection to serve with. */
export async function ensureOwnServingRole(ownerUrl: string, home: string): Promise<string> {
  const password = keptSecret(home) ?? keepSecret(home, randomBytes(24).toString('base64url'));
  await asOwner(ownerUrl, (owner) => provisionServingRole(owner, OWN_SERVING_ROLE, password));
  return withLogin(ownerUrl, OWN_SERVING_ROLE, password);
}

/** The serving connection that an earlier migration left for this `home`, if any. */
export function ownServingUrl(ownerUrl: string, home: string): string | undefined {
  const password = keptSecret(home);
  return password === undefined ? undefined : withLogin(ownerUrl, OWN_SERVING_ROLE, password);
}

function secretFile(home: string): string {
  return join(home, 'serving-role.secret');
}

function keptSecret(home: string): string | undefined {
  try {
    return readFileSync(secretFile(home), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function keepSecret(home: string, secret: string): string {
  mkdirSync(dirname(secretFile(home)), { recursive: true });
  writeFileSync(secretFile(home), `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function asOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
