import { Args, createUnionType, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { AddMappingVersionInput, MappingType, MappingVersionAdded } from './mapping.graphql.js';
import { MappingService } from './mapping.service.js';

const AddMappingVersionResult = createUnionType({
  name: 'AddMappingVersionResult',
  description: 'Mappningen som den blev, eller regeln som sa nej.',
  types: () => [MappingVersionAdded, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class MappingResolver {
  constructor(private readonly service: MappingService) {}

  @ResolveField(() => MappingType, {
    description: 'Kontomappningen som ett år läses med: förbundets egen, annars Kommun-Bas.',
  })
  async mapping(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
  ): Promise<MappingType> {
    const mapping = await this.service.read(tenantFor(principal, forbundId, 'READ_BOOKS'), year);
    return MappingType.of({ ...mapping, forbundId });
  }

  @Mutation(() => AddMappingVersionResult, {
    description:
      'Lägger till en version av kontomappningen. Gäller inlämningar som görs därefter. Problem: `MAPPING_CONFLICT`, `MAPPING_LINE_DERIVED`.',
  })
  addMappingVersion(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, validFrom, source, rows, idempotencyKey }: AddMappingVersionInput,
  ): Promise<MappingVersionAdded | RuleProblem> {
    const context = tenantNamed(principal, id, 'MAP_ACCOUNTS');
    const { forbundId } = context;
    const { of } = RuleProblem;
    return withProblems({ MAPPING_CONFLICT: of, MAPPING_LINE_DERIVED: of }, async () => {
      const given = rows.map(({ prefix, line, note }) => ({ prefix, line, note: note ?? '' }));
      const added = await this.service.revise(context, { validFrom, source, rows: given, idempotencyKey });
      return Object.assign(new MappingVersionAdded(), { mapping: MappingType.of({ ...added, forbundId }) });
    });
  }
}
