import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files as they came, kept byte for byte, and the jobs that try and book them. */
export class CreateImportFiles1763800006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FILES, ...JOBS, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_job, import_file_chunk, import_file cascade');
  }
}

const FILES = [
  `create table import_file (
    forbund_id uuid not null references forbund (id),
    id uuid not null,
    file_name text not null,
    sha256 char(64) not null,
    -- At most 1 GB.
    size integer not null check (size between 1 and 1073741824),
    charset text not null,
    is_constructed boolean not null default false,
    received_by text not null,
    received_at timestamptz not null,
    primary key (forbund_id, id),
    -- The same content again is the same file.
    unique (forbund_id, sha256)
  )`,
  `create table import_file_chunk (
    forbund_id uuid not null,
    file_id uuid not null,
    chunk_no integer not null check (chunk_no >= 0),
    bytes bytea not null,
    primary key (forbund_id, file_id, chunk_no),
    -- The chunks come first: only when all are here it is known what they are.
    foreign key (forbund_id, file_id) references import_file (forbund_id, id) deferrable initially deferred
  )`,
  // Not pressed together: a megabyte is then written and read as it is, a piece of it without the rest.
  `alter table import_file_chunk alter column bytes set storage external`,
];

const JOBS = [
  `create table import_job (
    forbund_id uuid not null,
    id uuid not null unique,
    kind text not null check (kind in ('PLAN', 'BOOK')),
    file_id uuid not null,
    sample boolean not null default false,
    state text not null check (state in ('QUEUED', 'RUNNING', 'PLANNED', 'BOOKED', 'REFUSED', 'DECLINED', 'FAILED')),
    bytes_read integer not null default 0 check (bytes_read >= 0),
    entries integer not null default 0,
    rows integer not null default 0,
    phrase text not null,
    attempts integer not null default 0,
    last_error text,
    outcome jsonb,
    declined_by text,
    declined_reason text,
    requested_by uuid not null,
    requested_by_kind text not null check (requested_by_kind in ('USER', 'API_KEY', 'SYSTEM', 'COMMAND_LINE')),
    requested_by_name text not null,
    requested_by_roles text not null,
    requested_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'DECLINED') = (declined_reason is not null)),
    check (state <> 'DECLINED' or (declined_by is not null and finished_at is not null)),
    primary key (forbund_id, id),
    foreign key (forbund_id, file_id) references import_file (forbund_id, id)
  )`,
  `create index import_job_latest on import_job (forbund_id, requested_at, id)`,
  `create index import_job_file on import_job (forbund_id, file_id)`,
];

const RIGHTS = [
  ...['import_file', 'import_file_chunk'].flatMap((table) => tenantTable(table, 'select, insert')),
  ...tenantTable('import_job', 'select, insert, update'),
];
