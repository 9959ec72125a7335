import { countyTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days by which a county wants figures of a period approved. A new day is a new row; the last one applies. */
export class SetSubmissionDeadlines1764100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEADLINE);
    for (const statement of countyTable('county_submission_deadline', 'select, insert'))
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table county_submission_deadline');
  }
}

const DEADLINE = `create table county_submission_deadline (
  county_id uuid not null references county (id),
  year smallint not null,
  to_period smallint not null check (to_period between 1 and 12),
  kind text not null check (kind in ('ACTUAL', 'BUDGET', 'FORECAST')),
  change_no integer not null check (change_no > 0),
  -- Null takes an earlier day away.
  due_on date,
  set_by text not null,
  set_at timestamptz not null,
  primary key (county_id, year, to_period, kind, change_no)
)`;
