import { DomainError } from '@samla/domain/errors/domain-error.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { validate } from 'uuid';

/** The key in a global id of something of the förbund; another förbund's thing is as unknown as none. */
export function ownKey(type: string, forbundId: string, id: string): string {
  const [owner, key] = fromGlobalId(type, id);
  if (owner === forbundId && key !== undefined && validate(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
