import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { personId } from './acting-user.js';
import { hashPassword, passwordMatches } from './password.js';
import { SessionRepository } from './session.repository.js';
import { SignInLimit } from './sign-in-limit.js';
import { tokenHash } from './token.js';
import { type User, UserRepository, type UserWithPassword } from './user.repository.js';
import { assertPassword } from './username.js';

/** A password to be changed by the person it belongs to. */
export interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly idempotencyKey: string;
}

/** Lets people choose their own passwords. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * Changes the person's password and ends every session but the one of `token`. Throws `WRONG_PASSWORD`,
   * `PASSWORD_WEAK`, `PASSWORD_SAME`, `DEMO_PASSWORD` for a demo user, whose password is everybody's; `RATE_LIMITED`
   * after as many failures as sign-in allows, counted together with them; `FORBIDDEN` to a key.
   */
  async change(actor: Actor, token: string | null, change: PasswordChange): Promise<User> {
    const userId = personId(actor);
    const user = await this.checked(userId, change);
    // Both hashes are slow on purpose: no transaction waits for them.
    const right = await passwordMatches(user.passwordHash, change.oldPassword);
    const hash = await hashPassword(change.newPassword);
    return this.database.registry(async (tx) => {
      // The passwords are left out of what is compared: even their fast hash must not be stored.
      const call = { actor, mutation: 'changePassword', key: change.idempotencyKey, input: {} };
      await once(tx, call, async () => {
        if (!right) throw new DomainError('WRONG_PASSWORD', 'Det gamla lösenordet är fel.');
        const changed = await this.users.changePassword(tx, userId, user.passwordHash, hash);
        if (!changed) throw new DomainError('CONFLICT', 'Lösenordet byttes samtidigt någon annanstans.');
        await this.sessions.revokeOf(tx, userId, this.clock.now(), token && tokenHash(token));
        await this.limit.passed(tx, user.username);
        return userId;
      });
      return (await this.users.byId(tx, userId)) as User;
    });
  }

  /** The user, when the change could be one at all; the attempt is counted. */
  private async checked(
    userId: string,
    { oldPassword, newPassword }: PasswordChange,
  ): Promise<UserWithPassword> {
    assertPassword(newPassword);
    if (newPassword === oldPassword) {
      throw new DomainError('PASSWORD_SAME', 'Det nya lösenordet ska vara ett annat än det gamla.');
    }
    return this.database.registry(async (tx) => {
      const user = await this.users.withPassword(tx, userId);
      if (!user) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
      if (user.isDemo)
        throw new DomainError('DEMO_PASSWORD', 'En demoanvändares lösenord är allas och byts inte.');
      await this.limit.admit(tx, user.username, this.clock.now());
      return user;
    });
  }
}
