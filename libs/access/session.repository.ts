import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** Somebody's signed-in time. The token itself is not stored. */
export interface Session {
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Sessions in the registry. */
@Injectable()
export class SessionRepository {
  async insert(tx: RegistryTransaction, session: Session): Promise<void> {
    await tx.execute(
      'insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)',
      [session.tokenHash, session.userId, session.createdAt, session.expiresAt],
    );
  }

  /** Ends a session; whose it was, or null where there was none to end. */
  async revoke(
    tx: RegistryTransaction,
    tokenHash: string,
    at: Date,
  ): Promise<{ userId: string; username: string } | null> {
    const rows = await tx.query<{ userId: string; username: string }>(
      `update session s set revoked_at = $2 from app_user u
       where s.token_hash = $1 and s.revoked_at is null and u.id = s.user_id returning u.id as "userId", u.username`,
      [tokenHash, at],
    );
    return rows[0] ?? null;
  }

  /** Ends all sessions of a user, but the one of that token if one is told. */
  async revokeOf(
    tx: RegistryTransaction,
    userId: string,
    at: Date,
    butTokenHash: string | null,
  ): Promise<void> {
    await tx.execute(
      `update session set revoked_at = $2
       where user_id = $1 and revoked_at is null and token_hash is distinct from $3`,
      [userId, at, butTokenHash],
    );
  }
}
