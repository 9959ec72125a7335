import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follows a job in the outbox to its end, so that what a queue forgets is sent again and what is done is not. */
export class FollowOutbox1763800005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FOLLOWED) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index job_outbox_open');
    await runner.query('create index job_outbox_unsent on job_outbox (created_at) where sent_at is null');
    await runner.query(
      'alter table job_outbox drop column starts, drop column failures, drop column last_error, drop column outcome, drop column ended_at',
    );
  }
}

const FOLLOWED = [
  `alter table job_outbox
    add column starts integer not null default 0,
    add column failures integer not null default 0,
    add column last_error text,
    add column outcome text check (outcome in ('DONE', 'FAILED', 'UNKNOWN_JOB')),
    add column ended_at timestamptz check ((ended_at is null) = (outcome is null))`,
  `drop index job_outbox_unsent`,
  `create index job_outbox_open on job_outbox (created_at) where outcome is distinct from 'DONE'`,
];
