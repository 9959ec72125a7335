import { tenantTable, transferable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The books of a förbund: years, locks, accounts, mapping, dimensions, counterparties, journal, balances, imports. */
export class CreateLedger1763800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CHART, ...JOURNAL, ...ZERO_SUM, ...IMPORTS, ...RIGHTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table idempotency, imported_balance, import_run, balance, ledger_entry, journal_chain, journal_entry, journal_head, counterparty, dimension_object, dimension, mapping_row, mapping_version, account, period_lock, fiscal_year cascade',
    );
    await runner.query('drop function ledger_entry_zero_sum, imported_balance_zero_sum');
  }
}

const CHART = [
  `create table fiscal_year (
    forbund_id uuid not null references forbund (id),
    year smallint not null,
    starts_on date not null,
    ends_on date not null check (ends_on > starts_on),
    locked_at timestamptz,
    locked_by text,
    is_constructed boolean not null default false,
    primary key (forbund_id, year)
  )`,
  `create table period_lock (
    forbund_id uuid not null,
    year smallint not null,
    period smallint not null check (period between 1 and 12),
    locked_at timestamptz not null,
    locked_by text not null,
    primary key (forbund_id, year, period)
  )`,
  `create table account (
    forbund_id uuid not null,
    year smallint not null,
    number text not null check (number ~ '^[0-9]{3,6}$'),
    name text not null,
    primary key (forbund_id, year, number)
  )`,
  `create table mapping_version (
    forbund_id uuid not null,
    version text not null,
    valid_from date not null,
    source text not null,
    -- Of two versions from the same day the later one applies.
    added_at timestamptz not null default clock_timestamp(),
    primary key (forbund_id, version)
  )`,
  `create table mapping_row (
    forbund_id uuid not null,
    version text not null,
    prefix text not null check (prefix ~ '^[0-9]{1,6}$'),
    line text not null,
    unverified boolean not null default false,
    note text,
    primary key (forbund_id, version, prefix),
    foreign key (forbund_id, version) references mapping_version (forbund_id, version)
  )`,
  `create table dimension (
    forbund_id uuid not null,
    number smallint not null check (number > 0),
    name text not null,
    meaning text not null check (meaning in ('COST_CENTRE', 'INSATS', 'COUNTERPARTY', 'OTHER')),
    primary key (forbund_id, number)
  )`,
  `create table dimension_object (
    forbund_id uuid not null,
    dimension smallint not null,
    code text not null,
    name text not null,
    grouping text check (grouping in ('INDIVIDUAL', 'STRUCTURAL', 'ADMINISTRATION')),
    position integer,
    primary key (forbund_id, dimension, code)
  )`,
  `create table counterparty (
    forbund_id uuid not null,
    code text not null check (code <> ''),
    name text not null,
    kind text not null check (kind in ('FORBUND', 'MEMBER', 'PARTY', 'OTHER')),
    counterpart_forbund_id uuid,
    organisation_id uuid,
    check ((kind = 'FORBUND') = (counterpart_forbund_id is not null)),
    primary key (forbund_id, code)
  )`,
];

const JOURNAL = [
  // The one row that writers of a förbund's journal take a lock on, in this order: head, then balances.
  `create table journal_head (
    forbund_id uuid primary key references forbund (id),
    next_entry_no bigint not null default 1
  )`,
  `create table journal_entry (
    forbund_id uuid not null,
    entry_no bigint not null,
    year smallint not null,
    series text not null,
    number text not null,
    entry_date date not null,
    recorded_at timestamptz not null,
    text text not null,
    import_id uuid,
    source_line integer,
    reverses_entry_no bigint,
    is_constructed boolean not null default false,
    -- 0 for the first entry of that number; each reversal and each correction of it is one more.
    revision smallint not null default 0 check (revision >= 0),
    -- The accounts of its rows: by them the rows are found.
    accounts text[] not null,
    -- Rows that the source added or struck afterwards, JSON as text: part of what is hashed.
    corrections text not null default '',
    chain_hash bytea not null check (length(chain_hash) = 32),
    primary key (forbund_id, entry_no)
  )`,
  `create unique index journal_entry_number on journal_entry (forbund_id, year, series, number, revision)`,
  `create unique index journal_entry_reversed on journal_entry (forbund_id, reverses_entry_no) where reverses_entry_no is not null`,
  // Where the chain of each series has come to; moved under the lock of the head.
  `create table journal_chain (
    forbund_id uuid not null,
    series text not null,
    entry_no bigint not null,
    hash bytea not null check (length(hash) = 32),
    primary key (forbund_id, series)
  )`,
  `create table ledger_entry (
    forbund_id uuid not null,
    entry_no bigint not null,
    row_no integer not null,
    year smallint not null,
    period smallint not null check (period between 0 and 12),
    account text not null,
    amount numeric(18, 2) not null,
    counterparty text not null default '',
    insats text not null default '',
    cost_centre text not null default '',
    objects text not null default '',
    text text not null default '',
    source_line integer,
    -- The one index: an account's rows stand together, and an entry's are found by the accounts that it names.
    primary key (forbund_id, year, account, entry_no, row_no)
  )`,
  `create table balance (
    forbund_id uuid not null,
    year smallint not null,
    period smallint not null check (period between 0 and 12),
    account text not null,
    counterparty text not null,
    insats text not null,
    cost_centre text not null,
    amount numeric(18, 2) not null,
    primary key (forbund_id, year, period, account, counterparty, insats, cost_centre)
  )`,
];

const ZERO_SUM = [
  `create function ledger_entry_zero_sum() returns trigger language plpgsql as $$
  declare
    wrong record;
  begin
    select forbund_id, entry_no, sum(amount) as difference into wrong
      from inserted group by forbund_id, entry_no having sum(amount) <> 0 limit 1;
    if found then
      raise exception 'entry % does not sum to zero: %', wrong.entry_no, wrong.difference
        using errcode = 'check_violation', constraint = 'ledger_entry_zero_sum';
    end if;
    return null;
  end $$`,
  `create trigger ledger_entry_zero_sum after insert on ledger_entry
    referencing new table as inserted for each statement execute function ledger_entry_zero_sum()`,
];

const IMPORTS = [
  // A booking of a file, or its reversal. Reversed and corrected files stay.
  `create table import_run (
    forbund_id uuid not null,
    id uuid not null,
    -- Which booking of the förbund it is: given under the lock of the journal's head.
    run_no integer not null check (run_no > 0),
    kind text not null check (kind in ('FILE', 'REVERSAL')),
    file_name text not null,
    sha256 char(64) not null,
    charset text not null,
    file_type text not null,
    year smallint not null,
    entries integer not null,
    rows integer not null,
    differences jsonb not null,
    new_accounts text[] not null,
    unmapped_accounts text[] not null,
    warnings jsonb not null,
    first_entry_no bigint not null,
    next_entry_no bigint not null,
    reverses_run_id uuid,
    reason text,
    is_constructed boolean not null,
    booked_by text not null,
    booked_at timestamptz not null,
    primary key (forbund_id, id),
    unique (forbund_id, run_no),
    check ((kind = 'REVERSAL') = (reverses_run_id is not null and reason is not null))
  )`,
  `create unique index import_run_reversed on import_run (forbund_id, reverses_run_id) where reverses_run_id is not null`,
  `create index import_run_sha256 on import_run (forbund_id, sha256)`,
  // What files without entries bring (SIE 1 to 3), and budgets. Appended to: a later file adds the difference.
  `create table imported_balance (
    forbund_id uuid not null,
    import_id uuid not null,
    row_no integer not null,
    kind text not null check (kind in ('OUTCOME', 'BUDGET')),
    year smallint not null,
    period smallint not null check (period between 0 and 12),
    account text not null,
    -- Empty for the account's total; else JSON as text, and part of a total that another row holds.
    objects text not null default '',
    amount numeric(18, 2) not null,
    primary key (forbund_id, import_id, row_no)
  )`,
  `create index imported_balance_account on imported_balance (forbund_id, year, kind, account, period)`,
  `create function imported_balance_zero_sum() returns trigger language plpgsql as $$
  declare
    wrong record;
  begin
    select forbund_id, period, sum(amount) as difference into wrong
      from inserted where kind = 'OUTCOME' and objects = '' group by forbund_id, import_id, period having sum(amount) <> 0 limit 1;
    if found then
      raise exception 'balances of period % do not sum to zero: %', wrong.period, wrong.difference
        using errcode = 'check_violation', constraint = 'imported_balance_zero_sum';
    end if;
    return null;
  end $$`,
  `create trigger imported_balance_zero_sum after insert on imported_balance
    referencing new table as inserted for each statement execute function imported_balance_zero_sum()`,
  `create table idempotency (
    forbund_id uuid not null,
    actor_id uuid not null,
    mutation text not null,
    key text not null check (length(key) between 1 and 200),
    input_sha256 char(64) not null,
    result_id text not null,
    recorded_at timestamptz not null default now(),
    primary key (forbund_id, actor_id, mutation, key)
  )`,
];

const RIGHTS = [
  ...[
    'period_lock',
    'mapping_version',
    'mapping_row',
    'journal_entry',
    'ledger_entry',
    'import_run',
    'imported_balance',
    'idempotency',
  ].flatMap((table) => tenantTable(table, 'select, insert')),
  ...[
    'fiscal_year',
    'account',
    'dimension',
    'dimension_object',
    'counterparty',
    'journal_head',
    'journal_chain',
    'balance',
  ].flatMap((table) => tenantTable(table, 'select, insert, update')),
  ...['journal_entry', 'ledger_entry', 'imported_balance', 'fiscal_year', 'account', 'counterparty'].flatMap(
    (table) => transferable(table, 'select, insert'),
  ),
  ...['journal_head', 'journal_chain', 'balance'].flatMap((table) =>
    transferable(table, 'select, insert, update'),
  ),
];
