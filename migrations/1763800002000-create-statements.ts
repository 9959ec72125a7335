import { readByCounty, tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a förbund has published and handed in. County and förbund stand on every submission row from hand-in. */
export class CreateStatements1763800002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PUBLISHED, ...SUBMISSIONS, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table submission_decision, submission_row, submission, statement_layout, published_figure cascade',
    );
  }
}

const PUBLISHED = [
  `create table published_figure (
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
  )`,
  `create table statement_layout (
    forbund_id uuid not null,
    statement text not null,
    valid_from date not null,
    unit text not null check (unit in ('KR', 'TKR', 'KKR')),
    rounding text not null check (rounding in ('EACH', 'ADD_UP')),
    rows jsonb,
    primary key (forbund_id, statement, valid_from)
  )`,
];

const SUBMISSIONS = [
  `create table submission (
    forbund_id uuid not null,
    id uuid not null unique,
    county_id uuid not null,
    year smallint not null,
    to_period smallint not null check (to_period between 1 and 12),
    kind text not null check (kind in ('ACTUAL')),
    version integer not null check (version > 0),
    mapping_version text not null,
    row_count integer not null check (row_count > 0),
    sha256 char(64) not null,
    is_constructed boolean not null,
    handed_in_by uuid not null,
    handed_in_by_name text not null,
    handed_in_at timestamptz not null,
    primary key (forbund_id, id),
    unique (forbund_id, id, county_id),
    unique (forbund_id, year, to_period, kind, version),
    foreign key (forbund_id, county_id) references forbund (id, county_id)
  )`,
  `create index submission_county on submission (county_id, year, to_period)`,
  `create table submission_row (
    forbund_id uuid not null,
    submission_id uuid not null,
    county_id uuid not null,
    account text not null,
    counterparty text not null,
    insats text not null,
    account_name text not null,
    counterparty_name text,
    counterparty_kind text,
    counterpart_forbund_id uuid,
    insats_name text,
    line text not null,
    opening numeric(18, 2) not null,
    change numeric(18, 2) not null,
    closing numeric(18, 2) not null check (closing = opening + change),
    primary key (forbund_id, submission_id, account, counterparty, insats),
    foreign key (forbund_id, submission_id, county_id) references submission (forbund_id, id, county_id)
  )`,
  `create table submission_decision (
    forbund_id uuid not null,
    submission_id uuid not null,
    county_id uuid not null,
    decision text not null check (decision in ('APPROVED')),
    decided_by uuid not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    primary key (forbund_id, submission_id),
    foreign key (forbund_id, submission_id, county_id) references submission (forbund_id, id, county_id)
  )`,
];

const RIGHTS = [
  ...['published_figure', 'statement_layout', 'submission', 'submission_row', 'submission_decision'].flatMap(
    (table) => tenantTable(table, 'select, insert'),
  ),
  ...['submission', 'submission_row', 'submission_decision'].flatMap(readByCounty),
];
