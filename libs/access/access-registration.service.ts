import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import { type Mandate, MandateRepository } from './mandate.repository.js';
import { hashPassword } from './password.js';
import { type StoredUser, UserRepository } from './user.repository.js';
import { checkedUsername } from './username.js';

/** A user with an id that is known beforehand, and a password in clear. */
export interface KnownUser extends Omit<StoredUser, 'passwordHash'> {
  readonly password: string;
}

/** Lays up users and mandates whose ids are known: again gives the same. For the demo and the first operator. */
@Injectable()
export class AccessRegistration {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly mandates: MandateRepository,
  ) {}

  /** Adds the user, or makes the one with that id as told. */
  async registerUser({ id, username, displayName, isDemo, password }: KnownUser): Promise<void> {
    const user = {
      id,
      username: checkedUsername(username),
      displayName,
      isDemo,
      passwordHash: await hashPassword(password),
    };
    await this.database.registry((tx) => this.users.upsert(tx, user));
  }

  /** Grants the mandate, or makes the one with that id as told. */
  async registerMandate(mandate: Mandate): Promise<void> {
    await this.database.registry((tx) => this.mandates.upsert(tx, mandate));
  }
}
