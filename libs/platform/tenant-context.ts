import { DomainError } from '@samla/domain/errors/domain-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Who acts: a signed-in person, a machine with a key, Samla itself (a job), or whoever owns the database and runs a
 * command. Never carries figures or rights.
 */
export interface Actor {
  readonly kind: 'USER' | 'API_KEY' | 'SYSTEM' | 'COMMAND_LINE';
  /** User id, key id, or a UUID of its own for the system and for the command line. */
  readonly id: string;
  /** User name or key name, for the trail. */
  readonly name: string;
  /** What the audit trail tells of one request; decides nothing. */
  readonly trail?: { readonly requestId: string; readonly roles: string };
}

/** Work inside exactly one förbund. Made by the guard or the job worker, passed explicitly as first argument. */
export interface TenantContext {
  readonly kind: 'tenant';
  readonly forbundId: string;
  readonly actor: Actor;
}

/** Work on what the förbund of one county have handed in. */
export interface CountyContext {
  readonly kind: 'county';
  readonly countyId: string;
  readonly actor: Actor;
}

/** Work over exactly the förbund that one open transfer mandate names. */
export interface TransferContext {
  readonly kind: 'transfer';
  readonly mandateId: string;
  readonly actor: Actor;
}

/** Samla itself, in jobs and sweeps. */
export const SYSTEM: Actor = Object.freeze({
  kind: 'SYSTEM',
  id: '00000000-0000-0000-0000-000000000000',
  name: 'samla',
});

/** Whoever runs commands beside the database. */
export const COMMAND_LINE: Actor = Object.freeze({
  kind: 'COMMAND_LINE',
  id: '00000000-0000-0000-0000-000000000001',
  name: 'kommandoraden',
});

export function tenantContext(forbundId: string, actor: Actor): TenantContext {
  return Object.freeze({ kind: 'tenant', forbundId: uuid(forbundId), actor });
}

export function countyContext(countyId: string, actor: Actor): CountyContext {
  return Object.freeze({ kind: 'county', countyId: uuid(countyId), actor });
}

export function transferContext(mandateId: string, actor: Actor): TransferContext {
  return Object.freeze({ kind: 'transfer', mandateId: uuid(mandateId), actor });
}

/** Ids reach SQL settings as text, so only a plain UUID may pass. */
function uuid(value: string): string {
  if (!UUID.test(value)) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  return value;
}
