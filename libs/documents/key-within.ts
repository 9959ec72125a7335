import { DomainError } from '@samla/domain/errors/domain-error.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { validate } from 'uuid';

/** The key of something of that type in this very förbund; another förbund's is `NOT_FOUND`, like an unknown one. */
export function keyWithin(
  { forbundId }: TenantContext,
  type: 'Document' | 'DocumentCheck' | 'ImportFile',
  id: string,
): string {
  const [owner, key = ''] = fromGlobalId(type, id);
  if (owner === forbundId && validate(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
