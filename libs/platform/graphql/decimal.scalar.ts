import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DECIMAL = /^-?\d{1,16}(\.\d+)?$/;

function decimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError('Ett belopp skrivs som text med punkt, till exempel "-471931.20".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A decimal number as text: never a float, so that no öre is lost on the way. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'Decimaltal som text med punkt, t.ex. "-471931.20". Aldrig ett flyttal.',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : undefined),
});
