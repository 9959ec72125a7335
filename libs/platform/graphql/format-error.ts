import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The few codes that a client developer or operator has to know; everything finer is a problem in a union. */
export const TOP_LEVEL_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'INTERNAL',
] as const;
type TopLevelCode = (typeof TOP_LEVEL_CODES)[number];

const APOLLO_CODES: Readonly<Record<string, TopLevelCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/**
 * Puts an error in the form that leaves the system: a stable code, a message that says what to do, nothing of the
 * inside. `report` gets what the client must not see.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof DomainError) return refusal(formatted, cause);
  const code = codeOf(formatted.extensions?.['code'], cause, formatted.path !== undefined);
  if (code !== 'INTERNAL')
    return { ...formatted, extensions: { code, ...pick(formatted.extensions, 'cost') } };
  report(cause);
  return {
    message: 'Något gick fel hos oss. Felet är loggat; försök igen om en stund.',
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: { code },
  };
}

function refusal(formatted: GraphQLFormattedError, error: DomainError): GraphQLFormattedError {
  const known = (TOP_LEVEL_CODES as readonly string[]).includes(error.code);
  const extensions = known ? { code: error.code } : { code: 'BAD_USER_INPUT', reason: error.code };
  return { ...formatted, message: error.message, extensions };
}

function codeOf(code: unknown, cause: unknown, reached: boolean): TopLevelCode {
  const known = TOP_LEVEL_CODES.find((candidate) => candidate === code);
  if (known) return known;
  const apollo = typeof code === 'string' ? APOLLO_CODES[code] : undefined;
  if (apollo) return apollo;
  // Before any field is reached, graphql itself complains of one thing only: variables that do not fit the schema.
  return !reached && rootOf(cause) instanceof GraphQLError ? 'BAD_USER_INPUT' : 'INTERNAL';
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

function pick(extensions: GraphQLFormattedError['extensions'], key: string): Record<string, unknown> {
  return extensions && key in extensions ? { [key]: extensions[key] } : {};
}
