import { createHash } from 'node:crypto';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { type NewAuditEvent, record } from '../audit/record.js';
import type { CountyTransaction, RegistryTransaction, TenantTransaction } from '../database/transaction.js';
import type { Actor } from '../tenant-context.js';

/** One call of a mutation: who, what, under which key, with which input (hashed, never stored). */
export interface KeyedCall {
  readonly actor: Actor;
  readonly mutation: string;
  readonly key: string;
  /** Whatever decides the outcome; compared by the hash of its JSON. */
  readonly input: unknown;
  /** What the audit trail is to tell more than that; asked after the work, with the id of its result. */
  readonly trail?: (
    resultId: string,
  ) => Partial<Pick<NewAuditEvent, 'objectKey' | 'objectCount' | 'reason' | 'concernsForbundId'>>;
}

const LONGEST_KEY = 200;

type WritingTransaction = TenantTransaction | CountyTransaction | RegistryTransaction;

/**
 * Runs `work` once per key, remembers the id of its result and leaves an event in the audit trail, all in the same
 * transaction; a repeated call gets the same id, and neither is `work` run nor an event left. The same key with another
 * input throws `IDEMPOTENCY_KEY_REUSED`. A refusal (a throw) is rolled back with everything else, so it is not remembered. A key that is empty or too long is `BAD_USER_INPUT`.
 */
export async function once(
  tx: WritingTransaction,
  call: KeyedCall,
  work: () => Promise<string>,
): Promise<{ id: string; replayed: boolean }> {
  assertKey(call.key);
  const scope = scopeOf(tx);
  const owner = scope.value === null ? [] : [scope.value];
  const key = [call.actor.id, call.mutation, call.key];
  const where = [...scope.columns, 'actor_id', 'mutation', 'key'].map(
    (column, index) => `${column} = $${index + 1}`,
  );
  // Two calls with one key at the same time: the second waits here and then sees what the first did.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    [scope.table, ...owner, ...key].join('|'),
  ]);
  const known = await tx.query<{ input_sha256: string; result_id: string }>(
    `select input_sha256, result_id from ${scope.table} where ${where.join(' and ')}`,
    [...owner, ...key],
  );
  const input = fingerprint(call.input);
  if (known[0]) {
    if (known[0].input_sha256 === input) return { id: known[0].result_id, replayed: true };
    throw new DomainError(
      'IDEMPOTENCY_KEY_REUSED',
      `Nyckeln "${call.key}" är redan använd med ett annat innehåll.`,
      {
        key: call.key,
      },
    );
  }
  const id = await work();
  const columns = [...scope.columns, 'actor_id', 'mutation', 'key', 'input_sha256', 'result_id'];
  const places = columns.map((_, index) => `$${index + 1}`);
  const event = { actor: call.actor, action: call.mutation, objectKey: id, inputSha256: input };
  // Sent together: the second does not wait for the answer to the first.
  await Promise.all([
    tx.execute(`insert into ${scope.table} (${columns.join(', ')}) values (${places.join(', ')})`, [
      ...owner,
      ...key,
      input,
      id,
    ]),
    record(tx, { ...event, ...call.trail?.(id) }),
  ]);
  return { id, replayed: false };
}

function assertKey(key: string): void {
  if (key.length >= 1 && key.length <= LONGEST_KEY && !key.includes('\0')) return;
  throw new DomainError('BAD_USER_INPUT', `idempotencyKey ska vara 1–${LONGEST_KEY} tecken.`, {
    argument: 'idempotencyKey',
  });
}

function scopeOf(tx: WritingTransaction): { table: string; columns: string[]; value: string | null } {
  switch (tx.kind) {
    case 'tenant':
      return { table: 'idempotency', columns: ['forbund_id'], value: tx.forbundId };
    case 'county':
      return { table: 'county_idempotency', columns: ['county_id'], value: tx.countyId };
    case 'registry':
      return { table: 'registry_idempotency', columns: [], value: null };
  }
}

function fingerprint(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('hex');
}

/** Key order must not make two equal inputs differ. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
