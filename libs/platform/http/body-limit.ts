import { Readable, Transform } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';
import type { Permission } from '@samla/domain/access/permissions.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { maySomewhere } from '../auth/authorise.js';
import { ConcurrencyLimit } from '../concurrency-limit.js';
import type { RequestPrincipal } from './request-principal.js';

/** What anybody may send. */
export const ORDINARY_BYTES = 1024 * 1024;

const TOO_LARGE = 'Begäran är för stor: högst 1 MB, utom när den som får läsa in böcker skickar en fil.';

/** Who may send more, how much, where, and how many at a time: a body is held in memory until it is read. */
export interface LargeBodies {
  readonly path: string;
  readonly permission: Permission;
  readonly bytes: number;
  readonly atOnce: number;
}

/**
 * Lets bodies over the ordinary limit in on one path only, and only from a principal with the permission: whoever is
 * nobody is refused before a byte is read. To be called before the routes are made.
 */
export function allowLargeBodies(
  fastify: FastifyInstance,
  principals: RequestPrincipal,
  large: LargeBodies,
): void {
  const places = new ConcurrencyLimit(
    large.atOnce,
    'Flera stora filer tas emot just nu; försök igen om en stund.',
  );
  fastify.addHook('onRoute', (route) => {
    if (route.url === large.path && route.method === 'POST') route.bodyLimit = large.bytes;
  });
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    const length = request.headers['content-length'];
    const isOrdinary = length !== undefined && BigInt(length) <= ORDINARY_BYTES;
    if (isOrdinary || request.method !== 'POST' || request.routeOptions.url !== large.path)
      return done(null, payload);
    admitted(request, reply, payload as Readable).then((admission) => {
      // Once it is answered, the request ends here.
      if (admission) done(null, admission);
    }, done);
  });

  async function admitted(
    request: FastifyRequest,
    reply: FastifyReply,
    payload: Readable,
  ): Promise<Readable | undefined> {
    try {
      if (await isAllowed(principals, request, large.permission)) {
        reply.raw.once('close', places.enter());
        return payload;
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return refuse(reply, error.code === 'UNAUTHENTICATED' ? 401 : 429, error);
    }
    return request.headers['content-length'] === undefined
      ? atMost(ORDINARY_BYTES, payload)
      : refuse(reply, 413, new DomainError('BAD_USER_INPUT', TOO_LARGE));
  }
}

async function isAllowed(
  principals: RequestPrincipal,
  request: FastifyRequest,
  permission: Permission,
): Promise<boolean> {
  const { principal } = await principals.of(request.headers);
  return maySomewhere(principal, permission);
}

/** Answers in the words of GraphQL, and gives nothing back once that is sent: the request ends there. */
async function refuse(
  reply: FastifyReply,
  status: number,
  { code, message }: DomainError,
): Promise<undefined> {
  await reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  return undefined;
}

/** The stream cut off with an error at the limit: for bodies that do not tell their length. */
function atMost(limit: number, payload: Readable): Readable {
  let seen = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > limit ? new PayloadTooLargeException(TOO_LARGE) : null, chunk);
    },
  });
  payload.once('error', (error) => counting.destroy(error));
  return payload.pipe(counting);
}
