import { type AuditActionFacts, auditActionFacts } from '@samla/domain/audit/audit-action.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { actingIn, type ActingPlace } from '../audit/acting-in.js';
import type { AuditTrail } from '../audit/audit-trail.service.js';
import { inputDigest } from '../audit/input-digest.js';
import type { Principal } from '../auth/principal.js';
import type { GraphqlContext } from './graphql-context.js';
import { Problem } from './problem.graphql.js';

type Resolve = GraphQLFieldResolver<unknown, GraphqlContext>;

/** Records itself, since nobody is signed in before it. */
const RECORDS_ITSELF = new Set(['signIn']);

/**
 * Puts the audit trail around every mutation of somebody signed in: what is done tells the trail, in its own transaction,
 * which request it was and in which roles; what is refused is rolled back and so is recorded here, afterwards.
 */
export function auditedMutations(schema: GraphQLSchema, trail: AuditTrail): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (field.resolve && !RECORDS_ITSELF.has(field.name))
      field.resolve = audited(field.name, field.resolve as Resolve, trail) as typeof field.resolve;
  }
  return schema;
}

function audited(mutation: string, resolve: Resolve, trail: AuditTrail): Resolve {
  return async (source, args, context, info) => {
    const { principal } = context;
    if (!principal) return resolve(source, args, context, info);
    const input = (args as { input?: Readonly<Record<string, unknown>> }).input ?? {};
    const place = placeOf(auditActionFacts(mutation), input, principal);
    const actor = actingIn(principal, place, context.requestId());
    const refused = (refusedWith: string): Promise<void> => {
      const event = { actor, action: mutation, objectKey: keyIn(input), refusedWith };
      return trail.note(chainOf(place), actor, [{ ...event, inputSha256: inputDigest(input) }]);
    };
    try {
      const answer: unknown = await resolve(
        source,
        args,
        { ...context, principal: { ...principal, actor } },
        info,
      );
      if (answer instanceof Problem) await refused(answer.code);
      return answer;
    } catch (error) {
      await refused(error instanceof DomainError ? error.code : 'INTERNAL');
      throw error;
    }
  };
}

/** The place that the input names, where the principal holds anything there at all; else the installation. */
function placeOf(
  facts: AuditActionFacts | null,
  input: Readonly<Record<string, unknown>>,
  { mandates }: Principal,
): ActingPlace {
  if (facts?.place === 'INSTALLATION') return {};
  const [forbundId, countyId] = [idIn(input['forbundId']), idIn(input['countyId'])];
  if (forbundId !== '' && mandates.some((held) => held.forbundId === forbundId)) return { forbundId };
  if (countyId !== '' && mandates.some((held) => held.countyId === countyId)) return { countyId };
  return {};
}

function chainOf({ forbundId, countyId }: ActingPlace) {
  if (forbundId !== undefined) return { kind: 'tenant', id: forbundId } as const;
  if (countyId !== undefined) return { kind: 'county', id: countyId } as const;
  return { kind: 'registry', id: '' } as const;
}

/** The key of what the input names: the first id in it that is not a place's, else a place's. */
function keyIn(input: Readonly<Record<string, unknown>>): string {
  const ids = Object.keys(input).filter((name) => /(^id|Id)$/.test(name));
  const named = ids.find((name) => name !== 'forbundId' && name !== 'countyId') ?? ids[0];
  return named === undefined ? '' : idIn(input[named]);
}

/** The key inside a global id, whatever its type; empty for what is none. */
function idIn(given: unknown): string {
  if (typeof given !== 'string') return '';
  const text = Buffer.from(given, 'base64url').toString('utf8');
  return /^[A-Za-z]+:(.+)$/s.exec(text)?.[1] ?? '';
}
