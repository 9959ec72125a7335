import type { ApolloServerPlugin } from '@apollo/server';
import type { AuditTrail } from '../audit/audit-trail.service.js';
import type { GraphqlContext } from './graphql-context.js';

/** Records what an operation has read of what is sensitive before its answer leaves; what cannot be recorded is not shown. */
export function sensitiveReadsPlugin(trail: AuditTrail): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { principal, reads, requestId } }) {
          if (principal) await reads.record(trail, principal, requestId);
        },
      };
    },
  };
}
