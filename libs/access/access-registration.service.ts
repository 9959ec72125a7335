import { Injectable } from '@nestjs/common';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import { COMMAND_LINE } from '@samla/platform/tenant-context.js';
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
    await this.database.registry(async (tx) => {
      await this.users.upsert(tx, user);
      await record(tx, { actor: COMMAND_LINE, action: 'registerUser', objectKey: id });
    });
  }

  /** Grants the mandate, or makes the one with that id as told. */
  async registerMandate(mandate: Mandate): Promise<void> {
    const { id, forbundId } = mandate;
    const event = { actor: COMMAND_LINE, objectKey: id, concernsForbundId: forbundId };
    await this.database.registry(async (tx) => {
      await this.mandates.upsert(tx, mandate);
      await record(tx, { ...event, action: 'registerMandate' });
    });
  }
}
