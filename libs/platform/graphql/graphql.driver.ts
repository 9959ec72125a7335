import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { Inject, Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config-token.js';
import { compiledExecutor } from './compiled-executor.js';
import { jsonWithParts } from './kept-part.js';
import { withPlainFields } from './plain-fields.js';

/** The largest message on a WebSocket: a subscription's text and variables. */
const SOCKET_BYTES = 64 * 1024;

/** The framework's own subscription server, as far as it is reached into. */
interface Subscribing {
  readonly _subscriptionService: { readonly wss: { readonly options: { maxPayload?: number } } };
}

/**
 * Apollo Server on Fastify with compiled execution. Apollo takes a foreign executor only from a gateway, so the
 * schema is offered as one; parsing, validation, plugins and error formatting stay Apollo's. Only POST is served:
 * GET on the same path is the query page.
 */
@Injectable()
export class GraphqlDriver extends ApolloDriver {
  constructor(
    modules: ModulesContainer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'keptFigures'>,
  ) {
    super(modules);
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    await super.start(options);
    // The framework makes the WebSocket server itself and offers no setting; `ws` reads this one at each connection.
    const { wss } = (this as unknown as Subscribing)._subscriptionService;
    wss.options.maxPayload = SOCKET_BYTES;
  }

  override async registerServer(options: ApolloDriverConfig): Promise<void> {
    const {
      schema,
      path = '/graphql',
      context,
      plugins = [],
      ...rest
    } = options as ApolloDriverConfig & { schema: GraphQLSchema };
    const app = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    const server = new ApolloServer({
      ...(rest as object),
      plugins: [...plugins, fastifyApolloDrainPlugin(app)],
      stringifyResult: (result) => `${jsonWithParts(result)}\n`,
      gateway: gatewayOf(withPlainFields(schema), this.config.keptFigures) as never,
    });
    await server.start();
    app.post(path, fastifyApolloHandler(server, { context: context as never }) as never);
    this.apolloServer = server;
  }
}

function gatewayOf(schema: GraphQLSchema, keepsFields: boolean) {
  let announce: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void;
  return {
    onSchemaLoadOrUpdate(callback: typeof announce) {
      announce = callback;
      return () => undefined;
    },
    load() {
      announce({ apiSchema: schema, coreSupergraphSdl: '' });
      return Promise.resolve({ executor: compiledExecutor(schema, keepsFields) });
    },
    stop: () => Promise.resolve(),
  };
}
