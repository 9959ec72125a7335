import type { Permission } from '@samla/domain/access/permissions.js';
import type { Role } from '@samla/domain/access/roles.js';
import type { HeldMandate, NamedCounty } from '@samla/platform/auth/principal.js';
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
  /** Whether the password is one that somebody else chose. */
  readonly mustChangePassword: boolean;
  /** When the user was shut off; null for one who was not. */
  readonly disabledAt: Date | null;
  readonly mandates: HeldMandate[];
  /** The counties that the mandates lie in, each once. */
  readonly counties: NamedCounty[];
}

/** A mandate beside what the token opens; without a role for a user who has none that day. */
type CredentialRow = Omit<Credential, 'mandates' | 'counties'> & {
  readonly role: Role | null;
  readonly forbundId: string | null;
  readonly countyId: string | null;
  readonly countySlug: string;
  readonly countyName: string;
  readonly countyIsConstructed: boolean;
};

/**
 * A row for each of the user's mandates in the same statement, since this runs on every request: aggregated into one row
 * they cost a third more. The county of a förbund stands on the förbund's own row, which the mandate points at, and the
 * county's name on the county's: read here and nowhere else in this feature.
 */
const USER_AND_MANDATES = `u.id as "userId", u.username, u.is_demo as "isDemo", u.disabled_at as "disabledAt",
  u.must_change_password as "mustChangePassword", m.role, m.forbund_id as "forbundId", c.id as "countyId", c.slug as "countySlug", c.name as "countyName",
  c.is_constructed as "countyIsConstructed"`;

const WITH_MANDATES = `left join mandate m on m.user_id = u.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
  left join forbund f on f.id = m.forbund_id left join county c on c.id = coalesce(m.county_id, f.county_id)`;

const SESSION = `select null as "keyId", null as "keyName", null as scopes, s.expires_at as "expiresAt",
  s.revoked_at as "revokedAt", ${USER_AND_MANDATES}
  from session s join app_user u on u.id = s.user_id ${WITH_MANDATES}
  where s.token_hash = $1 order by m.valid_from, m.id`;

const API_KEY = `select k.id as "keyId", k.name as "keyName", k.scopes, k.expires_at as "expiresAt",
  k.revoked_at as "revokedAt", ${USER_AND_MANDATES}
  from api_key k join app_user u on u.id = k.user_id ${WITH_MANDATES}
  where k.token_hash = $1 order by m.valid_from, m.id`;

/** Reads what stands behind a token, by its hash. */
@Injectable()
export class CredentialRepository {
  async session(tx: RegistryTransaction, tokenHash: string, day: string): Promise<Credential | null> {
    return credentialOf(await tx.prepared<CredentialRow>('access-session', SESSION, [tokenHash, day]));
  }

  async apiKey(tx: RegistryTransaction, tokenHash: string, day: string): Promise<Credential | null> {
    return credentialOf(await tx.prepared<CredentialRow>('access-api-key', API_KEY, [tokenHash, day]));
  }
}

function credentialOf(rows: readonly CredentialRow[]): Credential | null {
  const first = rows[0];
  if (!first) return null;
  const mandates: HeldMandate[] = [];
  const counties = new Map<string, NamedCounty>();
  for (const { role, forbundId, countyId, countySlug, countyName, countyIsConstructed } of rows) {
    if (role === null) continue;
    mandates.push({ role, forbundId, countyId });
    if (countyId !== null)
      counties.set(countyId, {
        id: countyId,
        slug: countySlug,
        name: countyName,
        isConstructed: countyIsConstructed,
      });
  }
  const {
    keyId,
    keyName,
    scopes,
    expiresAt,
    revokedAt,
    userId,
    username,
    isDemo,
    mustChangePassword,
    disabledAt,
  } = first;
  return {
    keyId,
    keyName,
    scopes,
    expiresAt,
    revokedAt,
    userId,
    username,
    isDemo,
    mustChangePassword,
    disabledAt,
    mandates,
    counties: [...counties.values()],
  };
}
