import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What equity is held beside: published equity, goals and the staircase of ceilings. All are added and never changed. */
export class CreateEquity1763900006000 implements MigrationInterface {
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

const PUBLISHED = `
  year smallint not null,
  result numeric(18, 2),
  closing numeric(18, 2),
  ${SOURCED},
  primary key (forbund_id, year),
  check (result is not null or closing is not null)`;

const GOAL = `
  goal_id uuid not null,
  goal_no integer not null check (goal_no > 0),
  goal_on date not null,
  direction text not null check (direction in ('AT_MOST', 'AT_LEAST', 'NEAR')),
  amount numeric(18, 2),
  percent_of_allotment numeric(7, 4) check (percent_of_allotment between 0 and 100),
  wording text not null,
  replaces uuid,
  ${SOURCED},
  primary key (forbund_id, goal_id),
  unique (forbund_id, goal_no),
  unique (forbund_id, replaces),
  check ((amount is null) <> (percent_of_allotment is null)),
  foreign key (forbund_id, replaces) references equity_goal (forbund_id, goal_id)`;

const CEILING = `
  ceiling_id uuid not null,
  ceiling_no integer not null check (ceiling_no > 0),
  valid_from date not null,
  source text not null check (source <> ''),
  verified boolean not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, ceiling_id),
  unique (forbund_id, ceiling_no)`;

const STEP = `
  ceiling_id uuid not null,
  from_allotment numeric(18, 2) not null check (from_allotment >= 0),
  percent numeric(7, 4) not null check (percent between 0 and 100),
  primary key (forbund_id, ceiling_id, from_allotment),
  foreign key (forbund_id, ceiling_id) references equity_ceiling (forbund_id, ceiling_id)`;

const TABLES: readonly (readonly [table: string, columns: string])[] = [
  ['equity_published', PUBLISHED],
  ['equity_goal', GOAL],
  ['equity_ceiling', CEILING],
  ['equity_ceiling_step', STEP],
];
