import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** A person who can sign in. Identity is not tenant: what the person may do stands in the mandates. */
export interface User {
  readonly id: string;
  /** In lower case. */
  readonly username: string;
  readonly displayName: string;
  /** Signs in only where the demo is on. */
  readonly isDemo: boolean;
  /** Somebody else set the password: the person has not chosen one yet. */
  readonly mustChangePassword: boolean;
  /** When the user was shut off, for good; null for one who can sign in. */
  readonly disabledAt: Date | null;
}

/** A user to be stored. */
export type StoredUser = Pick<User, 'id' | 'username' | 'displayName' | 'isDemo'> & {
  readonly passwordHash: string | null;
};

/** A user with the stored hash; null for one who has no password. */
export interface UserWithPassword extends User {
  readonly passwordHash: string | null;
}

const USER = `id, username, display_name as "displayName", is_demo as "isDemo",
  must_change_password as "mustChangePassword", disabled_at as "disabledAt"`;

/** Users in the registry. */
@Injectable()
export class UserRepository {
  async byId(tx: RegistryTransaction, id: string): Promise<User | null> {
    const rows = await tx.query<User>(`select ${USER} from app_user where id = $1`, [id]);
    return rows[0] ?? null;
  }

  async byUsername(tx: RegistryTransaction, username: string): Promise<UserWithPassword | null> {
    const rows = await tx.query<UserWithPassword>(
      `select ${USER}, password_hash as "passwordHash" from app_user where username = $1`,
      [username],
    );
    return rows[0] ?? null;
  }

  /** Inserts a user whose password somebody else has set. */
  async insert(tx: RegistryTransaction, user: StoredUser): Promise<void> {
    await tx.execute(
      `insert into app_user (id, username, display_name, password_hash, is_demo, must_change_password)
       values ($1, $2, $3, $4, $5, true)`,
      [user.id, user.username, user.displayName, user.passwordHash, user.isDemo],
    );
  }

  async withPassword(tx: RegistryTransaction, id: string): Promise<UserWithPassword | null> {
    const rows = await tx.query<UserWithPassword>(
      `select ${USER}, password_hash as "passwordHash" from app_user where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Replaces the password that was `old` by one of the user's own; false when it is no longer that one. */
  async changePassword(
    tx: RegistryTransaction,
    id: string,
    old: string | null,
    hash: string,
  ): Promise<boolean> {
    const hit = await tx.execute(
      `update app_user set password_hash = $3, must_change_password = false
       where id = $1 and password_hash is not distinct from $2`,
      [id, old, hash],
    );
    return hit === 1;
  }

  /** Shuts a user off; one already shut off keeps the time. Whether there is such a user. */
  async disable(tx: RegistryTransaction, id: string, at: Date): Promise<boolean> {
    const hit = await tx.execute(
      'update app_user set disabled_at = coalesce(disabled_at, $2) where id = $1',
      [id, at],
    );
    return hit === 1;
  }

  /** Inserts the user, or makes the one with that id as told. */
  async upsert(tx: RegistryTransaction, user: StoredUser): Promise<void> {
    await tx.execute(
      `insert into app_user (id, username, display_name, password_hash, is_demo) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
         password_hash = excluded.password_hash, is_demo = excluded.is_demo`,
      [user.id, user.username, user.displayName, user.passwordHash, user.isDemo],
    );
  }
}
