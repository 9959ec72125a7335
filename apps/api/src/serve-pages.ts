import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Paths that are never a page: what is missing there is an error, not the page's own route. */
const API_PATHS = ['/graphql', '/health', '/metrics', '/reports', '/demo'];

/** A browser that has been here encrypted comes so again, for a year of seconds. */
const ONE_YEAR = 'max-age=31536000';

/** Serves the page at `/` and the query page at `GET /graphql`, from the built files alone, with strict headers. */
export async function servePages(fastify: FastifyInstance, webRoot: string | null): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The chart and query libraries set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        // Of this host, its WebSocket among them.
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        // On a plain-http address in an office network an upgraded request would go nowhere.
        upgradeInsecureRequests: null,
      },
    },
    // Set below where the connection is encrypted; elsewhere it must not be.
    hsts: false,
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (request.protocol === 'https') void reply.header('strict-transport-security', ONE_YEAR);
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
