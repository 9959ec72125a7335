import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { staticCost } from './cost.js';
import type { GraphqlContext } from './graphql-context.js';
import { LIMITS } from './limits.js';

/** Weighs each operation before it runs, and tells its cost and the limit in the answer. */
export const costPlugin: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    let requested = 0;
    return {
      async didResolveOperation(context: GraphQLRequestContext<GraphqlContext>) {
        if (!context.document) return;
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
