import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { PublishedYearType } from './published/published-year.graphql.js';
import { statementsAnswer } from './statements-answer.js';
import { StatementsType } from './statements.graphql.js';
import { StatementsService } from './statements.service.js';

/** The statements of a förbund. */
@Resolver(() => ForbundType)
export class StatementsResolver {
  constructor(private readonly service: StatementsService) {}

  @ResolveField(() => StatementsType, {
    description:
      'Uppställningarna ur bokföringen för ett år, några månader av det eller till och med en dag; som publicerat för ett år utan böcker.',
    complexity: ({ childComplexity }) => 20 + childComplexity * 10,
  })
  async statements(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
    @Args('toPeriod', { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' })
    toPeriod: number,
    @Args('fromPeriod', { type: () => Int, defaultValue: 1, description: 'Från och med period 1–12.' })
    fromPeriod: number,
    @Args('asOf', {
      type: () => CalendarDate,
      nullable: true,
      description:
        'Bara verifikationer daterade till och med dagen, som ska ligga i året; i stället för toPeriod. Belopp importerade utan verifikationer räknas till sin månads sista dag.',
    })
    asOf: string | null,
  ): Promise<StatementsType> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    const asked = { fromPeriod, toPeriod, asOf };
    return statementsAnswer(forbundId, await this.service.statements(context, year, asked));
  }

  @ResolveField(() => [PublishedYearType], {
    description:
      'Räkenskapsår vars utfall är publicerat, det äldsta först; också de som det finns böcker för.',
  })
  publishedYears(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<readonly PublishedYearType[]> {
    return this.service.publishedYears(tenantFor(principal, forbundId, 'READ_STATEMENTS'));
  }
}
