import { countyTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The county's rollup: one approved submission summed to statement line × counterpart förbund. Sealed as its source is. */
export class CreateConsolidation1763800003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ROLLUP, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table county_rollup_row, county_rollup cascade');
  }
}

const ROLLUP = [
  `create table county_rollup (
    county_id uuid not null,
    submission_id uuid not null,
    forbund_id uuid not null,
    year smallint not null,
    to_period smallint not null,
    version integer not null,
    sha256 char(64) not null,
    is_constructed boolean not null,
    approved_at timestamptz not null,
    rolled_up_at timestamptz not null,
    primary key (county_id, submission_id)
  )`,
  `create index county_rollup_period on county_rollup (county_id, year, to_period)`,
  `create table county_rollup_row (
    county_id uuid not null,
    submission_id uuid not null,
    forbund_id uuid not null,
    line text not null,
    counterpart_forbund_id uuid not null,
    opening numeric(18, 2) not null,
    change numeric(18, 2) not null,
    closing numeric(18, 2) not null,
    primary key (county_id, submission_id, line, counterpart_forbund_id)
  )`,
];

const RIGHTS = ['county_rollup', 'county_rollup_row'].flatMap((table) =>
  countyTable(table, 'select, insert'),
);
