import { ForbundService } from '@samla/forbund/forbund.service.js';
import { SensitiveReads } from '@samla/platform/audit/sensitive-reads.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import type { GraphqlContext } from '@samla/platform/graphql/graphql-context.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { requestIdOf } from '@samla/platform/graphql/request-id.js';
import { COMMAND_LINE } from '@samla/platform/tenant-context.js';
import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql } from 'graphql';
import type { GraphqlAnswer } from '../client/graphql-answer.js';
import { namingPlace } from './naming-place.js';

/** Samla itself as the installation's operator: finds who and where, reads no figures. */
const OPERATOR: Principal = {
  actor: COMMAND_LINE,
  mandates: [{ role: 'OPERATOR', forbundId: null, countyId: null }],
  scopes: null,
};

/**
 * Asks the API's own schema, inside this process, as Samla itself with the rights of a county's analyst in that county
 * and nowhere else; throws `NOT_FOUND` for an unknown county, and what a resolver refuses with.
 */
export async function askForCounty(
  api: INestApplicationContext,
  slug: string,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer> {
  const places = api.get(ForbundService, { strict: false });
  const county = await namingPlace('län', slug, places.countyBySlug(OPERATOR, slug));
  const principal: Principal = {
    actor: COMMAND_LINE,
    mandates: [{ role: 'LANSANALYTIKER', forbundId: null, countyId: county.id }],
    scopes: ['READ_CONSOLIDATION'],
  };
  const contextValue: GraphqlContext = {
    principal,
    principalNow: () => Promise.resolve(principal),
    now: new Date(),
    loaders: new Loaders(),
    // What is asked here shows nothing sensitive: a county's consolidated figures.
    reads: new SensitiveReads(),
    requestId: requestIdOf(),
    token: null,
  };
  const { schema } = api.get(GraphQLSchemaHost, { strict: false });
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return JSON.parse(JSON.stringify({ data })) as GraphqlAnswer;
}
