import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { makeHome } from '../config/make-home.js';
import { grantWorkRoles, onlyAdmit, provisionServingRole } from './roles.js';

/** First part of the login roles that Samla makes for itself where it was given a connection that may create roles. */
const OWN_SERVING_ROLE = 'samla_serving';

/** A login that Samla made for one database. */
interface OwnLogin {
  readonly role: string;
  readonly password: string;
}

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
    await onlyAdmit(owner, name);
  });
}

/**
 * Makes Samla's own serving role, keeps its secret in `home`, and answers the connection to serve with. Roles belong to
 * the whole server, so each database of each home gets one of its own: none sets another's password or enters its database.
 */
export async function ensureOwnServingRole(ownerUrl: string, home: string): Promise<string> {
  const { role, password } = keptLogin(ownerUrl, home) ?? keepLogin(ownerUrl, home);
  await asOwner(ownerUrl, async (owner) => {
    await provisionServingRole(owner, role, password);
    await onlyAdmit(owner, role);
  });
  return withLogin(ownerUrl, role, password);
}

/** The serving connection that an earlier migration left for this `home`, if any. */
export function ownServingUrl(ownerUrl: string, home: string): string | undefined {
  const login = keptLogin(ownerUrl, home);
  return login && withLogin(ownerUrl, login.role, login.password);
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function secretFile(home: string): string {
  return join(home, 'serving-role.secret');
}

function keptLogins(home: string): Readonly<Record<string, OwnLogin>> {
  try {
    return JSON.parse(readFileSync(secretFile(home), 'utf8')) as Record<string, OwnLogin>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

function keptLogin(url: string, home: string): OwnLogin | undefined {
  const logins = keptLogins(home);
  const database = databaseOf(url);
  return Object.hasOwn(logins, database) ? logins[database] : undefined;
}

function keepLogin(url: string, home: string): OwnLogin {
  const role = `${OWN_SERVING_ROLE}_${randomBytes(6).toString('hex')}`;
  const login = { role, password: randomBytes(24).toString('base64url') };
  makeHome(home);
  const half = `${secretFile(home)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify({ ...keptLogins(home), [databaseOf(url)]: login })}\n`, {
    mode: 0o600,
  });
  renameSync(half, secretFile(home));
  return login;
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
