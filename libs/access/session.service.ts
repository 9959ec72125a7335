import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { inputDigest } from '@samla/platform/audit/input-digest.js';
import { NOBODY, record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { CONFIG } from '@samla/platform/config/config-token.js';
import type { Config } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import { passwordMatches } from './password.js';
import { SessionRepository } from './session.repository.js';
import { SignInLimit } from './sign-in-limit.js';
import { newSessionToken, tokenHash } from './token.js';
import { type User, UserRepository, type UserWithPassword } from './user.repository.js';
import { isPlausible, normaliseUsername } from './username.js';

/** How long a session lasts, in milliseconds: a working day with room. */
const LIFETIME = 12 * 60 * 60_000;

/** A session that was just opened; the token is told this once. */
export interface SignedInSession {
  readonly token: string;
  readonly expiresAt: Date;
  readonly user: User;
}

/** Signs people in and out. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * Opens a session. Throws `WRONG_CREDENTIALS` (the same, and as slowly, for an unknown name), `RATE_LIMITED` after
   * ten failures in a quarter of an hour, `USER_DISABLED` for one who was shut off, `DEMO_CLOSED` for a demo user where the demo is off.
   */
  async signIn(name: string, password: string, requestId = ''): Promise<SignedInSession> {
    const username = normaliseUsername(name);
    if (!isPlausible(username, password)) throw wrongCredentials();
    // The hash is slow on purpose: no transaction waits for it.
    const { closes, user } = await this.database.registry(async (tx) => ({
      closes: await this.limit.admit(tx, username, this.clock.now()),
      user: await this.users.byUsername(tx, username),
    }));
    const right = await passwordMatches(user?.passwordHash ?? null, password);
    const refusal = this.refusalOf(user, right);
    if (refusal) {
      await this.recordRefusal(requestId, username, user, refusal, closes && !right);
      throw refusal;
    }
    const { passwordHash: _, ...person } = user as UserWithPassword;
    return this.open(person, requestId);
  }

  /** Ends the session of that token; whether there was one to end. */
  async signOut(token: string, requestId = ''): Promise<boolean> {
    return this.database.registry(async (tx) => {
      const ended = await this.sessions.revoke(tx, tokenHash(token), this.clock.now());
      if (!ended) return false;
      const actor = { kind: 'USER', id: ended.userId, name: ended.username } as const;
      await record(tx, { actor, action: 'signOut', objectKey: ended.userId, requestId });
      return true;
    });
  }

  private refusalOf(user: UserWithPassword | null, right: boolean): DomainError | null {
    if (!user || !right) return wrongCredentials();
    if (user.disabledAt)
      return new DomainError('USER_DISABLED', 'Användaren är avstängd. Tala med operatören.');
    if (user.isDemo && !this.config.demo)
      return new DomainError('DEMO_CLOSED', 'Demoanvändare kan inte logga in här: demon är avstängd.');
    return null;
  }

  /** What was tried is told by its hash alone: people type passwords where their names belong. */
  private async recordRefusal(
    requestId: string,
    username: string,
    user: User | null,
    { code }: DomainError,
    isClosed: boolean,
  ): Promise<void> {
    const event = {
      actor: NOBODY,
      objectKey: user?.id ?? '',
      inputSha256: inputDigest({ username }),
      requestId,
    };
    const refused = { ...event, action: 'signIn', refusedWith: code };
    const closed = { ...event, action: 'lockOut' };
    await this.database.registry((tx) => record(tx, refused, ...(isClosed ? [closed] : [])));
  }

  private async open(user: User, requestId: string): Promise<SignedInSession> {
    const token = newSessionToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIFETIME);
    await this.database.registry(async (tx) => {
      await this.limit.passed(tx, user.username);
      await this.sessions.insert(tx, { tokenHash: tokenHash(token), userId: user.id, createdAt, expiresAt });
      const actor = { kind: 'USER', id: user.id, name: user.username } as const;
      await record(tx, { actor, action: 'signIn', objectKey: user.id, requestId });
    });
    return { token, expiresAt, user };
  }
}

function wrongCredentials(): DomainError {
  return new DomainError('WRONG_CREDENTIALS', 'Fel användarnamn eller lösenord.');
}
