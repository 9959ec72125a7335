import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROLES, ROLE_NAMES, type Role, type RoleScope, roleFacts } from '@samla/domain/access/roles.js';
import type pg from 'pg';
import { type TestDatabaseUrls, withOwner } from '../support/database.js';
import {
  ID_NAMES,
  type IdName,
  type MarkedTenant,
  plantRows,
  registeredOf,
  secretTables,
} from './marked-rows.js';

/** A förbund of the world, with what an operation may be asked about. */
export interface Tenant extends MarkedTenant {
  readonly slug: string;
  readonly countySlug: string;
  readonly apiKey: string;
}

/** Somebody who calls: a role at its place, a key, or nobody. */
export interface Caller {
  readonly name: string;
  readonly role: Role | null;
  readonly scope: RoleScope | null;
  readonly token: string | null;
}

/** Two counties: A with `own` and `sibling`, B with `stranger`; each förbund marked, each role held in A. */
export interface World {
  readonly own: Tenant;
  readonly sibling: Tenant;
  readonly stranger: Tenant;
  readonly callers: readonly Caller[];
  /** A transfer mandate over `own` and `sibling`. */
  readonly transferMandate: string;
}

/** The moment at which everything here happens. */
export const WORLD_CLOCK = '2024-01-15T12:00:00Z';

/** Tables of the registry, with the reason why each has no tenant. */
export const REGISTRY_TABLES = Object.keys(
  JSON.parse(
    readFileSync(path.resolve(process.cwd(), 'tests/architecture/tables-without-tenant.json'), 'utf8'),
  ) as object,
);

/** A UUID from a name: the same in each run, so that a finding can be looked up. */
export function namedId(name: string): string {
  const hex = createHash('sha256').update(`isolation:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Builds the world in a database of its own, and plants rows in every table that has a tenant. */
export async function buildWorld(urls: TestDatabaseUrls): Promise<World> {
  const own = tenantOf('A1', 'a', '1111111.11');
  const sibling = tenantOf('A2', 'a', '3456789.22');
  const stranger = tenantOf('B1', 'b', '7654321.98');
  const transferMandate = namedId('transfer');
  return withOwner(async (owner) => {
    for (const county of ['a', 'b']) {
      await owner.query('insert into county (id, slug, name) values ($1, $2, $3)', [
        namedId(`county-${county}`),
        `lan-${county}`,
        `Län ${county}`,
      ]);
    }
    for (const tenant of [own, sibling, stranger]) await register(owner, tenant);
    const tables = await secretTables(owner, REGISTRY_TABLES);
    for (const tenant of [own, sibling, stranger]) {
      // A county's tables have one owner, and county A has two förbund: the second would be planted twice.
      await plantRows(
        owner,
        tables.filter(({ isCounty }) => !isCounty || tenant !== sibling),
        tenant,
      );
    }
    await owner.query(`insert into transfer_mandate (id, forbund_ids, reason) values ($1, $2, 'prov')`, [
      transferMandate,
      [own.forbundId, sibling.forbundId],
    ]);
    const callers: Caller[] = [{ name: 'nobody', role: null, scope: null, token: null }];
    for (const role of ROLE_NAMES) callers.push(await roleHolder(owner, own, role));
    for (const role of ['FORBUNDSCHEF', 'LANSANALYTIKER', 'OPERATOR'] as const)
      callers.push(await keyHolder(owner, role));
    return { own, sibling, stranger, callers, transferMandate };
  }, urls.owner);
}

/** An id for everything that has one. */
export function idsOf(id: (name: IdName) => string): Tenant['ids'] {
  return Object.fromEntries(ID_NAMES.map((name) => [name, id(name)])) as Record<IdName, string>;
}

/** Callers whom nothing in the house can tell apart by what they may do. */
export interface CallerClass {
  readonly members: readonly Caller[];
  /** True when another class at the same sort of place may do all that this one may, and more. */
  readonly isContained: boolean;
}

/**
 * The callers by how they came in, at what sort of place, and with which permissions. It follows from the roles as they are:
 * a role that is given or loses a permission is in another class at once.
 */
export function callerClasses(callers: readonly Caller[]): CallerClass[] {
  const classes = new Map<string, { place: string; permissions: ReadonlySet<string>; members: Caller[] }>();
  for (const caller of callers) {
    const permissions = caller.role ? [...roleFacts(caller.role).permissions].sort() : [];
    const way = caller.token?.startsWith('samla_') ? 'key' : 'session';
    const place = caller.role ? `${way} ${caller.scope}` : 'nobody';
    const name = [place, ...permissions].join(' ');
    const known = classes.get(name) ?? { place, permissions: new Set<string>(permissions), members: [] };
    classes.set(name, { ...known, members: [...known.members, caller] });
  }
  const all = [...classes.values()];
  return all.map(({ place, permissions, members }) => ({
    members,
    isContained: all.some(
      (other) =>
        other.place === place &&
        other.permissions.size > permissions.size &&
        [...permissions].every((permission) => other.permissions.has(permission)),
    ),
  }));
}

function tenantOf(tag: string, county: string, amount: string): Tenant {
  const id = (kind: string): string => namedId(`${kind}-${tag}`);
  return {
    tag,
    amount,
    forbundId: id('forbund'),
    countyId: namedId(`county-${county}`),
    slug: `forbund-${tag.toLowerCase()}`,
    countySlug: `lan-${county}`,
    apiKey: id('key'),
    // A report belongs to the county, and so to both of its förbund.
    ids: { ...idsOf((name) => id(name === 'job' ? 'job-of-file' : name)), run: namedId(`run-${county}`) },
  };
}

async function register(owner: pg.Client, tenant: Tenant): Promise<void> {
  const { tag, forbundId, countyId, slug, ids, apiKey } = tenant;
  const text = registeredOf(tag);
  const { organisation } = ids;
  await owner.query('insert into forbund (id, county_id, slug, seat) values ($1, $2, $3, $4)', [
    forbundId,
    countyId,
    slug,
    `${text}-seat`,
  ]);
  await owner.query(`insert into forbund_name (forbund_id, valid_from, name) values ($1, '2010-01-01', $2)`, [
    forbundId,
    `${text}-name`,
  ]);
  await owner.query(`insert into organisation (id, slug, name, kind) values ($1, $2, $3, 'REGION')`, [
    organisation,
    `organisation-${slug}`,
    `${text}-organisation`,
  ]);
  await owner.query(
    `insert into membership (forbund_id, organisation_id, valid_from, party, share) values ($1, $2, '2010-01-01', 'REGION', 0.25)`,
    [forbundId, organisation],
  );
  await owner.query(
    `insert into forbundsordning (forbund_id, version, valid_from, title) values ($1, 1, '2010-01-01', $2)`,
    [forbundId, `${text}-ordning`],
  );
  await owner.query('insert into app_user (id, username, display_name) values ($1, $2, $3)', [
    ids.person,
    `person-${slug}`,
    `${text}-person`,
  ]);
  await mandate(owner, ids.person, 'EKONOM', tenant);
  await owner.query(
    `insert into api_key (id, token_hash, name, user_id, scopes, created_at, expires_at) values ($1, $2, $3, $4, '{READ_BOOKS}', now(), '2099-01-01')`,
    [apiKey, hashed(apiKey), `${text}-key`, ids.person],
  );
  await owner.query(
    `insert into job_outbox (id, job, forbund_id, county_id, payload) values ($1, 'prov', $2, $3, '{}')`,
    [namedId(`job-${tag}`), forbundId, countyId],
  );
}

async function mandate(
  owner: pg.Client,
  userId: string,
  role: Role,
  { forbundId, countyId }: Tenant,
): Promise<void> {
  const { scope } = roleFacts(role);
  await owner.query(
    `insert into mandate (id, user_id, role, forbund_id, county_id, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
    [
      namedId(`mandate-${userId}-${role}`),
      userId,
      role,
      scope === 'FORBUND' ? forbundId : null,
      scope === 'COUNTY' ? countyId : null,
    ],
  );
}

async function roleHolder(owner: pg.Client, own: Tenant, role: Role): Promise<Caller> {
  const userId = namedId(`user-${role}`);
  await owner.query('insert into app_user (id, username, display_name) values ($1, $2, $3)', [
    userId,
    `roll-${role.toLowerCase()}`,
    role,
  ]);
  await mandate(owner, userId, role, own);
  return { name: role, role, scope: ROLES[role].scope, token: await newSession(owner, role) };
}

/** A key with every scope that the role's user can give it. */
async function keyHolder(owner: pg.Client, role: Role): Promise<Caller> {
  const token = `samla_key-of-${role}`;
  await owner.query(
    `insert into api_key (id, token_hash, name, user_id, scopes, created_at, expires_at) values ($1, $2, $3, $4, $5, now(), '2099-01-01')`,
    [namedId(token), hashed(token), `nyckel-${role}`, namedId(`user-${role}`), [...ROLES[role].permissions]],
  );
  return { name: `key of ${role}`, role, scope: ROLES[role].scope, token };
}

/** Opens one more session of a role's user and answers its token. */
export async function newSession(owner: pg.Client, role: Role): Promise<string> {
  const token = `session-${role}-${Math.random()}`;
  await owner.query(
    `insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), '2099-01-01')`,
    [hashed(token), namedId(`user-${role}`)],
  );
  return token;
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
