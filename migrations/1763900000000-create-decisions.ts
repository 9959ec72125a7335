import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decisions that plan and money stand on: recorded once, never changed. */
export class CreateDecisions1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DECISION, ...tenantTable('decision', 'select, insert')])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision');
  }
}

const DECISION = `create table decision (
  forbund_id uuid not null references forbund (id),
  decision_id uuid not null,
  body text not null check (body in ('BOARD', 'PRESIDIUM', 'DELEGATE', 'MEMBER', 'MEMBERS', 'STATE')),
  decided_on date not null,
  paragraph text not null,
  title text not null check (title <> ''),
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (forbund_id, decision_id)
)`;
