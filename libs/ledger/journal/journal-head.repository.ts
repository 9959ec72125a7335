import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** PostgreSQL's code for a lock that was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';
/** How long a writer waits for another: a large file is booked in minutes, and whoever waits would rather know. */
const PATIENCE = '20s';

/** The head of a förbund's journal: the one row that writers take a lock on, before anything else in the books. */
@Injectable()
export class JournalHeadRepository {
  /**
   * Locks the head until the transaction ends, and tells the number of the next entry. Throws `CONFLICT` where another
   * booking holds it for longer than `patience`.
   */
  async lock(tx: TenantTransaction, patience = PATIENCE): Promise<bigint> {
    try {
      await tx.query(`select set_config('lock_timeout', $1, true)`, [patience]);
      await tx.execute(
        'insert into journal_head (forbund_id) values ($1) on conflict (forbund_id) do nothing',
        [tx.forbundId],
      );
      const rows = await tx.query<{ next: string }>(
        'select next_entry_no::text as next from journal_head where forbund_id = $1 for update',
        [tx.forbundId],
      );
      await tx.execute('set local lock_timeout = 0');
      return BigInt(rows[0]!.next);
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code !== LOCK_NOT_AVAILABLE) throw error;
      throw new DomainError(
        'CONFLICT',
        'En annan bokning pågår i förbundets böcker; försök igen om en stund.',
      );
    }
  }

  async advance(tx: TenantTransaction, next: bigint): Promise<void> {
    await tx.execute('update journal_head set next_entry_no = $2 where forbund_id = $1', [
      tx.forbundId,
      next.toString(),
    ]);
  }
}
