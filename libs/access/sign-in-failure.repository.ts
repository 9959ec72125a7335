import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** Sign-ins that did not succeed, by the name that was tried, whether such a user exists or not. */
@Injectable()
export class SignInFailureRepository {
  /** One attempt on a name at a time, until the transaction ends: or a hundred at once would all be counted as the first. */
  async lockName(tx: RegistryTransaction, username: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [username]);
  }

  /** Times of the latest `most` failures after `since`, newest first. */
  async latest(tx: RegistryTransaction, username: string, since: Date, most: number): Promise<Date[]> {
    const rows = await tx.query<{ failed_at: Date }>(
      'select failed_at from sign_in_failure where username = $1 and failed_at > $2 order by failed_at desc limit $3',
      [username, since, most],
    );
    return rows.map((row) => row.failed_at);
  }

  async insert(tx: RegistryTransaction, username: string, at: Date): Promise<void> {
    await tx.execute('insert into sign_in_failure (username, failed_at) values ($1, $2)', [username, at]);
  }

  /** Forgets the name's failures: it has been proved right. */
  async clear(tx: RegistryTransaction, username: string): Promise<void> {
    await tx.execute('delete from sign_in_failure where username = $1', [username]);
  }

  /** Removes some of the rows that no longer count, whoever's they are; skips those that another sign-in is removing. */
  async sweep(tx: RegistryTransaction, before: Date): Promise<void> {
    await tx.execute(
      `delete from sign_in_failure where ctid = any (array(
         select ctid from sign_in_failure where failed_at <= $1 limit 100 for update skip locked))`,
      [before],
    );
  }
}
