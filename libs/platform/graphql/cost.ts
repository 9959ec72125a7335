import { GraphQLError, type GraphQLSchema, type DocumentNode } from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { LIMITS } from './limits.js';

const ESTIMATORS: ComplexityEstimator[] = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

/** Cost of a connection field: each of the `first` rows costs what is asked of it. For `@Field({ complexity })`. */
export function costOfPage({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }): number {
  const first = typeof args['first'] === 'number' ? args['first'] : 50;
  return 1 + Math.max(1, first) * Math.max(1, childComplexity);
}

/** The static cost of an operation, from its text and variables alone; over the limit it throws `BAD_USER_INPUT`. */
export function staticCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): number {
  const cost = getComplexity({
    schema,
    query: document,
    variables,
    estimators: ESTIMATORS,
    ...(operationName ? { operationName } : {}),
  });
  if (cost > LIMITS.cost) {
    throw new GraphQLError(`Frågan kostar ${cost}; högst ${LIMITS.cost} är tillåtet. Begär färre rader eller fält.`, {
      extensions: { code: 'BAD_USER_INPUT', cost: { requested: cost, limit: LIMITS.cost } },
    });
  }
  return cost;
}
