import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Budget versions with their lines, and the sums that a document prints beside them. */
export class CreateBudgets1763900003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table budget_printed_total, budget_line, budget_version');
  }
}

const TABLES = [
  `create table budget_version (
    forbund_id uuid not null references forbund (id),
    version_id uuid not null,
    year smallint not null check (year between 1900 and 2999),
    phase text not null check (phase in ('PROPOSED', 'DECIDED', 'REVISED', 'FORECAST')),
    name text not null check (name <> ''),
    -- Null as long as it is a draft; with a decision nothing of its money changes any more.
    decision_id uuid,
    samrad_on date,
    based_on uuid,
    document text not null,
    place text not null,
    -- Of the file that it was read from; empty for one that was entered. The same content is read once for a year.
    source_sha256 text not null default '',
    is_constructed boolean not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (forbund_id, version_id),
    foreign key (forbund_id, decision_id) references decision (forbund_id, decision_id),
    foreign key (forbund_id, based_on) references budget_version (forbund_id, version_id),
    check (phase <> 'DECIDED' or decision_id is not null),
    check (decision_id is null or phase in ('DECIDED', 'REVISED'))
  )`,
  `create index budget_version_year on budget_version (forbund_id, year)`,
  `create unique index budget_version_source on budget_version (forbund_id, year, source_sha256) where source_sha256 <> ''`,
  `create table budget_line (
    forbund_id uuid not null,
    version_id uuid not null,
    line_no integer not null check (line_no > 0),
    kind text not null check (kind in ('INCOME', 'COST')),
    group_key text not null,
    group_label text not null,
    label text not null check (label <> ''),
    -- Digits that the accounts begin with; empty for any.
    account text not null check (account ~ '^[0-9]{0,6}$'),
    insats text not null,
    cost_centre text not null,
    amount numeric(18, 2) not null,
    -- Twelve amounts that sum to the line's; null for an even year.
    months numeric(18, 2)[] check (months is null or array_length(months, 1) = 12),
    taken_along boolean not null default false,
    proposed_by text not null default '',
    note text not null default '',
    primary key (forbund_id, version_id, line_no),
    foreign key (forbund_id, version_id) references budget_version (forbund_id, version_id)
  )`,
  `create table budget_printed_total (
    forbund_id uuid not null,
    version_id uuid not null,
    key text not null check (key <> ''),
    label text not null check (label <> ''),
    amount numeric(18, 2) not null,
    primary key (forbund_id, version_id, key, label),
    foreign key (forbund_id, version_id) references budget_version (forbund_id, version_id)
  )`,
];

const RIGHTS = [
  ...tenantTable('budget_version', 'select, insert, update'),
  ...tenantTable('budget_line', 'select, insert, update, delete'),
  ...tenantTable('budget_printed_total', 'select, insert, update, delete'),
  ...['budget_line', 'budget_printed_total'].map(ofDrafts),
];

/** Lines are replaced as long as their version is a draft; what is decided keeps them, whoever asks. */
function ofDrafts(table: string): string {
  return `create policy drafts on ${table} as restrictive for delete to samla_tenant using (exists (
    select from budget_version v where v.forbund_id = ${table}.forbund_id and v.version_id = ${table}.version_id
      and v.decision_id is null and v.phase <> 'FORECAST'))`;
}
