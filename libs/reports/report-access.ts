import { DomainError } from '@samla/domain/errors/domain-error.js';
import { countyFor, signedIn } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { validate } from 'uuid';

/** The context of reading a county's reports. They show what the consolidation shows, so both rights are asked for. */
export function reportReader(principal: Principal | null, countyId: string): CountyContext {
  countyFor(principal, countyId, 'READ_CONSOLIDATION');
  return countyFor(principal, countyId, 'READ_REPORTS');
}

/** The context and the key of one run, from its global id; an id that is none is `NOT_FOUND`, like an unknown one. */
export function reportRunReader(
  principal: Principal | null,
  id: string,
): { context: CountyContext; runId: string } {
  const signed = signedIn(principal);
  const [countyId = '', runId = ''] = fromGlobalId('ReportRun', id);
  const context = reportReader(signed, countyId);
  if (!validate(runId)) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  return { context, runId };
}

/** As `reportRunReader`, for a reader who was let in before and is asked for again. */
export function mayReadRun(principal: Principal | null, id: string): boolean {
  try {
    reportRunReader(principal, id);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
