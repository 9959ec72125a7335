import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { consolidationAnswer } from './consolidation-answer.js';
import { Consolidation } from './consolidation.graphql.js';
import { ConsolidationService } from './consolidation.service.js';

/** The year before, beside a county's figures. */
@Resolver(() => Consolidation)
export class ComparisonResolver {
  constructor(private readonly consolidations: ConsolidationService) {}

  @ResolveField(() => Consolidation, {
    nullable: true,
    complexity: ({ childComplexity }) => 20 + childComplexity * 10,
  })
  async comparison(
    @Parent() { kept, knownAt, structure, structureOn }: Consolidation,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<Consolidation | null> {
    const { year, fromPeriod, toPeriod, kind, subset, counties } = kept.asked;
    const context = countyFor(principal, counties[0]!.county.id, 'READ_CONSOLIDATION');
    const before = await this.consolidations.consolidation(context, {
      year: year - 1,
      fromPeriod,
      toPeriod,
      kind,
      ...(subset ? { forbund: subset } : {}),
      structure,
      structureOn,
      knownAt,
    });
    return before.submissions.size === 0 ? null : consolidationAnswer(before);
  }
}
