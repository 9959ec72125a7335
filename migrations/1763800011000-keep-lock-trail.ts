import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Locks and their openings are both kept: a month that is opened and locked again has a lock for each time. */
export class KeepLockTrail1763800011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LOCKS, ...tenantTable('period_unlock', 'select, insert')])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const LOCKS = [
  `alter table fiscal_year add column lock_reason text check (lock_reason is null or locked_at is not null)`,
  `alter table period_lock add column lock_no smallint not null default 1 check (lock_no > 0)`,
  `alter table period_lock drop constraint period_lock_pkey, add primary key (forbund_id, year, period, lock_no)`,
  `create table period_unlock (
    forbund_id uuid not null,
    year smallint not null,
    period smallint not null,
    lock_no smallint not null,
    unlocked_at timestamptz not null,
    unlocked_by text not null,
    reason text not null,
    primary key (forbund_id, year, period, lock_no),
    foreign key (forbund_id, year, period, lock_no) references period_lock (forbund_id, year, period, lock_no)
  )`,
];

const BACK = [
  `drop table period_unlock`,
  `delete from period_lock where lock_no > 1`,
  `alter table period_lock drop constraint period_lock_pkey, add primary key (forbund_id, year, period)`,
  `alter table period_lock drop column lock_no`,
  `alter table fiscal_year drop column lock_reason`,
];
