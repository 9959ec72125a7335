import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { pageOf } from '@samla/platform/paging.js';
import { DecisionMandates } from './decision-mandates.service.js';
import {
  DecisionConnection,
  DecisionFindingType,
  DecisionRecorded,
  DecisionType,
  RecordDecisionInput,
} from './decision.graphql.js';
import { DecisionService } from './decision.service.js';

const RecordDecisionResult = createUnionType({
  name: 'RecordDecisionResult',
  description: 'Beslutet, eller regeln som sa nej.',
  types: () => [DecisionRecorded, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class DecisionsResolver {
  constructor(private readonly service: DecisionService) {}

  @ResolveField(() => DecisionConnection, {
    description: 'Registrerade beslut, det senaste först.',
    complexity: costOfPage,
  })
  async decisions(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ) {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    const found = await this.service.page(context, pageOf(first, after, 2, MOST_PER_PAGE));
    return toConnection(
      found,
      ({ decidedOn, id }) => [decidedOn, id],
      (decision) => DecisionType.of(forbundId, decision),
    );
  }

  @Mutation(() => RecordDecisionResult, {
    description:
      'Registrerar ett fattat beslut. Det kan inte ändras; ett nytt beslut ersätter. Problem: `DECISION_IN_FUTURE`, `PERSONAL_DATA`.',
  })
  recordDecision(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: RecordDecisionInput,
  ): Promise<DecisionRecorded | RuleProblem> {
    const context = tenantNamed(principal, id, 'RECORD_DECISION');
    const { body, decidedOn, title } = asked;
    const [paragraph, document] = [asked.paragraph ?? '', asked.document ?? ''];
    const { of } = RuleProblem;
    return withProblems({ DECISION_IN_FUTURE: of, PERSONAL_DATA: of }, async () => {
      const decision = await this.service.record(
        context,
        { body, decidedOn, title, paragraph, document, isConstructed: false },
        idempotencyKey,
      );
      return Object.assign(new DecisionRecorded(), {
        decision: DecisionType.of(context.forbundId, decision),
      });
    });
  }
}

@Resolver(() => DecisionType)
export class DecisionResolver {
  constructor(private readonly mandates: DecisionMandates) {}

  @ResolveField(() => [DecisionFindingType], { description: 'Vad som bör ses över i beslutet.' })
  async findings(
    @Parent() { forbundKey, body, decidedOn }: DecisionType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<DecisionFindingType[]> {
    const board = await loaders
      .of('board-mandates', (ids: readonly string[]) => this.mandates.boards(ids))
      .load(forbundKey);
    return this.mandates
      .findings({ body, decidedOn }, board ?? [])
      .map((finding) => Object.assign(new DecisionFindingType(), finding));
  }
}
