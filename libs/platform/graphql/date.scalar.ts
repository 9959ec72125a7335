import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function date(value: unknown): string {
  if (typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new GraphQLError('Ett datum skrivs ÅÅÅÅ-MM-DD.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A calendar day without time and zone, `YYYY-MM-DD`. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Kalenderdag, ÅÅÅÅ-MM-DD, utan tid och tidszon.',
  serialize: date,
  parseValue: date,
  parseLiteral: (node) => date(node.kind === Kind.STRING ? node.value : undefined),
});
