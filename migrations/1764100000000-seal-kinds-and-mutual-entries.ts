import { readByCounty, tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Budgets and forecasts are handed in beside outcome, and with an outcome the entries of the dealings with other förbund.
 * What was sealed before is of seal format 1 and stays as it is.
 */
export class SealKindsAndMutualEntries1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...KINDS, ...MUTUAL, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The owner is bound by a forced row security too, and here every förbund is looked at.
    for (const table of SEALED) await runner.query(`alter table ${table} no force row level security`);
    for (const statement of TAKE_BACK) await runner.query(statement);
    for (const table of SEALED) await runner.query(`alter table ${table} force row level security`);
  }
}

const SEALED = ['submission', 'submission_row'] as const;

const KINDS = [
  `alter table submission
    drop constraint submission_kind_check,
    add constraint submission_kind_check check (kind in ('ACTUAL', 'BUDGET', 'FORECAST')),
    add column seal_format smallint not null default 1 check (seal_format in (1, 2)),
    add column mutual_entry_count integer not null default 0 check (mutual_entry_count >= 0),
    add column source_version_id uuid,
    add column source_label text,
    add constraint submission_source check ((kind = 'ACTUAL') = (source_version_id is null)
      and (source_version_id is null) = (source_label is null)),
    add constraint submission_first_format check (seal_format > 1 or (kind = 'ACTUAL' and mutual_entry_count = 0))`,
  // Several lines of a budget may be of the same account and insats; of a balance there is one.
  `alter table submission_row
    add column insats_group text,
    add column row_no integer not null default 0 check (row_no >= 0),
    drop constraint submission_row_pkey,
    add primary key (forbund_id, submission_id, account, counterparty, insats, row_no)`,
];

const MUTUAL = [
  `create table submission_mutual_entry (
    forbund_id uuid not null,
    submission_id uuid not null,
    county_id uuid not null,
    counterpart_forbund_id uuid not null,
    row_no integer not null check (row_no > 0),
    entry_no bigint not null,
    series text not null,
    number text not null,
    entry_date date not null,
    period smallint not null check (period between 0 and 12),
    account text not null,
    account_name text not null,
    line text not null,
    insats text not null,
    amount numeric(18, 2) not null,
    primary key (forbund_id, submission_id, row_no),
    foreign key (forbund_id, submission_id, county_id) references submission (forbund_id, id, county_id)
  )`,
  `create index submission_mutual_entry_counterpart on submission_mutual_entry (counterpart_forbund_id, submission_id)`,
  // To whom an approved version shows its dealings with it: one row a counterpart, written with the approval.
  `create table submission_disclosure (
    forbund_id uuid not null,
    submission_id uuid not null,
    county_id uuid not null,
    counterpart_forbund_id uuid not null,
    year smallint not null,
    to_period smallint not null check (to_period between 1 and 12),
    version integer not null check (version > 0),
    approved_at timestamptz not null,
    primary key (forbund_id, submission_id, counterpart_forbund_id),
    foreign key (forbund_id, submission_id, county_id) references submission (forbund_id, id, county_id)
  )`,
  `create index submission_disclosure_counterpart on submission_disclosure (counterpart_forbund_id, year, to_period)`,
];

const ME = `counterpart_forbund_id = current_setting('app.forbund_id')::uuid`;

const RIGHTS = [
  ...['submission_mutual_entry', 'submission_disclosure'].flatMap((table) =>
    tenantTable(table, 'select, insert'),
  ),
  ...['submission_mutual_entry', 'submission_disclosure'].flatMap(readByCounty),
  `create policy counterpart on submission_disclosure for select to samla_tenant using (${ME})`,
  // What is not approved is shown to nobody else.
  `create policy counterpart on submission_mutual_entry for select to samla_tenant using (${ME}
    and exists (select from submission_disclosure shown where shown.forbund_id = submission_mutual_entry.forbund_id
      and shown.submission_id = submission_mutual_entry.submission_id
      and shown.counterpart_forbund_id = current_setting('app.forbund_id')::uuid))`,
];

const TAKE_BACK = [
  // The version before could neither read nor prove these, and what is sealed is not thrown away.
  `do $$ begin
    if exists (select from submission where seal_format > 1) then
      raise exception 'submissions of seal format 2 cannot be taken back';
    end if;
  end $$`,
  `drop table submission_disclosure, submission_mutual_entry`,
  `alter table submission_row
    drop constraint submission_row_pkey,
    drop column row_no,
    drop column insats_group,
    add primary key (forbund_id, submission_id, account, counterparty, insats)`,
  `alter table submission
    drop constraint submission_first_format,
    drop constraint submission_source,
    drop column source_label,
    drop column source_version_id,
    drop column mutual_entry_count,
    drop column seal_format,
    drop constraint submission_kind_check,
    add constraint submission_kind_check check (kind in ('ACTUAL'))`,
];
