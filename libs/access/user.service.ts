import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Database } from '@samla/platform/database/database.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { ActingUser } from './acting-user.js';
import type { Mandate } from './mandate.repository.js';
import { assertMandate, MandateService } from './mandate.service.js';
import { hashPassword } from './password.js';
import { type User, UserRepository } from './user.repository.js';
import { assertPassword, checkedUsername } from './username.js';

/** A user to be added. */
export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly idempotencyKey: string;
}

/** Users: who can sign in. */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly acting: ActingUser,
    private readonly mandates: MandateService,
  ) {}

  /** The person behind a principal: for a key, the user who made it. */
  viewer(principal: Principal): Promise<User> {
    return this.person(principal.actor);
  }

  /** The person behind an actor, so that a key and its maker are one and the same; Samla itself is nobody, `NOT_FOUND`. */
  async person(actor: Actor): Promise<User> {
    return this.database.registry(async (tx) => {
      const id = await this.acting.idOf(tx, actor);
      const user = id === null ? null : await this.users.byId(tx, id);
      if (!user) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
      return user;
    });
  }

  /** Adds a user without mandates. Throws `USERNAME_TAKEN`, `USERNAME_INVALID`, `DISPLAY_NAME_MISSING`, `PASSWORD_WEAK`. */
  async add(actor: Actor, input: NewUser): Promise<User> {
    const user = await checked(input);
    return this.database.registry((tx) => this.addIn(tx, actor, user));
  }

  /** Adds a user with one mandate, both or neither; throws as `add` and as `MandateService.grant`. */
  async addWithMandate(actor: Actor, input: NewUser, mandate: Omit<Mandate, 'id' | 'userId'>): Promise<User> {
    assertMandate(mandate);
    const user = await checked(input);
    return this.database.registry(async (tx) => {
      const added = await this.addIn(tx, actor, user);
      const { idempotencyKey } = input;
      await this.mandates.grantIn(tx, actor, { ...mandate, userId: added.id, idempotencyKey });
      return added;
    });
  }

  private async addIn(
    tx: RegistryTransaction,
    actor: Actor,
    { idempotencyKey, passwordHash, ...named }: CheckedUser,
  ): Promise<User> {
    // The password is left out of what is compared: even its fast hash must not be stored.
    const call = { actor, mutation: 'addUser', key: idempotencyKey, input: named };
    const { id } = await once(tx, call, async () => {
      const user = { id: newId(), ...named, isDemo: false, passwordHash };
      await this.users.insert(tx, user);
      return user.id;
    });
    return (await this.users.byId(tx, id)) as User;
  }
}

type CheckedUser = Omit<NewUser, 'password'> & { readonly passwordHash: string };

async function checked({ password, idempotencyKey, ...input }: NewUser): Promise<CheckedUser> {
  const username = checkedUsername(input.username);
  const displayName = input.displayName.trim();
  if (displayName === '')
    throw new DomainError('DISPLAY_NAME_MISSING', 'Användaren behöver ett namn att visa.');
  assertPassword(password);
  return { username, displayName, idempotencyKey, passwordHash: await hashPassword(password) };
}
