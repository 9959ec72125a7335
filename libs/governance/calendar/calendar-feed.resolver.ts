import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { validate } from 'uuid';
import {
  CalendarFeedCreated,
  CalendarFeedRevoked,
  CalendarFeedType,
  CreateCalendarFeedInput,
  RevokeCalendarFeedInput,
} from './calendar-feed.graphql.js';
import { CalendarFeedService } from './calendar-feed.service.js';

const CreateCalendarFeedResult = createUnionType({
  name: 'CreateCalendarFeedResult',
  description: 'Adressen, eller regeln som sa nej.',
  types: () => [CalendarFeedCreated, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class CalendarFeedResolver {
  constructor(private readonly service: CalendarFeedService) {}

  @ResolveField(() => [CalendarFeedType], {
    description: 'Kalenderadresser till årshjulet, nyast först, även återkallade.',
  })
  async calendarFeeds(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<CalendarFeedType[]> {
    const found = await this.service.list(tenantFor(principal, forbundId, 'READ_PLAN'));
    return found.map((feed) => CalendarFeedType.of(forbundId, feed));
  }

  @Mutation(() => CreateCalendarFeedResult, {
    description:
      'Skapar en hemlig adress där vem som helst som har den kan läsa årshjulet. Problem: `PERSONAL_DATA`.',
  })
  createCalendarFeed(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, name, idempotencyKey }: CreateCalendarFeedInput,
  ): Promise<CalendarFeedCreated | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    return withProblems({ PERSONAL_DATA: RuleProblem.of }, async () => {
      const { feed, path } = await this.service.create(context, name, idempotencyKey);
      return Object.assign(new CalendarFeedCreated(), {
        feed: CalendarFeedType.of(context.forbundId, feed),
        path,
      });
    });
  }

  @Mutation(() => CalendarFeedRevoked, { description: 'Återkallar en kalenderadress, genast och för gott.' })
  async revokeCalendarFeed(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, feedId, idempotencyKey }: RevokeCalendarFeedInput,
  ): Promise<CalendarFeedRevoked> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const feed = await this.service.revoke(context, feedKey(context.forbundId, feedId), idempotencyKey);
    return Object.assign(new CalendarFeedRevoked(), { feed: CalendarFeedType.of(context.forbundId, feed) });
  }
}

function feedKey(forbundId: string, id: string): string {
  const [owner, key = ''] = fromGlobalId('CalendarFeed', id);
  if (owner === forbundId && validate(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
