import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contributions of the parties (5 §): keys, requested allotments and what was decided of them. All are added and never changed. */
export class CreateContributions1763900005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of TABLES) {
      await runner.query(
        `create table ${table} (forbund_id uuid not null references forbund (id), ${columns})`,
      );
      for (const statement of tenantTable(table, 'select, insert')) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}

const RECORDED = `recorded_by text not null, recorded_at timestamptz not null`;
const SOURCED = `document text not null, place text not null, is_constructed boolean not null, ${RECORDED}`;
const PARTIES = `('STATE', 'REGION', 'MUNICIPALITY')`;

const KEY = `
  key_id uuid not null,
  key_no integer not null check (key_no > 0),
  valid_from date not null,
  basis text not null check (basis <> ''),
  ${SOURCED},
  primary key (forbund_id, key_id),
  unique (forbund_id, key_no)`;

const WEIGHT = `
  key_id uuid not null,
  organisation_id uuid not null,
  label text not null check (label <> ''),
  weight numeric(18, 6) not null check (weight >= 0),
  primary key (forbund_id, key_id, organisation_id),
  foreign key (forbund_id, key_id) references contribution_key (forbund_id, key_id)`;

const VERSION = `
  version_id uuid not null,
  year smallint not null,
  version integer not null check (version > 0),
  basis text not null check (basis in ('TOTAL', 'STATE_HALF', 'ENTERED')),
  unit text not null check (unit in ('KR', 'TKR')),
  total numeric(18, 2) not null check (total > 0),
  key_id uuid,
  frequency text not null check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR')),
  due_day smallint not null check (due_day between 1 and 28),
  is_published boolean not null,
  ${SOURCED},
  primary key (forbund_id, version_id),
  unique (forbund_id, year, version),
  foreign key (forbund_id, key_id) references contribution_key (forbund_id, key_id)`;

/** A line without an organisation is what a document prints of a whole party. */
const LINE = `
  version_id uuid not null,
  line_no smallint not null check (line_no > 0),
  party text not null check (party in ${PARTIES}),
  organisation_id uuid,
  label text not null check (label <> ''),
  amount numeric(18, 2) not null check (amount >= 0),
  primary key (forbund_id, version_id, line_no),
  foreign key (forbund_id, version_id) references contribution_version (forbund_id, version_id)`;

const DECISION = `
  version_id uuid not null,
  line_no smallint not null,
  decision_id uuid not null,
  ${RECORDED},
  primary key (forbund_id, version_id, line_no),
  foreign key (forbund_id, version_id, line_no) references contribution_line (forbund_id, version_id, line_no),
  foreign key (forbund_id, decision_id) references decision (forbund_id, decision_id)`;

const TABLES: readonly (readonly [table: string, columns: string])[] = [
  ['contribution_key', KEY],
  ['contribution_key_weight', WEIGHT],
  ['contribution_version', VERSION],
  ['contribution_line', LINE],
  ['contribution_decision', DECISION],
];
