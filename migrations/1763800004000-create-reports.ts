import { countyTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Report runs of a county (the durable truth of a job) and the documents that they made. */
export class CreateReports1763800004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REPORTS, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table county_idempotency, county_report_document, county_report_run cascade');
  }
}

const REPORTS = [
  `create table county_report_run (
    county_id uuid not null,
    id uuid not null unique,
    kind text not null check (kind in ('CONSOLIDATED_REPORT')),
    year smallint not null,
    to_period smallint not null,
    known_at timestamptz not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    progress smallint not null default 0 check (progress between 0 and 100),
    phrase text not null,
    attempts integer not null default 0,
    last_error text,
    requested_by uuid not null,
    requested_by_name text not null,
    requested_at timestamptz not null,
    finished_at timestamptz,
    primary key (county_id, id)
  )`,
  `create table county_report_document (
    county_id uuid not null,
    run_id uuid not null,
    format text not null check (format in ('JSON', 'CSV')),
    file_name text not null,
    sha256 char(64) not null,
    content bytea not null,
    primary key (county_id, run_id, format),
    foreign key (county_id, run_id) references county_report_run (county_id, id)
  )`,
  `create table county_idempotency (
    county_id uuid not null,
    actor_id uuid not null,
    mutation text not null,
    key text not null check (length(key) between 1 and 200),
    input_sha256 char(64) not null,
    result_id text not null,
    recorded_at timestamptz not null default now(),
    primary key (county_id, actor_id, mutation, key)
  )`,
];

const RIGHTS = [
  ...countyTable('county_report_run', 'select, insert, update'),
  ...['county_report_document', 'county_idempotency'].flatMap((table) =>
    countyTable(table, 'select, insert'),
  ),
];
