import { type AuditAction, auditActionFacts } from '@samla/domain/audit/audit-action.js';
import type { AuditActorKind } from '@samla/domain/audit/audit-event.js';
import type { CountyTransaction, RegistryTransaction, TenantTransaction } from '../database/transaction.js';
import type { Actor } from '../tenant-context.js';

/** A transaction in whose place there is a chain. */
export type TrailTransaction = TenantTransaction | CountyTransaction | RegistryTransaction;

/** Somebody who never got in. */
export const NOBODY = Object.freeze({
  kind: 'NOBODY',
  id: '00000000-0000-0000-0000-000000000000',
  name: '',
} as const);

/** An event to be recorded; number, time and hash are the database's. Nothing of it may be personal beyond who acted. */
export interface NewAuditEvent {
  readonly actor: Actor | typeof NOBODY;
  readonly action: AuditAction | (string & {});
  /** Id or natural key of what it was done on. */
  readonly objectKey: string;
  /** How many things it is about; 1 if it is not said. */
  readonly objectCount?: number;
  readonly reason?: string;
  /** The code of a refusal; absent: done. */
  readonly refusedWith?: string;
  /** SHA-256 of the input, hex. */
  readonly inputSha256?: string;
  readonly requestId?: string;
  /** In the registry: the förbund that it concerns, whose revisor may then read it. */
  readonly concernsForbundId?: string | null;
}

const LONGEST_KEY = 1000;
const COLUMNS = [
  'actor_kind',
  'actor_id',
  'actor_name',
  'roles',
  'action',
  'object_kind',
  'object_key',
  'object_count',
  'reason',
  'outcome',
  'code',
  'input_sha256',
  'request_id',
] as const;

/** Table and first column of each kind of transaction's chain. */
const CHAINS = {
  tenant: { table: 'audit_event', columns: ['forbund_id', ...COLUMNS] },
  county: { table: 'county_audit_event', columns: ['county_id', ...COLUMNS] },
  registry: { table: 'registry_audit_event', columns: ['concerns_forbund_id', ...COLUMNS] },
} as const;

/**
 * Records events in the chain of the transaction's place, in that transaction: what is done and that it was done are
 * committed together or not at all. To be the last thing in it, for the chain's other writers wait from here on.
 */
export async function record(tx: TrailTransaction, ...events: readonly NewAuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { table, columns } = CHAINS[tx.kind];
  const rows = events.map((event) => [placeOf(tx, event), ...valuesOf(event)]);
  const places = rows.map(
    (row, index) => `(${row.map((_, at) => `$${index * columns.length + at + 1}`).join(', ')})`,
  );
  const sql = `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`;
  if (rows.length === 1) await tx.prepared(`audit-${tx.kind}`, sql, rows[0]);
  else await tx.execute(sql, rows.flat());
}

function placeOf(tx: TrailTransaction, { concernsForbundId }: NewAuditEvent): string | null {
  switch (tx.kind) {
    case 'tenant':
      return tx.forbundId;
    case 'county':
      return tx.countyId;
    case 'registry':
      return concernsForbundId ?? null;
  }
}

function valuesOf({ actor, action, refusedWith = '', ...event }: NewAuditEvent): unknown[] {
  const trail = 'trail' in actor ? actor.trail : undefined;
  const kind: AuditActorKind = actor.kind;
  return [
    kind,
    actor.id,
    cut(actor.name),
    trail?.roles ?? '',
    action,
    auditActionFacts(action)?.object ?? '',
    cut(event.objectKey),
    event.objectCount ?? 1,
    cut(event.reason ?? ''),
    refusedWith === '' ? 'DONE' : 'REFUSED',
    refusedWith,
    event.inputSha256 ?? '',
    event.requestId ?? trail?.requestId ?? '',
  ];
}

/** What a client may have made long is cut, not refused: PostgreSQL takes no NUL, and a trail no novels. */
function cut(text: string): string {
  return text.replaceAll('\0', '').slice(0, LONGEST_KEY);
}
