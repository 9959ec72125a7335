import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { ImportJobRepository } from './import-job.repository.js';

/**
 * Refuses content that a person has declined, with `FILE_DECLINED`: who, why and when. Until the transaction ends nobody
 * can decline it: whoever does so meanwhile waits, and then sees that it is ordered or booked.
 */
export async function assertNotDeclined(
  tx: TenantTransaction,
  jobs: ImportJobRepository,
  sha256: string,
): Promise<void> {
  await jobs.lockContent(tx, sha256);
  const declined = await jobs.declineOf(tx, sha256);
  if (!declined) return;
  const message = `${declined.by} har avböjt filen ${declined.fileName}: ${declined.reason}`;
  throw new DomainError('FILE_DECLINED', message, { ...declined });
}
