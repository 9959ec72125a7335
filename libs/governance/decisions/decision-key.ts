import { DomainError } from '@samla/domain/errors/domain-error.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { validate } from 'uuid';

/** The key of a decision of that förbund from its global id; another förbund's is `NOT_FOUND`, like an unknown one. */
export function decisionKey(forbundId: string, id: string): string {
  const [owner, key = ''] = fromGlobalId('Decision', id);
  if (owner === forbundId && validate(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
