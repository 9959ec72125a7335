import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { staticCost } from './cost.js';
import type { GraphqlContext } from './graphql-context.js';
import { LIMITS } from './limits.js';

/** Weighs each operation over HTTP before it runs, and tells its cost and the limit in the answer; refuses subscriptions there. */
export const costPlugin: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    let requested = 0;
    return {
      async didResolveOperation(context: GraphQLRequestContext<GraphqlContext>) {
        if (!context.document) return;
        if (context.operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw new GraphQLError('Prenumerationer går över WebSocket på samma adress.', {
            extensions: { code: 'BAD_USER_INPUT' },
          });
        }
        requested = staticCost(
          context.schema,
          context.document,
          context.request.operationName,
          context.request.variables ?? {},
        );
      },
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || requested === 0) return;
        response.body.singleResult.extensions = {
          ...response.body.singleResult.extensions,
          cost: { requested, limit: LIMITS.cost },
        };
      },
    };
  },
};
