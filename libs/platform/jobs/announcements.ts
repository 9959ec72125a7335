import type { CountyTransaction, TenantTransaction } from '../database/transaction.js';

/** Channel on which it is announced that a report run or an import has come further; the payload is the row's id and nothing else. */
export const PROGRESS_CHANNEL = 'samla_progress';

/** Tells listeners, when and if the transaction commits, that the row with that id has changed. */
export async function announce(
  tx: TenantTransaction | CountyTransaction,
  channel: string,
  id: string,
): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [channel, id]);
}
