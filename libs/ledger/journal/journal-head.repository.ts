import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** The head of a förbund's journal: the one row that writers take a lock on, before anything else in the books. */
@Injectable()
export class JournalHeadRepository {
  /** Locks the head until the transaction ends, and tells the number of the next entry. */
  async lock(tx: TenantTransaction): Promise<bigint> {
    await tx.execute(
      'insert into journal_head (forbund_id) values ($1) on conflict (forbund_id) do nothing',
      [tx.forbundId],
    );
    const rows = await tx.query<{ next: string }>(
      'select next_entry_no::text as next from journal_head where forbund_id = $1 for update',
      [tx.forbundId],
    );
    return BigInt(rows[0]!.next);
  }

  async advance(tx: TenantTransaction, next: bigint): Promise<void> {
    await tx.execute('update journal_head set next_entry_no = $2 where forbund_id = $1', [
      tx.forbundId,
      next.toString(),
    ]);
  }
}
