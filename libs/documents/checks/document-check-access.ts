import { DomainError } from '@samla/domain/errors/domain-error.js';
import { signedIn, tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';

/** The context and the key of one check, from its global id alone; an id that is none is `NOT_FOUND`. */
export function documentCheckReader(
  principal: Principal | null,
  id: string,
): { context: TenantContext; checkId: string } {
  const signed = signedIn(principal);
  const [forbundId = '', checkId = ''] = fromGlobalId('DocumentCheck', id);
  return { context: tenantFor(signed, forbundId, 'READ_STATEMENTS'), checkId };
}

/** As `documentCheckReader`, for a reader who was let in before and is asked for again. */
export function mayReadDocumentCheck(principal: Principal | null, id: string): boolean {
  try {
    documentCheckReader(principal, id);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
