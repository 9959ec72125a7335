import type { GraphQLSchema } from 'graphql';

/** Describes the root types, which no decorator makes and so none can describe. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const roots = [
    [schema.getQueryType(), 'Läsning: den inloggade, ett län, ett förbund, en rapportkörning.'],
    [
      schema.getMutationType(),
      'Skrivning: var och en i en enda transaktion, och en enda gång per `idempotencyKey`.',
    ],
    [schema.getSubscriptionType(), 'Prenumerationer, över WebSocket på samma adress.'],
  ] as const;
  for (const [root, description] of roots) if (root) root.description = description;
  return schema;
}
