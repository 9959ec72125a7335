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

/** A county or a förbund, and what is asked about it. */
export interface PlaceQuestion {
  readonly kind: 'förbund' | 'län';
  readonly slug: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Asks the API's own schema, inside this process, as Samla itself with the rights of a county's analyst in that county, or
 * of a förbund's revisor in that förbund, and nowhere else; throws `NOT_FOUND` for an unknown place, and what a resolver
 * refuses with.
 */
export async function askForPlace(
  api: INestApplicationContext,
  { kind, slug, query: source, variables }: PlaceQuestion,
): Promise<GraphqlAnswer> {
  const places = api.get(ForbundService, { strict: false });
  const finding = kind === 'län' ? places.countyBySlug(OPERATOR, slug) : places.bySlug(OPERATOR, slug);
  const { id } = await namingPlace<{ id: string }>(kind, slug, finding);
  const principal: Principal = {
    actor: COMMAND_LINE,
    mandates: [
      kind === 'län'
        ? { role: 'LANSANALYTIKER', forbundId: null, countyId: id }
        : { role: 'REVISOR', forbundId: id, countyId: null },
    ],
    // Neither shows a journal.
    scopes: kind === 'län' ? ['READ_CONSOLIDATION'] : ['READ_FORBUND', 'READ_SUBMISSIONS'],
  };
  const contextValue: GraphqlContext = {
    principal,
    principalNow: () => Promise.resolve(principal),
    now: new Date(),
    loaders: new Loaders(),
    // What is asked here shows nothing sensitive: what has been handed in to a county.
    reads: new SensitiveReads(),
    requestId: requestIdOf(),
    token: null,
  };
  const { schema } = api.get(GraphQLSchemaHost, { strict: false });
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return JSON.parse(JSON.stringify({ data })) as GraphqlAnswer;
}
