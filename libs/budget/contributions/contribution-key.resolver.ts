import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import {
  ContributionKeySet,
  ContributionKeyType,
  SetContributionKeyInput,
} from './contribution-key.graphql.js';
import { ContributionKeyService } from './contribution-key.service.js';

const SetContributionKeyResult = createUnionType({
  name: 'SetContributionKeyResult',
  description: 'Nyckeln, eller regeln som sa nej.',
  types: () => [ContributionKeySet, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class ContributionKeyResolver {
  constructor(private readonly service: ContributionKeyService) {}

  @ResolveField(() => [ContributionKeyType], {
    description: 'Fördelningsnycklar, i den ordning de angavs. Den som senast började gälla gäller.',
  })
  async contributionKeys(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<ContributionKeyType[]> {
    const found = await this.service.list(tenantFor(principal, forbundId, 'READ_PLAN'));
    return found.map((key) => ContributionKeyType.of(forbundId, key));
  }

  @Mutation(() => SetContributionKeyResult, {
    description:
      'Anger en fördelningsnyckel från en dag. Problem: `CONTRIBUTION_KEY_INVALID`, `PERSONAL_DATA`.',
  })
  setContributionKey(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: SetContributionKeyInput,
  ): Promise<ContributionKeySet | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const { validFrom, basis } = asked;
    const [document, place] = [asked.document ?? '', asked.place ?? ''];
    const weights = asked.weights.map(({ organisationId, weight }) => ({
      organisationId: uuidOf('Organisation', organisationId),
      weight,
    }));
    const { of } = RuleProblem;
    return withProblems({ CONTRIBUTION_KEY_INVALID: of, PERSONAL_DATA: of }, async () => {
      const input = { validFrom, basis, document, place, isConstructed: false, weights };
      const key = await this.service.set(context, input, idempotencyKey);
      return Object.assign(new ContributionKeySet(), { key: ContributionKeyType.of(context.forbundId, key) });
    });
  }
}
