import type { Permission } from '@samla/domain/access/permissions.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** A machine's way in, on behalf of the user who made it. The token itself is not stored. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly userId: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const KEY = `id, name, user_id as "userId", scopes, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt"`;

/** API keys in the registry. */
@Injectable()
export class ApiKeyRepository {
  async insert(tx: RegistryTransaction, key: ApiKey, tokenHash: string): Promise<void> {
    await tx.execute(
      `insert into api_key (id, token_hash, name, user_id, scopes, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [key.id, tokenHash, key.name, key.userId, [...key.scopes], key.createdAt, key.expiresAt],
    );
  }

  async byId(tx: RegistryTransaction, id: string): Promise<ApiKey | null> {
    const rows = await tx.query<ApiKey>(`select ${KEY} from api_key where id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** A user's keys, newest first. */
  ofUser(tx: RegistryTransaction, userId: string): Promise<ApiKey[]> {
    return tx.query<ApiKey>(`select ${KEY} from api_key where user_id = $1 order by created_at desc, id`, [
      userId,
    ]);
  }

  /** Ends a key of that user; a key already ended keeps its time. Whether the user has such a key. */
  async revoke(tx: RegistryTransaction, id: string, userId: string, at: Date): Promise<boolean> {
    const hit = await tx.execute(
      'update api_key set revoked_at = coalesce(revoked_at, $3) where id = $1 and user_id = $2',
      [id, userId, at],
    );
    return hit === 1;
  }

  /** Ends all keys of a user. */
  async revokeOf(tx: RegistryTransaction, userId: string, at: Date): Promise<void> {
    await tx.execute('update api_key set revoked_at = $2 where user_id = $1 and revoked_at is null', [
      userId,
      at,
    ]);
  }
}
