import { countyTable, tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The year of duties, of a förbund and of a county: local duties, what was told of each, reminders, and the secret
 * addresses of the förbund's calendar.
 */
export class CreateDuties1763900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FORBUND, ...COUNTY]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table calendar_feed, duty_reminder, duty_event, local_duty, county_duty_reminder, county_duty_event, county_duty',
    );
  }
}

const KINDS = `'DONE', 'NOT_APPLICABLE', 'REOPENED'`;
const STAGES = `'MONTH_BEFORE', 'WEEK_BEFORE', 'LAST_DAY', 'LATE'`;
const RECORDED = `is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null`;

const LOCAL = `title text not null check (title <> ''),
  basis text not null,
  opens_on date not null,
  due_on date not null check (due_on >= opens_on and extract(year from due_on) = extract(year from opens_on)),
  is_yearly boolean not null,
  role text not null,
  evidence text not null check (evidence in ('DECISION', 'DOCUMENT', 'MEETING', 'NOTHING')),
  document text not null,
  ${RECORDED}`;

const EVENT = `duty_key text not null check (duty_key <> ''),
  year smallint not null,
  -- From 1 for each duty and year: the highest holds, whatever the clock said.
  event_no smallint not null check (event_no > 0),
  kind text not null check (kind in (${KINDS})),
  done_on date check ((kind = 'DONE') = (done_on is not null)),
  note text not null,
  document text not null,
  ${RECORDED}`;

const REMINDER = `duty_key text not null,
  year smallint not null,
  stage text not null check (stage in (${STAGES})),
  raised_on date not null,
  recorded_at timestamptz not null`;

const FORBUND = [
  `create table local_duty (
  forbund_id uuid not null references forbund (id),
  duty_id uuid not null,
  ${LOCAL},
  primary key (forbund_id, duty_id)
)`,
  ...tenantTable('local_duty', 'select, insert'),
  `create table duty_event (
  forbund_id uuid not null references forbund (id),
  event_id uuid not null,
  ${EVENT},
  decision_id uuid check (decision_id is null or kind = 'DONE'),
  primary key (forbund_id, event_id),
  constraint duty_event_number unique (forbund_id, duty_key, year, event_no),
  foreign key (forbund_id, decision_id) references decision (forbund_id, decision_id)
)`,
  `create index duty_event_year on duty_event (forbund_id, year)`,
  ...tenantTable('duty_event', 'select, insert'),
  `create table duty_reminder (
  forbund_id uuid not null references forbund (id),
  ${REMINDER},
  primary key (forbund_id, duty_key, year, stage)
)`,
  ...tenantTable('duty_reminder', 'select, insert'),
  // Of the address itself only the hash is kept: whoever reads the table cannot read the calendar.
  `create table calendar_feed (
  forbund_id uuid not null references forbund (id),
  feed_id uuid not null,
  token_hash char(64) not null,
  name text not null check (name <> ''),
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (forbund_id, feed_id),
  unique (forbund_id, token_hash)
)`,
  ...tenantTable('calendar_feed', 'select, insert, update'),
];

const COUNTY = [
  `create table county_duty (
  county_id uuid not null references county (id),
  duty_id uuid not null,
  -- The key of a duty that comes when förbund merge; null for one of the county's own.
  template text,
  ${LOCAL},
  primary key (county_id, duty_id)
)`,
  `create unique index county_duty_template on county_duty (county_id, template, extract(year from due_on))
    where template is not null`,
  ...countyTable('county_duty', 'select, insert'),
  `create table county_duty_event (
  county_id uuid not null references county (id),
  event_id uuid not null,
  ${EVENT},
  primary key (county_id, event_id),
  constraint county_duty_event_number unique (county_id, duty_key, year, event_no)
)`,
  `create index county_duty_event_year on county_duty_event (county_id, year)`,
  ...countyTable('county_duty_event', 'select, insert'),
  `create table county_duty_reminder (
  county_id uuid not null references county (id),
  ${REMINDER},
  primary key (county_id, duty_key, year, stage)
)`,
  ...countyTable('county_duty_reminder', 'select, insert'),
];
