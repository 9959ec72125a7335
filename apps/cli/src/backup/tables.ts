import type pg from 'pg';

/** A table that a backup holds, with its columns in order. */
export interface StoredTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * Every table of the schema `public` but the list of migrations, those that others refer to first. The queue's own
 * schema is left out: the outbox is the durable truth of the jobs, and a queue is filled from it again.
 */
export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows: tables } = await client.query<StoredTable>(
    `select c.relname as table,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'samla_migration' order by c.relname`,
  );
  const { rows: references } = await client.query<{ table: string; refers: string }>(
    `select distinct conrelid::regclass::text as table, confrelid::regclass::text as refers
     from pg_constraint where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace`,
  );
  const ordered: StoredTable[] = [];
  const place = (table: StoredTable): void => {
    if (ordered.includes(table)) return;
    const firsts = references.filter((reference) => reference.table === table.table);
    for (const { refers } of firsts) place(tables.find((other) => other.table === refers)!);
    ordered.push(table);
  };
  tables.forEach(place);
  return ordered;
}

/**
 * Lets the owner write every row within this transaction, for a restore alone: COPY into a table whose row security
 * binds is refused. A superuser passes it anyway; any other owner lifts the force and puts it back before the end. That
 * locks every table, which in an installation that must be empty nobody feels.
 */
export async function withoutForcedRowSecurity<Result>(
  client: pg.ClientBase,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await client.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c, pg_roles r
     where r.rolname = current_user and not r.rolsuper and not r.rolbypassrls
       and c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity order by 1`,
  );
  for (const { table } of rows) await client.query(`alter table ${table} no force row level security`);
  const result = await work();
  for (const { table } of rows) await client.query(`alter table ${table} force row level security`);
  return result;
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
