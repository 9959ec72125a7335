import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Published tables as printed, cell by cell; what was kept as figures is taken over as tables, and a figure is from now
 * on a cell whose row has a place in the statements. Nothing is ever changed: a correction is a new version.
 */
export class HoldPublishedTables1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of TABLES)
      await runner.query(
        `create table ${table} (forbund_id uuid not null references forbund (id),${columns})`,
      );
    // The owner is bound by a forced row security too, and here every förbund is moved.
    await runner.query('alter table published_figure no force row level security');
    for (const statement of TAKE_OVER) await runner.query(statement);
    await runner.query('drop table published_figure');
    for (const [table] of TABLES)
      for (const statement of tenantTable(table, 'select, insert')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FIGURE);
    for (const [table] of TABLES) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(GIVE_BACK);
    for (const statement of tenantTable('published_figure', 'select, insert')) await runner.query(statement);
    await runner.query(
      `drop table ${TABLES.map(([table]) => table)
        .reverse()
        .join(', ')}`,
    );
  }
}

const RECORDED = `recorded_by text not null, recorded_at timestamptz not null`;
const UNIT = `check (unit in ('KR', 'TKR', 'KKR', 'MKR', 'KR_PER_DAY', 'COUNT', 'PERCENT', 'YEARS', 'TEXT'))`;
const OF_TABLE = `foreign key (forbund_id, table_id) references published_table (forbund_id, table_id)`;

const DOCUMENT = `
  document_id uuid not null,
  title text not null check (title <> ''),
  year smallint not null,
  kind text not null check (kind in ('ANNUAL_REPORT', 'INTERIM_REPORT', 'PLAN', 'OTHER')),
  dated date,
  source text not null,
  ${RECORDED},
  primary key (forbund_id, document_id),
  unique (forbund_id, title)`;

const TABLE = `
  table_id uuid not null,
  document_id uuid not null,
  table_no smallint not null check (table_no > 0),
  version smallint not null check (version > 0),
  name text not null check (name <> ''),
  section text not null,
  page text not null,
  unit text not null ${UNIT},
  sign text not null check (sign in ('COSTS_NEGATIVE', 'ALL_POSITIVE', 'INCOME_NEGATIVE', 'NONE')),
  remark text not null,
  reason text not null check (version = 1 or reason <> ''),
  entered_as text not null check (entered_as in ('SETUP', 'FORM', 'CSV', 'CHECK')),
  content_sha256 char(64) not null,
  ${RECORDED},
  primary key (forbund_id, table_id),
  unique (forbund_id, document_id, table_no, version),
  foreign key (forbund_id, document_id) references published_document (forbund_id, document_id)`;

const COLUMN = `
  table_id uuid not null,
  column_no smallint not null,
  heading text not null,
  holds text not null check (holds in ('TEXT', 'ACTUAL', 'BUDGET', 'FORECAST', 'DEVIATION', 'OTHER')),
  unit text ${UNIT},
  year smallint,
  to_period smallint check (to_period between 1 and 12),
  primary key (forbund_id, table_id, column_no),
  ${OF_TABLE}`;

const ROW = `
  table_id uuid not null,
  row_no smallint not null,
  heading text not null,
  label text not null,
  is_sum boolean not null,
  unit text ${UNIT},
  statement text,
  row_key text,
  is_negated boolean not null,
  primary key (forbund_id, table_id, row_no),
  check ((statement is null) = (row_key is null)),
  ${OF_TABLE}`;

/** An empty cell has no row. `value` is null for a text. */
const CELL = `
  table_id uuid not null,
  row_no smallint not null,
  column_no smallint not null,
  text text not null check (text <> ''),
  value numeric,
  primary key (forbund_id, table_id, row_no, column_no),
  foreign key (forbund_id, table_id, row_no) references published_row (forbund_id, table_id, row_no),
  foreign key (forbund_id, table_id, column_no) references published_column (forbund_id, table_id, column_no)`;

const TABLES: readonly (readonly [table: string, columns: string])[] = [
  ['published_document', DOCUMENT],
  ['published_table', TABLE],
  ['published_column', COLUMN],
  ['published_row', ROW],
  ['published_cell', CELL],
];

const FIGURE = `create table published_figure (
  forbund_id uuid not null,
  year smallint not null,
  statement text not null,
  row_key text not null,
  label text not null,
  amount numeric(18, 2) not null,
  unit text not null check (unit in ('KR', 'TKR', 'KKR')),
  document text not null,
  place text not null,
  primary key (forbund_id, year, statement, row_key)
)`;

/**
 * A statement with "@month" is of a part of the year; budget and forecast of driftredovisningen have names of their own.
 * Nothing said that a document or a place had to be named; a document and a table have to be.
 */
const OLD_FIGURES = `
  select forbund_id, coalesce(nullif(document, ''), 'Dokument utan namn') as document, place, unit, row_key, label, amount, year,
    case when split_part(statement, '@', 1) in ('OPERATING_BUDGET', 'OPERATING_FORECAST') then 'OPERATING_STATEMENT'
      else split_part(statement, '@', 1) end as statement,
    case split_part(statement, '@', 1) when 'OPERATING_BUDGET' then 'BUDGET' when 'OPERATING_FORECAST' then 'FORECAST'
      else 'ACTUAL' end as holds,
    coalesce(nullif(split_part(statement, '@', 2), ''), '12')::smallint as to_period
  from published_figure`;

const TAKE_OVER = [
  `create temporary table old_figure on commit drop as
    select old.*,
      dense_rank() over (partition by forbund_id, document order by statement, place, unit)::smallint as table_no,
      dense_rank() over (partition by forbund_id, document, statement, place, unit
        order by year desc, to_period desc, holds)::smallint as column_no,
      dense_rank() over (partition by forbund_id, document, statement, place, unit
        order by row_key collate "C", label collate "C")::smallint as row_no
    from (${OLD_FIGURES}) old`,
  `insert into published_document
    select forbund_id, gen_random_uuid(), document, max(year), 'OTHER', null, '', 'Samla', now()
    from old_figure group by forbund_id, document`,
  `insert into published_table
    select o.forbund_id, gen_random_uuid(), d.document_id, o.table_no, 1, coalesce(nullif(o.place, ''), o.statement), o.place, '', o.unit, 'NONE', '', '',
      'SETUP', repeat('0', 64), 'Samla', now()
    from (select distinct forbund_id, document, table_no, statement, place, unit from old_figure) o
    join published_document d on d.forbund_id = o.forbund_id and d.title = o.document`,
  `create temporary table placed_figure on commit drop as
    select o.*, t.table_id from old_figure o
    join published_document d on d.forbund_id = o.forbund_id and d.title = o.document
    join published_table t on t.forbund_id = d.forbund_id and t.document_id = d.document_id and t.table_no = o.table_no`,
  `insert into published_column
    select distinct forbund_id, table_id, column_no, year::text, holds, null::text, year, to_period from placed_figure`,
  `insert into published_row
    select distinct on (forbund_id, table_id, row_no) forbund_id, table_id, row_no, '', label, false, null::text,
      statement, row_key, false
    from placed_figure order by forbund_id, table_id, row_no, column_no`,
  `insert into published_cell
    select forbund_id, table_id, row_no, column_no, trim_scale(amount)::text, amount from placed_figure`,
];

const GIVE_BACK = `
  insert into published_figure
  select distinct on (t.forbund_id, c.year, statement, r.row_key) t.forbund_id, c.year,
    case c.holds when 'BUDGET' then 'OPERATING_BUDGET' when 'FORECAST' then 'OPERATING_FORECAST' else r.statement end
      || case when c.to_period = 12 then '' else '@' || c.to_period end as statement,
    r.row_key, r.label, case when r.is_negated then -e.value else e.value end, t.unit, d.title, t.section
  from published_table t
  join published_document d using (forbund_id, document_id)
  join published_row r using (forbund_id, table_id)
  join published_column c using (forbund_id, table_id)
  join published_cell e using (forbund_id, table_id, row_no, column_no)
  where r.statement is not null and c.year is not null and c.to_period is not null and e.value is not null
    and t.unit in ('KR', 'TKR', 'KKR') and coalesce(r.unit, c.unit) is null
    and (c.holds = 'ACTUAL' or (c.holds in ('BUDGET', 'FORECAST') and r.statement = 'OPERATING_STATEMENT'))
    and not exists (select from published_table later where later.forbund_id = t.forbund_id
      and later.document_id = t.document_id and later.table_no = t.table_no and later.version > t.version)
  order by t.forbund_id, c.year, statement, r.row_key, abs(d.year - c.year), d.title, t.table_no`;
