import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { SensitiveReads } from '../audit/sensitive-reads.js';
import type { Principal } from '../auth/principal.js';
import type { Clock } from '../clock/clock.js';
import type { RequestPrincipal } from '../http/request-principal.js';
import { SESSION_COOKIE } from '../http/session-token.js';
import type { GraphqlContext } from './graphql-context.js';
import { Loaders } from './loaders.js';
import { requestIdOf } from './request-id.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The context of an operation over HTTP; a bad bearer token is answered 401 with `UNAUTHENTICATED`. */
export async function httpContext(
  request: FastifyRequest,
  reply: FastifyReply,
  principals: RequestPrincipal,
  clock: Clock,
): Promise<GraphqlContext> {
  const who = await signedInBy(principals, request.headers);
  const principalNow = (): Promise<Principal | null> => holderNow(principals, request.headers);
  return { ...who, principalNow, ...freshRequest(clock), setSession: sessionSetter(reply) };
}

/** The context of a subscription: the same sign-in, from the headers of the socket's opening request. */
export async function socketContext(
  headers: Headers,
  principals: RequestPrincipal,
  clock: Clock,
): Promise<GraphqlContext> {
  const who = await signedInBy(principals, headers);
  return { ...who, principalNow: () => holderNow(principals, headers), ...freshRequest(clock) };
}

/** What every operation begins with. */
function freshRequest(clock: Clock): Pick<GraphqlContext, 'now' | 'loaders' | 'reads' | 'requestId'> {
  return { now: clock.now(), loaders: new Loaders(), reads: new SensitiveReads(), requestId: requestIdOf() };
}

async function holderNow(principals: RequestPrincipal, headers: Headers): Promise<Principal | null> {
  try {
    return (await principals.of(headers)).principal;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function signedInBy(
  principals: RequestPrincipal,
  headers: Headers,
): Promise<Pick<GraphqlContext, 'principal' | 'token'>> {
  try {
    return await principals.of(headers);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: 401 } } });
  }
}

function sessionSetter(reply: FastifyReply): NonNullable<GraphqlContext['setSession']> {
  const secure = reply.request.protocol === 'https' ? '; Secure' : '';
  return (token, expiresAt) => {
    const until = token && expiresAt ? expiresAt : new Date(0);
    const value = token ? encodeURIComponent(token) : '';
    void reply.header(
      'set-cookie',
      `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Expires=${until.toUTCString()}${secure}`,
    );
  };
}
