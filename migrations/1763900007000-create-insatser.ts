import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Insatser: what is agreed, decided, reported and counted. Nothing is changed: a correction is a new row. */
export class CreateInsatser1763900007000 implements MigrationInterface {
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
const OF_INSATS = `foreign key (forbund_id, code) references insats (forbund_id, code)`;
const COST_KINDS = `('INSATS', 'TRAVEL', 'WORK_TRAINING_PAY', 'PARTICIPANT_PAY', 'INTERPRETER', 'INDIVIDUAL_BENEFIT',
  'INDIVIDUAL_SERVICE', 'AUTHORITY')`;

/** What Uppföljning Finsam never lets change stands in `insats`, everything else in its versions. */
const INSATS = `
  code text not null check (code <> ''),
  object_code text not null,
  kind text not null check (kind in ('INDIVIDUAL', 'STRUCTURAL')),
  follow_up_method text not null check (follow_up_method in ('VOLUMES', 'SUS', 'OWN', 'NONE')),
  is_esf boolean not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, code)`;

const VERSION = `
  code text not null,
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  performer text not null,
  performer_organisation_id uuid,
  agreement_from date,
  agreement_to date,
  agreement_document text not null,
  cost_kind text not null check (cost_kind in ${COST_KINDS}),
  ended_on date,
  cancelled_on date,
  reason text not null,
  ${RECORDED},
  primary key (forbund_id, code, version),
  check (agreement_from <= agreement_to),
  ${OF_INSATS}`;

const GRANT = `
  grant_id uuid not null,
  code text not null,
  decision_id uuid not null,
  amount numeric(18, 2) not null check (amount <> 0),
  from_day date not null,
  to_day date not null,
  cost_kind text not null check (cost_kind in ${COST_KINDS}),
  note text not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, grant_id),
  check (from_day <= to_day),
  foreign key (forbund_id, decision_id) references decision (forbund_id, decision_id),
  ${OF_INSATS}`;

const PUBLISHED_OUTCOME = `
  code text not null,
  outcome_no integer not null,
  amount numeric(18, 2) not null,
  from_day date not null,
  to_day date not null,
  document text not null check (document <> ''),
  place text not null,
  is_counted boolean not null,
  ${RECORDED},
  primary key (forbund_id, code, outcome_no),
  check (from_day <= to_day),
  ${OF_INSATS}`;

const GOAL = `
  goal_id uuid not null,
  version integer not null check (version > 0),
  code text not null,
  label text not null check (label <> ''),
  unit text not null check (unit in ('PERSONS', 'COUNT', 'PERCENT', 'DAYS')),
  direction text not null check (direction in ('AT_LEAST', 'AT_MOST')),
  target numeric(12, 2) not null,
  from_day date not null,
  to_day date not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, goal_id, version),
  check (from_day <= to_day),
  ${OF_INSATS}`;

const GOAL_VALUE = `
  goal_id uuid not null,
  value_no integer not null,
  on_day date not null,
  value numeric(12, 2) not null,
  comment text not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, goal_id, value_no)`;

const REPORT = `
  report_id uuid not null,
  code text not null,
  title text not null check (title <> ''),
  from_day date not null,
  to_day date not null,
  due_on date not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, report_id),
  check (from_day <= to_day),
  ${OF_INSATS}`;

const REPORT_RECEIPT = `
  report_id uuid not null,
  received_on date not null,
  document text not null,
  ${RECORDED},
  primary key (forbund_id, report_id),
  foreign key (forbund_id, report_id) references insats_report (forbund_id, report_id)`;

/** The latest set of a period, measure, span, document and place is in force; the earlier ones are its history. */
const COUNT_SET = `
  set_id uuid not null,
  set_no integer not null,
  code text not null,
  from_day date not null,
  to_day date not null,
  measure text not null check (measure in ('UNIQUE_PERSONS', 'PARTICIPATIONS', 'ACTIVITIES')),
  span text not null check (span in ('PERIOD', 'SINCE_START')),
  is_published boolean not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  ${RECORDED},
  primary key (forbund_id, set_id),
  unique (forbund_id, code, set_no),
  check (from_day <= to_day),
  ${OF_INSATS}`;

const COUNT = `
  set_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('OPENING', 'NEW', 'ENDED', 'CLOSING', 'ONGOING', 'RESULT', 'OTHER')),
  label text not null,
  part_of text not null,
  women integer check (women >= 0),
  men integer check (men >= 0),
  total integer check (total >= 0),
  primary key (forbund_id, set_id, position),
  foreign key (forbund_id, set_id) references insats_count_set (forbund_id, set_id)`;

const TABLES: readonly (readonly [table: string, columns: string])[] = [
  ['insats', INSATS],
  ['insats_version', VERSION],
  ['insats_grant', GRANT],
  ['insats_published_outcome', PUBLISHED_OUTCOME],
  ['insats_goal', GOAL],
  ['insats_goal_value', GOAL_VALUE],
  ['insats_report', REPORT],
  ['insats_report_receipt', REPORT_RECEIPT],
  ['insats_count_set', COUNT_SET],
  ['insats_count', COUNT],
];
