import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Whether the calendar has that day: JavaScript reads 30 February as a day of March. PostgreSQL knows no year 0. */
function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) && !value.startsWith('0000');
}

function date(value: unknown): string {
  if (typeof value === 'string' && DATE.test(value) && isDay(value)) return value;
  throw new GraphQLError('Ett datum skrivs ÅÅÅÅ-MM-DD och finns i kalendern.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A calendar day without time and zone, `YYYY-MM-DD`. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Kalenderdag, ÅÅÅÅ-MM-DD, utan tid och tidszon.',
  serialize: date,
  parseValue: date,
  parseLiteral: (node) => date(node.kind === Kind.STRING ? node.value : undefined),
});
