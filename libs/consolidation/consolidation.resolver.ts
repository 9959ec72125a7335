import { Args, GraphQLISODateTime, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestTime } from '@samla/platform/graphql/context-params.js';
import { consolidationAnswer } from './consolidation-answer.js';
import { Consolidation } from './consolidation.graphql.js';
import { ConsolidationService } from './consolidation.service.js';

/** The consolidated figures of a county. */
@Resolver(() => CountyType)
export class ConsolidationResolver {
  constructor(private readonly consolidations: ConsolidationService) {}

  @ResolveField(() => Consolidation, {
    description:
      'Länets siffror för året till och med en period, av det som var godkänt vid `knownAt` (nu när det utelämnas).',
    complexity: ({ childComplexity }) => 20 + childComplexity * 10,
  })
  async consolidation(
    @Parent() county: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
    @Args('toPeriod', { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' })
    toPeriod: number,
    @Args('knownAt', {
      type: () => GraphQLISODateTime,
      nullable: true,
      description: 'Kunskapsläge; nu när det utelämnas.',
    })
    knownAt?: Date,
  ): Promise<Consolidation> {
    const context = countyFor(principal, county.key, 'READ_CONSOLIDATION');
    const figures = await this.consolidations.consolidation(context, {
      year,
      toPeriod,
      knownAt: knownAt ?? now,
    });
    return consolidationAnswer(figures);
  }
}
