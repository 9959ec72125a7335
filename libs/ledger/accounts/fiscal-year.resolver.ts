import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { FiscalYearType, LockPeriodInput, PeriodLocked } from './fiscal-year.graphql.js';
import { FiscalYearService } from './fiscal-year.service.js';

const LockPeriodResult = createUnionType({
  name: 'LockPeriodResult',
  description: 'Räkenskapsåret med sina lås, eller regeln som sa nej.',
  types: () => [PeriodLocked, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class FiscalYearResolver {
  constructor(private readonly service: FiscalYearService) {}

  @ResolveField(() => [FiscalYearType], {
    description: 'Räkenskapsår som finns i böckerna, det äldsta först.',
  })
  async fiscalYears(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<FiscalYearType[]> {
    const years = await this.service.list(tenantFor(principal, forbundId, 'READ_STATEMENTS'));
    return years.map((year) => FiscalYearType.of({ ...year, forbundId }));
  }

  @Mutation(() => LockPeriodResult, {
    description:
      'Låser en månad eller ett räkenskapsår för bokföring. Problem: `YEAR_UNKNOWN`, `PERIOD_UNKNOWN`.',
  })
  lockPeriod(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, year, period, idempotencyKey }: LockPeriodInput,
  ): Promise<PeriodLocked | RuleProblem> {
    const context = tenantNamed(principal, id, 'LOCK_PERIOD');
    const { forbundId } = context;
    const { of } = RuleProblem;
    return withProblems({ YEAR_UNKNOWN: of, PERIOD_UNKNOWN: of }, async () => {
      const locked = await this.service.lock(context, { year, period: period ?? null, idempotencyKey });
      return Object.assign(new PeriodLocked(), { fiscalYear: FiscalYearType.of({ ...locked, forbundId }) });
    });
  }
}
