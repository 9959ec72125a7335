import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity';
import { LIMITS } from './limits.js';

const ESTIMATORS: ComplexityEstimator[] = [
  fieldExtensionsEstimator(),
  simpleEstimator({ defaultComplexity: 1 }),
];

/** Cost of a connection field: each of the `first` rows costs what is asked of it. For `@Field({ complexity })`. */
export function costOfPage({
  args,
  childComplexity,
}: {
  args: Record<string, unknown>;
  childComplexity: number;
}): number {
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
  const cost = remembered(document, operationName, variables, () =>
    getComplexity({
      schema,
      query: document,
      variables,
      estimators: ESTIMATORS,
      ...(operationName ? { operationName } : {}),
    }),
  );
  if (cost > LIMITS.cost) {
    throw new GraphQLError(
      `Frågan kostar ${cost}; högst ${LIMITS.cost} är tillåtet. Begär färre rader eller fält.`,
      {
        extensions: { code: 'BAD_USER_INPUT', cost: { requested: cost, limit: LIMITS.cost } },
      },
    );
  }
  return cost;
}

/** Most costs that are remembered of one document, which itself lives as long as its parsed text does. */
const MOST_REMEMBERED = 50;
const LONGEST_KEY = 1000;
const costs = new WeakMap<DocumentNode, Map<string, number>>();

function remembered(
  document: DocumentNode,
  name: string | undefined,
  variables: Record<string, unknown>,
  weigh: () => number,
): number {
  // A mutation may carry a file; its variables are no key.
  if (
    document.definitions.some(
      (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation !== OperationTypeNode.QUERY,
    )
  )
    return weigh();
  const key = JSON.stringify([name, variables]);
  if (key.length > LONGEST_KEY) return weigh();
  const known = costs.get(document) ?? new Map<string, number>();
  costs.set(document, known);
  const cost = known.get(key) ?? weigh();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, cost);
  return cost;
}
