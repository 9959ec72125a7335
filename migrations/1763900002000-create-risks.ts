import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The risks of a förbund: every assessment is a new version, and the latest holds. */
export class CreateRisks1763900002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RISK_VERSION, ...tenantTable('risk_version', 'select, insert')])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table risk_version');
  }
}

const RISK_VERSION = `create table risk_version (
  forbund_id uuid not null references forbund (id),
  risk_id uuid not null,
  version smallint not null check (version > 0),
  title text not null check (title <> ''),
  probability smallint not null check (probability between 1 and 5),
  consequence smallint not null check (consequence between 1 and 5),
  -- A role, never a person.
  owner text not null,
  measure text not null,
  status text not null check (status in ('OPEN', 'WATCHED', 'CLOSED')),
  note text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint risk_version_number primary key (forbund_id, risk_id, version)
)`;
