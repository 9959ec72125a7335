import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { FigureKindEnum } from './figure-kind.graphql.js';
import { HandedInService } from './handed-in.service.js';
import { HandedInType, SubmissionType } from './submission.graphql.js';

/** Who in a county has handed in. */
@Resolver(() => CountyType)
export class HandedInResolver {
  constructor(private readonly service: HandedInService) {}

  @ResolveField(() => [Int], {
    description: 'Räkenskapsår som något förbund i länet har lämnat in ett slag av siffror för, i ordning.',
  })
  years(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('kind', {
      type: () => FigureKindEnum,
      nullable: true,
      defaultValue: 'ACTUAL',
      description: 'Vilket slag; null för vilket som helst.',
    })
    kind: FigureKind | null,
  ): Promise<number[]> {
    return this.service.years(countyFor(principal, countyId, 'READ_CONSOLIDATION'), kind);
  }

  // Not READ_SUBMISSIONS, which a förbund's own people have for their own förbund alone.
  @ResolveField(() => [HandedInType], {
    description: 'Alla förbund i länet: vilka som har lämnat in, godkänt, eller ingetdera.',
  })
  async submissions(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
    @Args('toPeriod', { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' })
    toPeriod: number,
    @Args('kind', { type: () => FigureKindEnum, defaultValue: 'ACTUAL', description: 'Vilket slag.' })
    kind: FigureKind,
  ): Promise<HandedInType[]> {
    const context = countyFor(principal, countyId, 'READ_CONSOLIDATION');
    const all = await this.service.handedIn(context, { year, toPeriod, kind });
    return all.map(({ forbund, submissions, ...handedIn }) => ({
      ...handedIn,
      forbund: ForbundReferenceType.of(forbund),
      submissions: submissions.map((submission) => SubmissionType.of(submission)),
    }));
  }
}
