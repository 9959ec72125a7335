import pg from 'pg';
import { ConfigError } from '../config/config-error.js';
import { BACKUP_ROLE, WORK_ROLES } from './roles.js';
import { assertServerVersion } from './server-version.js';

interface Standing {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owned: string | null;
  readonly missing: string[];
  readonly inherited: string[];
  readonly backsUp: boolean;
}

const STANDING = `select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
  (select min(c.oid::regclass::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relowner = r.oid and c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')) as owned,
  array(select w from unnest($1::text[]) w
    where to_regrole(w) is null or not pg_has_role(r.oid, to_regrole(w)::oid, 'SET')) as missing,
  array(select w from unnest($1::text[]) w
    where to_regrole(w) is not null and pg_has_role(r.oid, to_regrole(w)::oid, 'USAGE')) as inherited,
  to_regrole('${BACKUP_ROLE}') is not null and pg_has_role(r.oid, to_regrole('${BACKUP_ROLE}')::oid, 'MEMBER') as "backsUp"
  from pg_roles r where r.rolname = current_user`;

/**
 * Refuses to serve with a role for which row-level security is no wall: a superuser, one that bypasses it, or one that
 * owns a table. Throws ConfigError with every fault.
 */
export async function assertServingRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await assertServerVersion(client);
    const { rows } = await client.query<Standing>(STANDING, [WORK_ROLES]);
    const faults = rows.flatMap(faultsOf);
    if (faults.length > 0) throw new ConfigError(faults.map((fault) => `DATABASE_URL: ${fault}`));
  } finally {
    await client.end();
  }
}

function faultsOf(role: Standing): string[] {
  return [
    ...(role.superuser ? [`rollen ${role.name} är superuser och ser alla förbund`] : []),
    ...(role.bypasses ? [`rollen ${role.name} går förbi radskyddet (BYPASSRLS)`] : []),
    ...(role.owned ? [`rollen ${role.name} äger tabellen ${role.owned}`] : []),
    ...(role.missing.length > 0
      ? [`rollen ${role.name} saknar ${role.missing.join(', ')}; kör samla migrate`]
      : []),
    ...(role.inherited.length > 0 && !role.superuser
      ? [
          `rollen ${role.name} ärver ${role.inherited.join(', ')}, som bara får tas för en transaktion i taget`,
        ]
      : []),
    ...(role.backsUp && !role.superuser
      ? [`rollen ${role.name} har ${BACKUP_ROLE} och kan läsa alla förbund`]
      : []),
  ];
}
