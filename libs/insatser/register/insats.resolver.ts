import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { pageOf } from '@samla/platform/paging.js';
import {
  AddInsatsInput,
  ChangeInsatsInput,
  InsatsConnection,
  InsatserArgs,
  InsatsSaved,
  InsatsType,
} from './insats.graphql.js';
import { InsatsService } from './insats.service.js';

const AddInsatsResult = createUnionType({
  name: 'AddInsatsResult',
  description: 'Insatsen, eller regeln som sa nej.',
  types: () => [InsatsSaved, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const ChangeInsatsResult = createUnionType({
  name: 'ChangeInsatsResult',
  description: 'Insatsen, eller regeln som sa nej.',
  types: () => [InsatsSaved, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const { of } = RuleProblem;

@Resolver(() => ForbundType)
export class InsatserResolver {
  constructor(private readonly service: InsatsService) {}

  @ResolveField(() => InsatsConnection, {
    description: 'Insatser som förbundet finansierar eller har finansierat, efter kod.',
    complexity: costOfPage,
  })
  async insatser(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after, state }: InsatserArgs,
  ): Promise<Connection<InsatsType>> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    const page = await this.service.page(context, state ?? null, pageOf(first, after, 1, MOST_PER_PAGE));
    return toConnection(
      page,
      ({ code }) => [code],
      (insats) => InsatsType.of(forbundId, insats),
    );
  }

  @ResolveField(() => InsatsType, { description: 'En insats. Okänd ger `NOT_FOUND`.' })
  async insats(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('code', { description: 'Insatsens kod.' }) code: string,
  ): Promise<InsatsType> {
    return InsatsType.of(
      forbundId,
      await this.service.byCode(tenantFor(principal, forbundId, 'READ_PLAN'), code),
    );
  }

  @Mutation(() => AddInsatsResult, {
    description:
      'Lägger upp en insats. Problem: `INSATS_EXISTS`, `PERFORMER_UNKNOWN`, `INSATS_PERIOD`, `PERSONAL_DATA`.',
  })
  addInsats(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, performerOrganisationId, ...asked }: AddInsatsInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const insats = {
      ...asked,
      objectCode: asked.objectCode ?? asked.code,
      followUpMethod: asked.followUpMethod ?? 'VOLUMES',
      isEsf: asked.isEsf ?? false,
      performerOrganisationId: organisationOf(performerOrganisationId),
      agreementFrom: asked.agreementFrom ?? null,
      agreementTo: asked.agreementTo ?? null,
      agreementDocument: asked.agreementDocument ?? '',
      costKind: asked.costKind ?? 'INSATS',
      ...{ endedOn: null, cancelledOn: null, document: '', place: '', isConstructed: false },
    };
    return withProblems(
      { INSATS_EXISTS: of, PERFORMER_UNKNOWN: of, INSATS_PERIOD: of, PERSONAL_DATA: of },
      async () => InsatsSaved.of(context.forbundId, await this.service.add(context, insats, idempotencyKey)),
    );
  }

  @Mutation(() => ChangeInsatsResult, {
    description:
      'Ändrar en insats, med skäl; det som stod före står kvar i historiken. Problem: `PERFORMER_UNKNOWN`, `INSATS_PERIOD`, `PERSONAL_DATA`.',
  })
  changeInsats(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, performerOrganisationId, ...asked }: ChangeInsatsInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const change = {
      ...asked,
      performerOrganisationId: organisationOf(performerOrganisationId),
      agreementFrom: asked.agreementFrom ?? null,
      agreementTo: asked.agreementTo ?? null,
      agreementDocument: asked.agreementDocument ?? '',
      costKind: asked.costKind ?? 'INSATS',
      endedOn: asked.endedOn ?? null,
      cancelledOn: asked.cancelledOn ?? null,
    };
    return withProblems({ PERFORMER_UNKNOWN: of, INSATS_PERIOD: of, PERSONAL_DATA: of }, async () =>
      InsatsSaved.of(context.forbundId, await this.service.change(context, change, idempotencyKey)),
    );
  }
}

function organisationOf(id: string | null | undefined): string | null {
  return id ? uuidOf('Organisation', id) : null;
}
