import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AuditModule } from '../audit/audit.module.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../clock/clock.js';
import { RequestPrincipal } from '../http/request-principal.js';
import { RequestPrincipalModule } from '../http/request-principal.module.js';
import { Log } from '../telemetry/log.js';
import { auditedMutations } from './audited-mutations.js';
import { costPlugin } from './cost.plugin.js';
import { formatError } from './format-error.js';
import { GraphqlDriver } from './graphql.driver.js';
import { describeRoots } from './describe-roots.js';
import { aliasLimit, LIMITS, sizeLimit } from './limits.js';
import { httpContext } from './request-context.js';
import { sensitiveReadsPlugin } from './sensitive-reads.plugin.js';
import { subscriptionServer } from './subscription-server.js';

/** Where the generated schema is written, when it is. */
export interface GraphqlSettings {
  /** File that gets the printed schema; false keeps it in memory. */
  readonly schemaFile: string | false;
}

/** The GraphQL endpoint: one way to sign in, to weigh, to execute and to tell errors, on HTTP and on WebSocket. */
@Module({})
export class SamlaGraphqlModule {
  static with({ schemaFile }: GraphqlSettings) {
    return {
      module: SamlaGraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: GraphqlDriver,
          imports: [AuditModule, RequestPrincipalModule],
          inject: [RequestPrincipal, Clock, Log, AuditTrail],
          useFactory: (principals: RequestPrincipal, clock: Clock, log: Log, trail: AuditTrail) => ({
            path: '/graphql',
            autoSchemaFile: schemaFile === false ? true : schemaFile,
            sortSchema: true,
            transformSchema: (schema: GraphQLSchema) => describeRoots(auditedMutations(schema, trail)),
            introspection: true,
            graphiql: false,
            csrfPrevention: true,
            cache: 'bounded',
            includeStacktraceInErrorResponses: false,
            autoTransformHttpErrors: false,
            stopOnTerminationSignals: false,
            parseOptions: { maxTokens: LIMITS.tokens },
            validationRules: [sizeLimit, aliasLimit],
            plugins: [
              ApolloServerPluginCacheControlDisabled(),
              costPlugin as never,
              sensitiveReadsPlugin(trail) as never,
            ],
            formatError: (formatted, error) =>
              formatError(formatted, error, (cause) => log.error('graphql', cause)),
            context: (request: FastifyRequest, reply: FastifyReply) =>
              httpContext(request, reply, principals, clock),
            subscriptions: { 'graphql-ws': subscriptionServer(principals, clock, log) as never },
          }),
        }),
      ],
    };
  }
}
