import { Injectable } from '@nestjs/common';
import type { Permission } from '@samla/domain/access/permissions.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { v7 as newId } from 'uuid';
import { personId } from './acting-user.js';
import { assertExpiry, assertScopes, checkedKeyName } from './api-key-rules.js';
import { type ApiKey, ApiKeyRepository } from './api-key.repository.js';
import { newApiKeyToken, tokenHash } from './token.js';

/** A key to be made. */
export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date;
  readonly idempotencyKey: string;
}

/** A key and its token; the token is told once, so it is null when the same call is repeated. */
export interface CreatedApiKey {
  readonly key: ApiKey;
  readonly token: string | null;
}

/** Keys that a person makes for machines: never wider than the person's own mandates, always with an end. */
@Injectable()
export class ApiKeyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: ApiKeyRepository,
  ) {}

  /** Makes a key. Throws `SCOPES_TOO_WIDE`, `EXPIRY_INVALID`, `NAME_INVALID`; `FORBIDDEN` to a key. */
  async create({ actor, mandates }: Principal, input: NewApiKey): Promise<CreatedApiKey> {
    const userId = personId(actor);
    const name = checkedKeyName(input.name);
    const scopes = [...new Set(input.scopes)].sort();
    assertScopes(scopes, mandates);
    const createdAt = this.clock.now();
    assertExpiry(input.expiresAt, createdAt);
    const token = newApiKeyToken();
    return this.database.registry(async (tx) => {
      const compared = { name, scopes, expiresAt: input.expiresAt };
      const call = { actor, mutation: 'createApiKey', key: input.idempotencyKey, input: compared };
      const { id, replayed } = await once(tx, call, async () => {
        const key = {
          id: newId(),
          name,
          userId,
          scopes,
          createdAt,
          expiresAt: input.expiresAt,
          revokedAt: null,
        };
        await this.keys.insert(tx, key, tokenHash(token));
        return key.id;
      });
      return { key: (await this.keys.byId(tx, id)) as ApiKey, token: replayed ? null : token };
    });
  }

  /** Ends one of the person's own keys, at once and for good. Another's key and an unknown one are `NOT_FOUND`. */
  async revoke({ actor }: Principal, keyId: string, idempotencyKey: string): Promise<ApiKey> {
    const userId = personId(actor);
    return this.database.registry(async (tx) => {
      const call = { actor, mutation: 'revokeApiKey', key: idempotencyKey, input: { keyId } };
      const { id } = await once(tx, call, async () => {
        const found = await this.keys.revoke(tx, keyId, userId, this.clock.now());
        if (!found) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
        return keyId;
      });
      return (await this.keys.byId(tx, id)) as ApiKey;
    });
  }

  /** A user's keys, newest first, with those that have ended. */
  ofUser(userId: string): Promise<ApiKey[]> {
    return this.database.registry((tx) => this.keys.ofUser(tx, userId));
  }
}
