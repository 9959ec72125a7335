import type { ClientBase } from 'pg';

/** What the catalog says of one table of the product's schema. */
export interface TableFacts {
  readonly name: string;
  readonly primaryKey: readonly string[];
  readonly rowSecurity: boolean;
  readonly forced: boolean;
  /** Conditions of the policies that open it, `using` and `with check` alike, but for what the backup alone may read. */
  readonly conditions: readonly string[];
  readonly foreignKeys: readonly { readonly columns: readonly string[]; readonly target: string }[];
  /** Columns that hold kronor: numeric with two decimals, or with any number of them. A share has more. */
  readonly figures: readonly string[];
}

const TABLES = `
  select c.relname as name, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
    coalesce((select json_agg(a.attname order by k.place)
      from pg_constraint p cross join unnest(p.conkey) with ordinality as k(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where p.conrelid = c.oid and p.contype = 'p'), '[]') as "primaryKey",
    coalesce((select json_agg(condition) from pg_policy p
      cross join lateral unnest(array[pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)]) as condition
      where p.polrelid = c.oid and p.polpermissive and condition is not null
        and not (p.polcmd = 'r' and p.polroles = array[to_regrole('samla_backup')::oid])), '[]') as conditions,
    coalesce((select json_agg(json_build_object('target', p.confrelid::regclass::text, 'columns',
        (select json_agg(a.attname order by k.place) from unnest(p.conkey) with ordinality as k(attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum)))
      from pg_constraint p where p.conrelid = c.oid and p.contype = 'f'), '[]') as "foreignKeys",
    coalesce((select json_agg(a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.atttypid = 'numeric'::regtype and not a.attisdropped
        and (a.atttypmod = -1 or (a.atttypmod - 4) & 65535 = 2)), '[]') as figures
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`;

/** Reads the tables of schema public, of the transaction that the client stands in. */
export async function readTables(client: ClientBase): Promise<TableFacts[]> {
  return (await client.query<TableFacts>(TABLES)).rows;
}
