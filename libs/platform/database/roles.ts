import type { ClientBase } from 'pg';

/** The roles that a transaction takes on; nobody logs in as one of them. */
export const WORK_ROLES = ['samla_tenant', 'samla_county', 'samla_transfer', 'samla_registry'] as const;

/** Rights in the job queue's own schema, inherited by the serving role: the queue library opens its own connections. */
export const QUEUE_ROLE = 'samla_queue';

/**
 * Reads every row of every table and writes none; the owner takes it on for a backup, so that row security need not be
 * lifted while others work. What serves can never take it.
 */
export const BACKUP_ROLE = 'samla_backup';

const ROLE_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** Creates the group roles where they are missing. Needs CREATEROLE; safe to run by several at once. */
export async function provisionWorkRoles(owner: ClientBase): Promise<void> {
  for (const role of [...WORK_ROLES, QUEUE_ROLE, BACKUP_ROLE]) await createRole(owner, role, 'nologin');
  await letOwnerBackUp(owner);
}

/** Whoever made a role may give it to itself, and has not got it thereby; a superuser needs nothing. */
async function letOwnerBackUp(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<{ may: boolean }>(
    `select pg_has_role(current_user, '${BACKUP_ROLE}', 'SET') as may`,
  );
  if (!rows[0]?.may) await owner.query(`grant ${BACKUP_ROLE} to current_user with inherit false, set true`);
}

/** Creates or updates the login role that serves: it owns nothing, inherits no work role and cannot bypass row security. */
export async function provisionServingRole(owner: ClientBase, name: string, password: string): Promise<void> {
  if (!ROLE_NAME.test(name)) throw new Error(`not a role name: ${name}`);
  await createRole(owner, name, 'login nosuperuser nobypassrls nocreatedb nocreaterole');
  await owner.query(`alter role ${name} password ${literal(password)}`);
  await grantWorkRoles(owner, name);
}

/** Lets a serving role take on the work roles one at a time. */
export async function grantWorkRoles(owner: ClientBase, name: string): Promise<void> {
  if (!ROLE_NAME.test(name)) throw new Error(`not a role name: ${name}`);
  for (const role of WORK_ROLES) await owner.query(`grant ${role} to ${name} with inherit false, set true`);
  await owner.query(`grant ${QUEUE_ROLE} to ${name} with inherit true, set false`);
}

/**
 * Closes the database to everybody but its owner, superusers and the roles that were let in, and lets this one in. The
 * owner of the connection may be another than the database's: then who enters is not ours to say.
 */
export async function onlyAdmit(owner: ClientBase, name: string): Promise<void> {
  if (!ROLE_NAME.test(name)) throw new Error(`not a role name: ${name}`);
  const { rows } = await owner.query<{ database: string; owns: boolean }>(
    `select quote_ident(datname) as database, pg_has_role(datdba, 'USAGE') as owns from pg_database where datname = current_database()`,
  );
  const [found] = rows;
  if (!found?.owns) return;
  await owner.query(`grant connect on database ${found.database} to ${name}`);
  await owner.query(`revoke connect on database ${found.database} from public`);
}

async function createRole(owner: ClientBase, role: string, attributes: string): Promise<void> {
  // `if not exists` does not exist for roles; two migrators at once may both see it missing.
  await owner.query(
    `do $$ begin create role ${role} ${attributes}; exception when duplicate_object or unique_violation then null; end $$`,
  );
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
