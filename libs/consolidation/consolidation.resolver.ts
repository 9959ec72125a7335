import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestTime } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { consolidationAnswer } from './consolidation-answer.js';
import { ConsolidationArgs, questionOf } from './consolidation-args.graphql.js';
import { Consolidation } from './consolidation.graphql.js';
import { ConsolidationService } from './consolidation.service.js';

/** The consolidated figures of a county. */
@Resolver(() => CountyType)
export class ConsolidationResolver {
  constructor(private readonly consolidations: ConsolidationService) {}

  @ResolveField(() => Consolidation, {
    description:
      'Länets siffror för året till och med en period, av det som var godkänt vid `knownAt` (nu när det utelämnas). År och slag läggs aldrig ihop.',
    complexity: ({ childComplexity }) => 20 + childComplexity * 10,
  })
  async consolidation(
    @Parent() county: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args() asked: ConsolidationArgs,
  ): Promise<Consolidation> {
    const context = countyFor(principal, county.key, 'READ_CONSOLIDATION');
    return consolidationAnswer(await this.consolidations.consolidation(context, questionOf(asked, now)));
  }

  @ResolveField(() => Consolidation, {
    description:
      'Siffrorna av exakt de versioner som nämns, och bara deras förbund: för den som räknar om en rapport som citerar dem. ' +
      'Versioner av olika år, slag eller perioder läggs inte ihop; felets `reason` är `MIXED_YEARS`, `MIXED_KINDS` eller `MIXED_PERIODS` och texten säger varför.',
    complexity: ({ childComplexity }) => 20 + childComplexity * 10,
  })
  async consolidationOf(
    @Parent() county: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('submissionIds', { type: () => [ID], description: 'Godkända inlämningar, en för varje förbund.' })
    submissionIds: string[],
  ): Promise<Consolidation> {
    const context = countyFor(principal, county.key, 'READ_CONSOLIDATION');
    const ids = submissionIds.map((id) => uuidOf('Submission', id));
    return consolidationAnswer(await this.consolidations.cited(context, ids, now));
  }
}
