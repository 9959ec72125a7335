import type { Permission } from '@samla/domain/access/permissions.js';
import type { HeldMandate } from '@samla/platform/auth/principal.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** What a token opens: a session or a key, its user, and the user's mandates on the day that was asked for. */
export interface Credential {
  /** The key's id and name; null for a session. */
  readonly keyId: string | null;
  readonly keyName: string | null;
  /** What the key was narrowed to; null for a session. */
  readonly scopes: Permission[] | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly userId: string;
  readonly username: string;
  readonly isDemo: boolean;
  /** When the user was shut off; null for one who was not. */
  readonly disabledAt: Date | null;
  readonly mandates: HeldMandate[];
}

/**
 * The user's mandates in the same statement, since this runs on every request. The county of a förbund stands on the
 * förbund's own row, which the mandate points at: read here and nowhere else in this feature.
 */
const USER_AND_MANDATES = `u.id as "userId", u.username, u.is_demo as "isDemo",
  u.disabled_at as "disabledAt", (
  select coalesce(json_agg(json_build_object('role', m.role, 'forbundId', m.forbund_id,
    'countyId', coalesce(m.county_id, f.county_id)) order by m.valid_from, m.id), '[]')
  from mandate m left join forbund f on f.id = m.forbund_id
  where m.user_id = u.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)) as mandates`;

const SESSION = `select null as "keyId", null as "keyName", null as scopes, s.expires_at as "expiresAt",
  s.revoked_at as "revokedAt", ${USER_AND_MANDATES}
  from session s join app_user u on u.id = s.user_id where s.token_hash = $1`;

const API_KEY = `select k.id as "keyId", k.name as "keyName", k.scopes, k.expires_at as "expiresAt",
  k.revoked_at as "revokedAt", ${USER_AND_MANDATES}
  from api_key k join app_user u on u.id = k.user_id where k.token_hash = $1`;

/** Reads what stands behind a token, by its hash. */
@Injectable()
export class CredentialRepository {
  async session(tx: RegistryTransaction, tokenHash: string, day: string): Promise<Credential | null> {
    const rows = await tx.prepared<Credential>('access-session', SESSION, [tokenHash, day]);
    return rows[0] ?? null;
  }

  async apiKey(tx: RegistryTransaction, tokenHash: string, day: string): Promise<Credential | null> {
    const rows = await tx.prepared<Credential>('access-api-key', API_KEY, [tokenHash, day]);
    return rows[0] ?? null;
  }
}
