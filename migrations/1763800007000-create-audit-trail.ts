import { countyTable, registryTable, tenantTable } from '@samla/platform/database/row-security.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done and read, by whom: one chain for each förbund, each county and the installation. Nobody changes it. */
export class CreateAuditTrail1763800007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...GUARDS, ...PLACES.flatMap(trailOf), ...RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { event, head } of PLACES) {
      await runner.query(`drop table ${event}, ${head} cascade`);
      await runner.query(`drop function ${event}_chain`);
    }
    await runner.query('drop function audit_is_append_only, audit_head_moves_by_one');
  }
}

/** A kind of place with a chain of its own. */
interface Place {
  readonly event: string;
  readonly head: string;
  /** The column that says whose chain it is; the installation's is the only one. */
  readonly key: 'forbund_id' | 'county_id' | 'is_only';
  /** The role that writes it, and for which alone the chain is made here. */
  readonly role: string;
}

const PLACES: readonly Place[] = [
  { event: 'audit_event', head: 'audit_head', key: 'forbund_id', role: 'samla_tenant' },
  { event: 'county_audit_event', head: 'county_audit_head', key: 'county_id', role: 'samla_county' },
  { event: 'registry_audit_event', head: 'registry_audit_head', key: 'is_only', role: 'samla_registry' },
];

const GUARDS = [
  // Grants refuse the serving roles; this refuses the owner and the superuser too, unless they take the trigger away.
  `create function audit_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is append-only: % on % is refused', lower(tg_op), tg_table_name
      using errcode = 'insufficient_privilege';
  end $$`,
  `create function audit_head_moves_by_one() returns trigger language plpgsql as $$
  begin
    if new.last_no <> old.last_no + 1 then
      raise exception 'the head of an audit trail moves by one event at a time'
        using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$`,
];

function trailOf({ event, head, key, role }: Place): string[] {
  const isInstallation = key === 'is_only';
  const owner = { forbund_id: 'references forbund (id)', county_id: 'references county (id)', is_only: '' }[
    key
  ];
  const keyColumn = isInstallation
    ? 'is_only boolean not null default true check (is_only)'
    : `${key} uuid not null`;
  return [
    // The head is the witness of the last event: without it, one taken away from the end would be missed by nobody.
    `create table ${head} (
      ${keyColumn} ${owner},
      last_no bigint not null default 0,
      last_hash bytea not null default decode(repeat('00', 32), 'hex') check (length(last_hash) = 32),
      primary key (${key})
    )`,
    `create table ${event} (
      ${keyColumn},
      event_no bigint not null check (event_no > 0),
      recorded_at timestamptz not null,
      actor_kind text not null check (actor_kind in ('USER', 'API_KEY', 'SYSTEM', 'COMMAND_LINE', 'NOBODY')),
      actor_id uuid not null,
      actor_name text not null,
      roles text not null,
      action text not null check (action <> ''),
      object_kind text not null,
      object_key text not null,
      object_count integer not null check (object_count > 0),
      reason text not null,
      outcome text not null check (outcome in ('DONE', 'REFUSED')),
      code text not null check ((code = '') = (outcome = 'DONE')),
      input_sha256 text not null check (input_sha256 ~ '^([0-9a-f]{64})?$'),
      request_id text not null,
      ${isInstallation ? 'concerns_forbund_id uuid,' : ''}
      hash bytea not null check (length(hash) = 32),
      primary key (${key}, event_no)
    )`,
    ...(isInstallation
      ? [
          `create index registry_audit_event_concerns on ${event} (concerns_forbund_id, event_no) where concerns_forbund_id is not null`,
        ]
      : []),
    chainOf({ event, head, key, role }),
    `create trigger chain before insert on ${event} for each row execute function ${event}_chain()`,
    `create trigger append_only before update or delete or truncate on ${event}
      for each statement execute function audit_is_append_only()`,
    `create trigger append_only before delete or truncate on ${head}
      for each statement execute function audit_is_append_only()`,
    `create trigger one_at_a_time before update on ${head} for each row execute function audit_head_moves_by_one()`,
  ];
}

/**
 * Gives each event its number, its time and its hash under the lock of the head: writers of one place wait for each other
 * here, at the end of their transactions. A row that brings a hash is one that the owner puts back from a backup: it is
 * kept as it is, and proved by `samla verify`; the serving role may bring none.
 */
function chainOf({ event, head, key, role }: Place): string {
  const place = key === 'is_only' ? `'installation'` : `new.${key}::text`;
  const concerns = key === 'is_only' ? `coalesce(new.concerns_forbund_id::text, '')` : `''`;
  return `create function ${event}_chain() returns trigger language plpgsql as $$
  declare
    head ${head}%rowtype;
  begin
    if new.hash is not null then
      if current_user = '${role}' then
        raise exception 'the hash of an event is made by its chain' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    select * into head from ${head} where ${key} = new.${key} for update;
    if not found then
      insert into ${head} (${key}) values (new.${key}) on conflict do nothing;
      select * into head from ${head} where ${key} = new.${key} for update;
    end if;
    new.event_no := head.last_no + 1;
    new.recorded_at := date_trunc('milliseconds', clock_timestamp());
    new.hash := sha256(convert_to(encode(head.last_hash, 'hex') || e'\\n' || json_build_array('samla-audit-1',
      ${place}, new.event_no::text, to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      new.actor_kind, new.actor_id::text, new.actor_name, new.roles, new.action, new.object_kind, new.object_key,
      new.object_count::text, new.reason, new.outcome, new.code, new.input_sha256, new.request_id, ${concerns}
      )::text || e'\\n', 'UTF8'));
    update ${head} set last_no = new.event_no, last_hash = new.hash where ${key} = new.${key};
    return new;
  end $$`;
}

const RIGHTS = [
  ...tenantTable('audit_event', 'select, insert'),
  ...tenantTable('audit_head', 'select, insert, update'),
  ...countyTable('county_audit_event', 'select, insert'),
  ...countyTable('county_audit_head', 'select, insert, update'),
  ...registryTable('registry_audit_event', 'select, insert'),
  ...registryTable('registry_audit_head', 'select, insert, update'),
];
