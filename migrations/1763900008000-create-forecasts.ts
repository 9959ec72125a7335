import { tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['forecast', 'forecast_line', 'forecast_change', 'equity_forecast'] as const;

/** Forecasts: what stands behind a saved one, what people change in the proposal, and what was published of closing equity. */
export class CreateForecasts1763900008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const secured = TABLES.flatMap((table) => tenantTable(table, 'select, insert'));
    for (const statement of [FORECAST, FORECAST_LINE, FORECAST_CHANGE, EQUITY_FORECAST, ...secured])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table}`);
  }
}

const FORECAST = `create table forecast (
  forbund_id uuid not null,
  version_id uuid not null,
  base_version_id uuid,
  as_of_period smallint check (as_of_period between 0 and 12),
  opening_equity numeric(18, 2),
  primary key (forbund_id, version_id),
  foreign key (forbund_id, version_id) references budget_version (forbund_id, version_id),
  foreign key (forbund_id, base_version_id) references budget_version (forbund_id, version_id)
)`;

const FORECAST_LINE = `create table forecast_line (
  forbund_id uuid not null,
  version_id uuid not null,
  line_no integer not null,
  rule text not null check (rule in ('EVEN', 'AS_LAST_YEAR', 'AS_AGREED', 'AS_INVOICED', 'AMOUNT', 'PUBLISHED')),
  explanation text not null,
  budget numeric(18, 2),
  outcome numeric(18, 2),
  remaining numeric(18, 2),
  reason text not null,
  changed_by text not null,
  changed_at timestamptz,
  check (rule = 'PUBLISHED' or (budget is not null and outcome is not null and remaining is not null)),
  primary key (forbund_id, version_id, line_no),
  foreign key (forbund_id, version_id) references forecast (forbund_id, version_id)
)`;

const FORECAST_CHANGE = `create table forecast_change (
  forbund_id uuid not null,
  base_version_id uuid not null,
  as_of_period smallint not null check (as_of_period between 0 and 11),
  change_no integer not null,
  line_key text not null check (line_key <> ''),
  rule text not null check (rule in ('EVEN', 'AS_LAST_YEAR', 'AS_AGREED', 'AS_INVOICED', 'AMOUNT')),
  amount numeric(18, 2),
  reason text not null check (reason <> ''),
  changed_by text not null,
  changed_at timestamptz not null,
  check ((rule = 'AMOUNT') = (amount is not null)),
  primary key (forbund_id, base_version_id, as_of_period, change_no),
  foreign key (forbund_id, base_version_id) references budget_version (forbund_id, version_id)
)`;

const EQUITY_FORECAST = `create table equity_forecast (
  forbund_id uuid not null references forbund (id),
  year smallint not null,
  kind text not null check (kind in ('FORECAST', 'OUTCOME')),
  told_on date not null,
  amount numeric(18, 2) not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  primary key (forbund_id, year, kind, told_on)
)`;
