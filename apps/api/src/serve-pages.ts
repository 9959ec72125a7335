import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ONE_YEAR_ENCRYPTED, SECURITY_HEADERS } from './security-headers.js';

/** Paths that are never a page: what is missing there is an error, not the page's own route. */
const API_PATHS = ['/graphql', '/health', '/metrics', '/reports', '/demo', '/calendar', '/export/'];

/** Serves the page at `/` and the query page at `GET /graphql`, from the built files alone, with strict headers. */
export async function servePages(fastify: FastifyInstance, webRoot: string | null): Promise<void> {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    if (request.protocol === 'https') void reply.header('strict-transport-security', ONE_YEAR_ENCRYPTED);
    done();
  });
  if (webRoot === null || !existsSync(join(webRoot, 'index.html'))) return;
  await fastify.register(fastifyStatic, { root: webRoot, wildcard: false, index: ['index.html'] });
  fastify.get('/graphql', (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('graphiql.html'));
  // Nest sets the handler of what is not found, so the page's own routes are a route that catches what nothing else does.
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (API_PATHS.some((path) => request.url.startsWith(path))) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
