import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of a förbund in their versions, the checks of them, what was found, and what the förbund says about it. */
export class CreateDocuments1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...KEPT, ...CHECKS, ...RESULTS, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table finding_answer, document_finding, document_tie, document_table, document_check_version, document_check,
         document_version, document`,
    );
  }
}

const KEPT = [
  `create table document (
    forbund_id uuid not null references forbund (id),
    id uuid not null,
    title text not null check (title <> ''),
    kind text not null check (kind in ('ANNUAL_REPORT', 'PLAN', 'INTERIM_REPORT', 'OTHER')),
    -- The year that it speaks of.
    year smallint not null,
    is_constructed boolean not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (forbund_id, id)
  )`,
  `create index document_latest on document (forbund_id, added_at, id)`,
  `create table document_version (
    forbund_id uuid not null,
    document_id uuid not null,
    version smallint not null check (version > 0),
    -- The bytes, kept once by their SHA-256, and what the file said of itself.
    file_id uuid not null,
    file_name text not null,
    sha256 char(64) not null,
    size integer not null,
    added_by text not null,
    added_at timestamptz not null,
    constraint document_version_number primary key (forbund_id, document_id, version),
    foreign key (forbund_id, document_id) references document (forbund_id, id),
    foreign key (forbund_id, file_id) references import_file (forbund_id, id)
  )`,
];

const CHECKS = [
  `create table document_check (
    forbund_id uuid not null references forbund (id),
    id uuid not null unique,
    state text not null check (state in ('QUEUED', 'RUNNING', 'CHECKED', 'REFUSED', 'FAILED')),
    phrase text not null,
    attempts integer not null default 0,
    last_error text,
    -- What was read of each document: format and number of tables; null until it is done.
    outcome jsonb,
    requested_by uuid not null,
    requested_by_kind text not null check (requested_by_kind in ('USER', 'API_KEY', 'SYSTEM', 'COMMAND_LINE')),
    requested_by_name text not null,
    requested_by_roles text not null,
    requested_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'CHECKED') = (outcome is not null)),
    primary key (forbund_id, id)
  )`,
  `create table document_check_version (
    forbund_id uuid not null,
    check_id uuid not null,
    position smallint not null check (position > 0),
    document_id uuid not null,
    version smallint not null,
    primary key (forbund_id, check_id, position),
    unique (forbund_id, check_id, document_id, version),
    foreign key (forbund_id, check_id) references document_check (forbund_id, id),
    foreign key (forbund_id, document_id, version) references document_version (forbund_id, document_id, version)
  )`,
  `create index document_check_of_version on document_check_version (forbund_id, document_id, version)`,
];

const RESULTS = [
  `create table document_table (
    forbund_id uuid not null,
    check_id uuid not null,
    -- In the order of the check.
    table_no integer not null check (table_no > 0),
    position smallint not null,
    -- Its number in the document, and what it would be as published.
    recognised jsonb not null,
    primary key (forbund_id, check_id, table_no),
    foreign key (forbund_id, check_id, position) references document_check_version (forbund_id, check_id, position)
  )`,
  `create table document_tie (
    forbund_id uuid not null,
    check_id uuid not null,
    tie_no integer not null check (tie_no > 0),
    position smallint not null,
    outcome text not null check (outcome in ('EXACT', 'ROUNDING', 'EXPLAINED', 'BROKEN')),
    tie jsonb not null,
    primary key (forbund_id, check_id, tie_no),
    foreign key (forbund_id, check_id, position) references document_check_version (forbund_id, check_id, position)
  )`,
  `create table document_finding (
    forbund_id uuid not null,
    check_id uuid not null,
    -- In the order of the check: the gravest first.
    finding_no integer not null check (finding_no > 0),
    position smallint not null,
    document_id uuid not null,
    version smallint not null,
    severity text not null check (severity in ('error', 'warning', 'info')),
    -- The same place, and the same place with the same values: what an answer holds for.
    place_key char(64) not null,
    finding_key char(64) not null,
    finding jsonb not null,
    context jsonb not null,
    primary key (forbund_id, check_id, finding_no),
    foreign key (forbund_id, check_id, position) references document_check_version (forbund_id, check_id, position),
    foreign key (forbund_id, document_id, version) references document_version (forbund_id, document_id, version)
  )`,
  `create index document_finding_place on document_finding (forbund_id, document_id, place_key)`,
  `create table finding_answer (
    forbund_id uuid not null,
    document_id uuid not null,
    finding_key char(64) not null,
    answer_no smallint not null check (answer_no > 0),
    place_key char(64) not null,
    -- The version that the answer was given on.
    version smallint not null,
    kind text not null check (kind in ('EXPLAINED', 'ACCEPTED', 'WITHDRAWN')),
    reason text not null check (reason <> ''),
    printed text,
    recomputed text,
    answered_by text not null,
    answered_at timestamptz not null,
    primary key (forbund_id, document_id, finding_key, answer_no),
    foreign key (forbund_id, document_id, version) references document_version (forbund_id, document_id, version)
  )`,
  `create index finding_answer_place on finding_answer (forbund_id, document_id, place_key)`,
];

const APPENDED = [
  'document',
  'document_version',
  'document_check_version',
  'document_table',
  'document_tie',
  'document_finding',
  'finding_answer',
];
const RIGHTS = [
  ...APPENDED.flatMap((table) => tenantTable(table, 'select, insert')),
  ...tenantTable('document_check', 'select, insert, update'),
];
