import { readByCounty, tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the two förbund of a difference in mutual dealings say about it. Each writes its own, never changes it, and reads
 * the other's; the county reads both.
 */
export class RecordMutualCases1764100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CASES, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy counterpart on submission');
    await runner.query('drop index submission_disclosure_county');
    await runner.query('drop table mutual_case_event');
  }
}

const CASES = [
  `create table mutual_case_event (
    forbund_id uuid not null,
    counterpart_forbund_id uuid not null,
    county_id uuid not null,
    year smallint not null,
    to_period smallint not null check (to_period between 1 and 12),
    area text not null check (area in ('BALANCE', 'RESULT')),
    event_no integer not null check (event_no > 0),
    status text not null check (status in ('OPEN', 'BEING_SORTED_OUT', 'EXPLAINED', 'CORRECTED', 'AGREED')),
    note text not null,
    -- The difference that it was said of, in ledger sign.
    difference numeric(18, 2) not null,
    -- Whom the förbund has named to sort it out; null when nobody yet.
    responsible_id uuid,
    responsible_name text,
    responsible_role text,
    written_by uuid not null,
    written_by_name text not null,
    written_at timestamptz not null,
    check (forbund_id <> counterpart_forbund_id),
    check ((responsible_id is null) = (responsible_name is null) and (responsible_id is null) = (responsible_role is null)),
    constraint mutual_case_event_number
      primary key (forbund_id, counterpart_forbund_id, year, to_period, area, event_no),
    foreign key (forbund_id, county_id) references forbund (id, county_id),
    foreign key (counterpart_forbund_id, county_id) references forbund (id, county_id)
  )`,
  `create index mutual_case_event_county on mutual_case_event (county_id, year, to_period)`,
  `create index mutual_case_event_counterpart on mutual_case_event (counterpart_forbund_id, year, to_period)`,
  `create index submission_disclosure_county on submission_disclosure (county_id, year, to_period)`,
];

const ME = `counterpart_forbund_id = current_setting('app.forbund_id')::uuid`;

const RIGHTS = [
  ...tenantTable('mutual_case_event', 'select, insert'),
  ...readByCounty('mutual_case_event'),
  `create policy counterpart on mutual_case_event for select to samla_tenant using (${ME})`,
  // Whoever is shown the entries of an approved version is shown whose version it is and who handed it in.
  `create policy counterpart on submission for select to samla_tenant using (
    exists (select from submission_disclosure shown where shown.forbund_id = submission.forbund_id
      and shown.submission_id = submission.id
      and shown.counterpart_forbund_id = current_setting('app.forbund_id')::uuid))`,
];
