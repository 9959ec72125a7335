import type pg from 'pg';

const TABLES = `select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced
  from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;
const COLUMNS = `select attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;
const CONSTRAINTS = `select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1::regclass and contype <> 'n' order by contype, conname`;
const INDEXES = `select indexdef || ';' as line from pg_indexes i where schemaname = 'public' and tablename = $1
  and not exists (select 1 from pg_constraint c where c.conname = i.indexname) order by indexname`;
const TRIGGERS = `select pg_get_triggerdef(oid) || ';' as line from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by tgname`;
const POLICIES = `select 'create policy ' || policyname || ' on ' || tablename || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
    || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') || ';' as line
  from pg_policies where schemaname = 'public' and tablename = $1 order by policyname`;
const GRANTS = `select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' on ' || $1 || ' to ' || grantee || ';' as line
  from information_schema.role_table_grants where table_schema = 'public' and table_name = $1 and grantee like 'samla\\_%'
  group by grantee order by grantee`;
const FUNCTIONS = `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p where p.pronamespace = 'public'::regnamespace
  and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by proname`;

/** The present shape of a database as text: tables, constraints, indexes, triggers, policies and rights, in a fixed order. */
export async function printSchema(owner: pg.Client): Promise<string> {
  const lines = async (sql: string, ...values: string[]): Promise<string[]> =>
    (await owner.query<{ line: string }>(sql, values)).rows.map(({ line }) => line);
  const { rows: tables } = await owner.query<{ name: string; secured: boolean; forced: boolean }>(TABLES);
  const blocks: string[] = [];
  for (const { name, secured, forced } of tables.filter((table) => table.name !== 'samla_migration')) {
    const body = [...(await lines(COLUMNS, name)), ...(await lines(CONSTRAINTS, name))];
    blocks.push(
      [
        `create table ${name} (\n${body.map((line) => `  ${line}`).join(',\n')}\n);`,
        ...(secured ? [`alter table ${name} enable row level security;`] : []),
        ...(forced ? [`alter table ${name} force row level security;`] : []),
        ...(await lines(INDEXES, name)),
        ...(await lines(TRIGGERS, name)),
        ...(await lines(POLICIES, name)),
        ...(await lines(GRANTS, name)),
      ].join('\n'),
    );
  }
  return `${[...blocks, ...(await lines(FUNCTIONS))].join('\n\n')}\n`;
}
