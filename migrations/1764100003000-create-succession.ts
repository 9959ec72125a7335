import { registryTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which förbund has gone up in which, and from when. It moves no figure: the same figures can be shown by the structure
 * that booked them and by the one that came after.
 */
export class CreateSuccession1764100003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, INDEX, ...registryTable('forbund_succession', 'select, insert')])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forbund_succession');
  }
}

/** Both in the same county, whose figures they are; a förbund is succeeded once. */
const TABLE = `create table forbund_succession (
  predecessor_id uuid primary key,
  successor_id uuid not null check (successor_id <> predecessor_id),
  county_id uuid not null,
  valid_from date not null,
  basis text not null check (basis <> ''),
  recorded_at timestamptz not null,
  foreign key (predecessor_id, county_id) references forbund (id, county_id),
  foreign key (successor_id, county_id) references forbund (id, county_id)
)`;

const INDEX = 'create index forbund_succession_county on forbund_succession (county_id)';
