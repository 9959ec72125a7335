import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { ActingUser } from './acting-user.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { SessionRepository } from './session.repository.js';
import { type User, UserRepository } from './user.repository.js';

/** Shuts users off. Their mandates stand as they were, so that what was done under them can be explained. */
@Injectable()
export class UserEndService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly keys: ApiKeyRepository,
    private readonly acting: ActingUser,
  ) {}

  /**
   * Shuts a user off, for good, and ends every session and key at once. Throws `OWN_USER` for oneself, so that an
   * operator is always left, and `NOT_FOUND` for an unknown user.
   */
  async disable(actor: Actor, userId: string, idempotencyKey: string): Promise<User> {
    return this.database.registry(async (tx) => {
      if ((await this.acting.idOf(tx, actor)) === userId) {
        throw new DomainError('OWN_USER', 'Ingen stänger av sig själv. Be en annan operatör.');
      }
      const call = { actor, mutation: 'disableUser', key: idempotencyKey, input: { userId } };
      const { id } = await once(tx, call, async () => {
        const now = this.clock.now();
        const found = await this.users.disable(tx, userId, now);
        if (!found) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
        await this.sessions.revokeOf(tx, userId, now, null);
        await this.keys.revokeOf(tx, userId, now);
        return userId;
      });
      return (await this.users.byId(tx, id)) as User;
    });
  }
}
