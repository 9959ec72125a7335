import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { countyNamed } from '@samla/platform/graphql/named-place.js';
import {
  SetSubmissionDeadlineInput,
  SubmissionDeadlineSet,
  SubmissionDeadlineType,
} from './deadline.graphql.js';
import { DeadlineService } from './deadline.service.js';

/** The days by which a county waits for figures. */
@Resolver(() => CountyType)
export class DeadlineResolver {
  constructor(private readonly service: DeadlineService) {}

  @ResolveField(() => [SubmissionDeadlineType], {
    description: 'Sista dagar för ett års siffror, efter period och slag.',
  })
  async submissionDeadlines(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
  ): Promise<SubmissionDeadlineType[]> {
    const context = countyFor(principal, countyId, 'READ_CONSOLIDATION');
    return (await this.service.ofYear(context, year)).map((deadline) => SubmissionDeadlineType.of(deadline));
  }

  @Mutation(() => SubmissionDeadlineSet, {
    description: 'Sätter sista dag för förbundens godkända siffror, eller tar bort den.',
  })
  async setSubmissionDeadline(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { countyId, idempotencyKey, ...asked }: SetSubmissionDeadlineInput,
  ): Promise<SubmissionDeadlineSet> {
    const context = countyNamed(principal, countyId, 'WRITE_COUNTY_PLAN');
    const { year, toPeriod, kind, dueOn = null } = asked;
    const deadlines = await this.service.set(context, { year, toPeriod, kind, dueOn }, idempotencyKey);
    return Object.assign(new SubmissionDeadlineSet(), {
      deadlines: deadlines.map((deadline) => SubmissionDeadlineType.of(deadline)),
    });
  }
}
