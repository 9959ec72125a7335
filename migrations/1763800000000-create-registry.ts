import { registryTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who and where: county, förbund, members, users, mandates, sessions, keys, outbox, transfer mandates. */
export class CreateRegistry1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FORBUND, ...ACCESS, ...WORK, ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables =
      'transfer_mandate, job_outbox, registry_idempotency, sign_in_failure, api_key, session, mandate, app_user, forbundsordning, membership, organisation, forbund_name, forbund, county';
    await runner.query(`drop table ${tables} cascade`);
    await runner.query('drop extension btree_gist');
  }
}

const FORBUND = [
  // Lets one constraint compare a förbund for equality and days for overlap.
  `create extension if not exists btree_gist`,
  `create table county (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    is_constructed boolean not null default false
  )`,
  `create table forbund (
    id uuid primary key,
    county_id uuid not null references county (id),
    slug text not null unique,
    organisation_number text unique check (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    seat text not null,
    state text not null default 'ACTIVE',
    is_constructed boolean not null default false,
    created_at timestamptz not null default now(),
    unique (id, county_id)
  )`,
  `create index forbund_county on forbund (county_id)`,
  `create table forbund_name (
    forbund_id uuid not null references forbund (id),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    name text not null,
    primary key (forbund_id, valid_from),
    constraint forbund_name_one_a_day exclude using gist (forbund_id with =, daterange(valid_from, valid_to, '[]') with &&)
  )`,
  `create table organisation (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    kind text not null check (kind in ('ARBETSFORMEDLINGEN', 'FORSAKRINGSKASSAN', 'REGION', 'MUNICIPALITY')),
    organisation_number text
  )`,
  `create table membership (
    forbund_id uuid not null references forbund (id),
    organisation_id uuid not null references organisation (id),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    party text not null check (party in ('STATE', 'REGION', 'MUNICIPALITY')),
    share numeric(9, 8) check (share >= 0 and share <= 1),
    primary key (forbund_id, organisation_id, valid_from)
  )`,
  `create table forbundsordning (
    forbund_id uuid not null references forbund (id),
    version integer not null check (version > 0),
    valid_from date not null,
    title text not null,
    sha256 char(64),
    is_constructed boolean not null default false,
    primary key (forbund_id, version)
  )`,
];

const ACCESS = [
  `create table app_user (
    id uuid primary key,
    username text not null unique check (username = lower(username)),
    display_name text not null,
    password_hash text,
    is_demo boolean not null default false,
    must_change_password boolean not null default false,
    disabled_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create table mandate (
    id uuid primary key,
    user_id uuid not null references app_user (id),
    role text not null,
    forbund_id uuid references forbund (id),
    county_id uuid references county (id),
    valid_from date not null,
    -- The day before its first: ended before it came to anything.
    valid_to date check (valid_to >= valid_from - 1),
    check (num_nonnulls(forbund_id, county_id) <= 1)
  )`,
  `create index mandate_user on mandate (user_id)`,
  `create table session (
    token_hash char(64) primary key,
    user_id uuid not null references app_user (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create table api_key (
    id uuid primary key,
    token_hash char(64) not null unique,
    name text not null,
    user_id uuid not null references app_user (id),
    scopes text[] not null check (cardinality(scopes) > 0),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create table sign_in_failure (
    username text not null,
    failed_at timestamptz not null
  )`,
  `create index sign_in_failure_username on sign_in_failure (username, failed_at)`,
  `create table registry_idempotency (
    actor_id uuid not null,
    mutation text not null,
    key text not null check (length(key) between 1 and 200),
    input_sha256 char(64) not null,
    result_id text not null,
    recorded_at timestamptz not null default now(),
    primary key (actor_id, mutation, key)
  )`,
];

const WORK = [
  `create table job_outbox (
    id uuid primary key,
    job text not null,
    forbund_id uuid,
    county_id uuid,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    sent_at timestamptz
  )`,
  `create index job_outbox_unsent on job_outbox (created_at) where sent_at is null`,
  `create table transfer_mandate (
    id uuid primary key,
    forbund_ids uuid[] not null check (cardinality(forbund_ids) between 2 and 50),
    reason text not null,
    opened_at timestamptz not null default now(),
    closed_at timestamptz
  )`,
];

const RIGHTS = [
  ...['county', 'forbund', 'forbund_name', 'membership', 'app_user', 'mandate', 'session', 'api_key'].flatMap(
    (table) => registryTable(table, 'select, insert, update'),
  ),
  ...['organisation', 'forbundsordning', 'registry_idempotency'].flatMap((table) =>
    registryTable(table, 'select, insert'),
  ),
  ...['sign_in_failure', 'job_outbox'].flatMap((table) =>
    registryTable(table, 'select, insert, update, delete'),
  ),
  // Work in a förbund or county leaves a message for the worker in the same transaction, and can read nobody's.
  'grant insert on job_outbox to samla_tenant, samla_county, samla_transfer',
  'grant select on transfer_mandate to samla_transfer',
  ...registryTable('transfer_mandate', 'select, insert, update'),
];
