import type { CountyTransaction, TenantTransaction, TransferTransaction } from '../database/transaction.js';
import type { JobContract, JobPayload } from './job-contract.js';

/** Channel on which a committed outbox row wakes the relay. */
export const OUTBOX_CHANNEL = 'samla_job_outbox';

/**
 * Leaves a job for the worker in the same transaction as its durable row, under that row's id: committed together,
 * rolled back together. Throws on a payload that the contract does not allow.
 */
export async function enqueue<Payload extends JobPayload>(
  tx: TenantTransaction | CountyTransaction | TransferTransaction,
  job: JobContract<Payload>,
  id: string,
  payload: Payload,
): Promise<void> {
  const ids: JobPayload = job.payload.parse(payload);
  await tx.query(
    `insert into job_outbox (id, job, forbund_id, county_id, payload) values ($1, $2, $3, $4, $5)`,
    [id, job.name, ids.forbundId ?? null, ids.countyId ?? null, JSON.stringify(ids)],
  );
  await tx.query('select pg_notify($1, $2)', [OUTBOX_CHANNEL, id]);
}
