import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { DimensionMeaningSet, DimensionType, SetDimensionMeaningInput } from './dimension.graphql.js';
import { DimensionService } from './dimension.service.js';

const SetDimensionMeaningResult = createUnionType({
  name: 'SetDimensionMeaningResult',
  description: 'Dimensionen som den nu står, eller regeln som sa nej.',
  types: () => [DimensionMeaningSet, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class DimensionResolver {
  constructor(private readonly service: DimensionService) {}

  @ResolveField(() => [DimensionType], { description: 'Dimensioner i böckerna, efter nummer.' })
  async dimensions(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<DimensionType[]> {
    const found = await this.service.list(tenantFor(principal, forbundId, 'READ_BOOKS'));
    return found.map((dimension) => DimensionType.of({ ...dimension, forbundId }));
  }

  @Mutation(() => SetDimensionMeaningResult, {
    description:
      'Anger vad en dimension betyder. Gäller rader som bokförs därefter. Problem: `DIMENSION_MEANING_TAKEN`.',
  })
  setDimensionMeaning(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, number, name, meaning, idempotencyKey }: SetDimensionMeaningInput,
  ): Promise<DimensionMeaningSet | RuleProblem> {
    const context = tenantNamed(principal, id, 'MAP_ACCOUNTS');
    const { forbundId } = context;
    return withProblems({ DIMENSION_MEANING_TAKEN: RuleProblem.of }, async () => {
      const set = await this.service.setMeaning(context, { number, name, meaning }, idempotencyKey);
      return Object.assign(new DimensionMeaningSet(), { dimension: DimensionType.of({ ...set, forbundId }) });
    });
  }
}
