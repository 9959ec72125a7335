import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { CONFIG } from '@samla/platform/config/config-token.js';
import type { Config } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { type Credential, CredentialRepository } from './credential.repository.js';
import { API_KEY_PREFIX, tokenHash } from './token.js';

/** What each way in is called to people. */
const WORDS = {
  session: {
    unknown: 'Sessionen är okänd. Logga in igen.',
    ended: 'Du är utloggad. Logga in igen.',
    expired: 'Sessionen har gått ut. Logga in igen.',
  },
  key: {
    unknown: 'Nyckeln är okänd.',
    ended: 'Nyckeln är återkallad.',
    expired: 'Nyckeln har gått ut. Skapa en ny.',
  },
} as const;

/** Turns a session token or an API key into the principal that holds it, with the mandates of the Swedish day. */
@Injectable()
export class SamlaAuthenticator extends Authenticator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly credentials: CredentialRepository,
  ) {
    super();
  }

  async authenticate(token: string): Promise<Principal> {
    const isKey = token.startsWith(API_KEY_PREFIX);
    const hash = tokenHash(token);
    const day = this.clock.today();
    const credential = await this.database.registry(
      (tx) => (isKey ? this.credentials.apiKey(tx, hash, day) : this.credentials.session(tx, hash, day)),
      'ONE_READ',
    );
    return principalOf(this.valid(credential, isKey ? WORDS.key : WORDS.session));
  }

  private valid(credential: Credential | null, words: (typeof WORDS)[keyof typeof WORDS]): Credential {
    if (!credential) throw unauthenticated(words.unknown);
    // The user's end counts also for what a race let through after it.
    if (credential.revokedAt || credential.disabledAt) throw unauthenticated(words.ended);
    if (credential.expiresAt <= this.clock.now()) throw unauthenticated(words.expired);
    // A demo session opened while the demo was on opens nothing when it is off.
    if (credential.isDemo && !this.config.demo) throw unauthenticated(words.unknown);
    return credential;
  }
}

function principalOf(credential: Credential): Principal {
  const { keyId, keyName, userId, username, mandates, counties, scopes } = credential;
  const actor: Actor =
    keyId === null
      ? { kind: 'USER', id: userId, name: username }
      : { kind: 'API_KEY', id: keyId, name: `${username}: ${keyName}` };
  // A key was made by somebody past that.
  if (keyId === null && credential.mustChangePassword)
    return Object.freeze({ actor: Object.freeze(actor), mandates: [], scopes, mustChangePassword: true });
  return Object.freeze({ actor: Object.freeze(actor), mandates, counties, scopes });
}

function unauthenticated(message: string): DomainError {
  return new DomainError('UNAUTHENTICATED', message);
}
