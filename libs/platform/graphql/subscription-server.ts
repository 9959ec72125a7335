import { DomainError } from '@samla/domain/errors/domain-error.js';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import type { Context } from 'graphql-ws';
import type { Clock } from '../clock/clock.js';
import { fromElsewhere } from '../http/from-elsewhere.js';
import type { RequestPrincipal } from '../http/request-principal.js';
import { presentedToken } from '../http/session-token.js';
import type { Log } from '../telemetry/log.js';
import { staticCost } from './cost.js';
import { formatError } from './format-error.js';
import { aliasLimit, sizeLimit } from './limits.js';
import { socketContext } from './request-context.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The WebSocket side of the endpoint: subscriptions only, with the sign-in and the limits of HTTP, which the framework's default would skip. */
export function subscriptionServer(principals: RequestPrincipal, clock: Clock, log: Log) {
  const presentable = (error: GraphQLError): GraphQLError => {
    const formatted = formatError(error.toJSON(), error, (cause) => log.error('subscription', cause));
    return new GraphQLError(formatted.message, {
      extensions: formatted.extensions ?? null,
      path: error.path ?? null,
    });
  };
  return {
    onConnect: async (connection: Context) => {
      try {
        const headers = headersOf(connection);
        if (presentedToken(headers)?.from === 'cookie' && fromElsewhere(headers)) return false;
        const { principal } = await principals.of(headers);
        return principal !== null;
      } catch (error) {
        if (error instanceof DomainError) return false;
        throw error;
      }
    },
    context: (connection: Context) => socketContext(headersOf(connection), principals, clock),
    validate: (schema: GraphQLSchema, document: DocumentNode) => [
      ...onlySubscriptions(document),
      ...validate(schema, document, [...specifiedRules, sizeLimit, aliasLimit]).map(presentable),
    ],
    subscribe: async (args: ExecutionArgs): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> => {
      try {
        staticCost(args.schema, args.document, args.operationName ?? undefined, args.variableValues ?? {});
      } catch (error) {
        return { errors: [presentable(error as GraphQLError)] };
      }
      const result = await subscribe(args);
      return 'errors' in result && result.errors
        ? { ...result, errors: result.errors.map(presentable) }
        : result;
    },
  };
}

/** The opening request's headers, or the token that a client without cookies sends in `connection_init`. */
function headersOf(connection: Context): Headers {
  const { request } = connection.extra as { request: { headers: Headers } };
  const authorization = connection.connectionParams?.['authorization'];
  return typeof authorization === 'string' ? { ...request.headers, authorization } : request.headers;
}

function onlySubscriptions(document: DocumentNode): GraphQLError[] {
  const others = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation !== OperationTypeNode.SUBSCRIPTION,
  );
  return others.map(
    (nodes) =>
      new GraphQLError('Här går bara prenumerationer; frågor och ändringar skickas med POST.', {
        nodes,
        extensions: { code: 'BAD_USER_INPUT' },
      }),
  );
}
