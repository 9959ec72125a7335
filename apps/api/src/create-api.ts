import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { allowLargeBodies, type LargeBodies, ORDINARY_BYTES } from '@samla/platform/http/body-limit.js';
import { RequestPrincipal } from '@samla/platform/http/request-principal.js';
import { streamBodies } from '@samla/platform/http/streamed-body.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { Metrics } from '@samla/platform/telemetry/metrics.js';
import type { FastifyInstance } from 'fastify';
import { ApiModule, type ApiSettings } from './api.module.js';
import { servePages } from './serve-pages.js';

/** The largest request: a SIE file of 64 MB, written as base64, from someone who may import books. */
const IMPORTS: LargeBodies = {
  path: '/graphql',
  permission: 'IMPORT_BOOKS',
  bytes: 90 * 1024 * 1024,
  atOnce: 4,
};

/** Where files of any size are sent, and read as they come. */
const UPLOADS = '/forbund/:slug/files';

/** A global id in a path: the framework's 100 characters are too few for one with two UUIDs. */
const LONGEST_ID = 200;

/** How the API is put together, for the process, the command line and the tests alike. */
export interface ApiOptions extends ApiSettings {
  /** Folder with the built page; null serves the API alone. */
  readonly webRoot: string | null;
}

/** Makes the API, ready to listen. */
export async function createApi({ webRoot, ...settings }: ApiOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: ORDINARY_BYTES,
    trustProxy: settings.config.trustProxy,
    routerOptions: { maxParamLength: LONGEST_ID },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(settings), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  observe(fastify, app.get(Metrics));
  allowLargeBodies(fastify, app.get(RequestPrincipal, { strict: false }), IMPORTS);
  streamBodies(fastify, UPLOADS);
  await servePages(fastify, webRoot);
  app.get(Log).info('API made');
  return app;
}

function observe(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.observe(
      request.method,
      request.routeOptions.url ?? 'unknown',
      reply.statusCode,
      reply.elapsedTime / 1000,
    );
    done();
  });
}
