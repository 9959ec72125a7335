import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { Injectable } from '@nestjs/common';
import { ApiKeyRepository } from './api-key.repository.js';

/** Finds the person behind an actor: a key acts for the user who made it. */
@Injectable()
export class ActingUser {
  constructor(private readonly keys: ApiKeyRepository) {}

  /** The person's user id; null for Samla itself and for the command line. */
  async idOf(tx: RegistryTransaction, actor: Actor): Promise<string | null> {
    if (actor.kind === 'USER') return actor.id;
    if (actor.kind !== 'API_KEY') return null;
    return (await this.keys.byId(tx, actor.id))?.userId ?? null;
  }
}

/** The user id of a person at the keys; a machine is `FORBIDDEN`, for it could else prolong its own life. */
export function personId(actor: Actor): string {
  if (actor.kind === 'USER') return actor.id;
  throw new DomainError('FORBIDDEN', 'Det här gör en inloggad person, inte en nyckel.');
}
