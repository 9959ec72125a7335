import type { CountyTransaction, TenantTransaction } from '../database/transaction.js';

/** Channel on which a change of a report run is announced; the payload is the run's id and nothing else. */
export const REPORT_RUN_CHANNEL = 'samla_report_run';

/** Tells listeners, when and if the transaction commits, that the row with that id has changed. */
export async function announce(
  tx: TenantTransaction | CountyTransaction,
  channel: string,
  id: string,
): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [channel, id]);
}
