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
}

/** A user with the stored hash; null for one who has no password. */
export interface UserWithPassword extends User {
  readonly passwordHash: string | null;
}

const USER = 'id, username, display_name as "displayName", is_demo as "isDemo"';

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

  async insert(tx: RegistryTransaction, user: UserWithPassword): Promise<void> {
    await tx.execute(
      'insert into app_user (id, username, display_name, password_hash, is_demo) values ($1, $2, $3, $4, $5)',
      [user.id, user.username, user.displayName, user.passwordHash, user.isDemo],
    );
  }

  /** Inserts the user, or makes the one with that id as told. */
  async upsert(tx: RegistryTransaction, user: UserWithPassword): Promise<void> {
    await tx.execute(
      `insert into app_user (id, username, display_name, password_hash, is_demo) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set username = excluded.username, display_name = excluded.display_name,
         password_hash = excluded.password_hash, is_demo = excluded.is_demo`,
      [user.id, user.username, user.displayName, user.passwordHash, user.isDemo],
    );
  }
}
