import { BACKUP_ROLE } from './roles.js';

/** Rights of a work role on a table. */
export type Rights =
  'select' | 'select, insert' | 'select, insert, update' | 'select, insert, update, delete';

/** A table of one förbund's data: row security on and forced, strict setting, rights for the tenant role. */
export function tenantTable(table: string, rights: Rights): string[] {
  return [
    ...secured(table),
    policy(table, 'tenant', 'samla_tenant', `forbund_id = current_setting('app.forbund_id')::uuid`),
    `grant ${rights} on ${table} to samla_tenant`,
  ];
}

/** Lets an open transfer mandate reach the table, for exactly the förbund that it names. */
export function transferable(table: string, rights: Rights): string[] {
  const named = `forbund_id = any (array(select unnest(forbund_ids) from transfer_mandate
    where id = current_setting('app.transfer_mandate_id')::uuid and closed_at is null))`;
  return [
    policy(table, 'transfer', 'samla_transfer', named),
    `grant ${rights} on ${table} to samla_transfer`,
  ];
}

/** What a förbund has handed in is read by its county too. */
export function readByCounty(table: string): string[] {
  const condition = `county_id = current_setting('app.county_id')::uuid`;
  return [
    `create policy county on ${table} for select to samla_county using (${condition})`,
    `grant select on ${table} to samla_county`,
  ];
}

/** A table of the county's own rows. */
export function countyTable(table: string, rights: Rights): string[] {
  return [
    ...secured(table),
    policy(table, 'county', 'samla_county', `county_id = current_setting('app.county_id')::uuid`),
    `grant ${rights} on ${table} to samla_county`,
  ];
}

/** A table of who and where. It holds no figures, so it has no tenant, only a role that alone may touch it. */
export function registryTable(table: string, rights: Rights): string[] {
  return [`grant ${rights} on ${table} to samla_registry`, savedByBackup(table)];
}

function secured(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy backup on ${table} for select to ${BACKUP_ROLE} using (true)`,
    savedByBackup(table),
  ];
}

function savedByBackup(table: string): string {
  return `grant select on ${table} to ${BACKUP_ROLE}`;
}

function policy(table: string, name: string, role: string, condition: string): string {
  return `create policy ${name} on ${table} to ${role} using (${condition}) with check (${condition})`;
}
