import { DomainError } from '@samla/domain/errors/domain-error.js';
import { signedIn, tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';

/** The context and the key of one import job, from its global id alone; an id that is none is `NOT_FOUND`. */
export function importJobReader(
  principal: Principal | null,
  id: string,
): { context: TenantContext; importJobId: string } {
  const signed = signedIn(principal);
  const [forbundId = '', importJobId = ''] = fromGlobalId('ImportJob', id);
  return { context: tenantFor(signed, forbundId, 'READ_BOOKS'), importJobId };
}

/** As `importJobReader`, for a reader who was let in before and is asked for again. */
export function mayReadImportJob(principal: Principal | null, id: string): boolean {
  try {
    importJobReader(principal, id);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** The key of something of that type in this förbund; `NOT_FOUND` for another förbund's, as for an unknown one. */
export function keyWithin(
  { forbundId }: TenantContext,
  type: 'ImportFile' | 'ImportJob' | 'ImportRun',
  id: string,
): string {
  const [owner, key] = fromGlobalId(type, id);
  if (owner === forbundId && key !== undefined) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
