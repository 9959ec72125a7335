import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { YearEndUnsettled } from '../journal/year-end.graphql.js';
import {
  FiscalYearType,
  LockPeriodInput,
  PeriodLocked,
  PeriodUnlocked,
  UnlockPeriodInput,
} from './fiscal-year.graphql.js';
import { FiscalYearService } from './fiscal-year.service.js';

const LockPeriodResult = createUnionType({
  name: 'LockPeriodResult',
  description: 'Räkenskapsåret med sina lås, eller regeln som sa nej.',
  types: () => [PeriodLocked, YearEndUnsettled, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const UnlockPeriodResult = createUnionType({
  name: 'UnlockPeriodResult',
  description: 'Räkenskapsåret med sina lås, eller regeln som sa nej.',
  types: () => [PeriodUnlocked, RuleProblem] as const,
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
      'Låser en månad eller ett räkenskapsår för bokföring. Problem: `YEAR_UNKNOWN`, `PERIOD_UNKNOWN`, och `YEAR_END_UNSETTLED` när bokslutskontrollen finner fel och ingen motivering ges.',
  })
  lockPeriod(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, year, period, reason, idempotencyKey }: LockPeriodInput,
  ): Promise<PeriodLocked | YearEndUnsettled | RuleProblem> {
    const context = tenantNamed(principal, id, 'LOCK_PERIOD');
    const { forbundId } = context;
    const { of } = RuleProblem;
    const declared = { YEAR_UNKNOWN: of, PERIOD_UNKNOWN: of, YEAR_END_UNSETTLED: YearEndUnsettled.of };
    return withProblems<PeriodLocked, YearEndUnsettled | RuleProblem>(declared, async () => {
      const request = { year, period: period ?? null, reason: reason ?? null, idempotencyKey };
      const locked = await this.service.lock(context, request);
      return Object.assign(new PeriodLocked(), { fiscalYear: FiscalYearType.of({ ...locked, forbundId }) });
    });
  }

  @Mutation(() => UnlockPeriodResult, {
    description:
      'Öppnar en månad som låsts av misstag, så länge året är öppet; förbundschefen ensam, med motivering. Problem: `YEAR_UNKNOWN`, `PERIOD_UNKNOWN`, `PERIOD_NOT_LOCKED`, `YEAR_LOCKED`.',
  })
  unlockPeriod(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, ...request }: UnlockPeriodInput,
  ): Promise<PeriodUnlocked | RuleProblem> {
    const context = tenantNamed(principal, id, 'UNLOCK_PERIOD');
    const { forbundId } = context;
    const { of } = RuleProblem;
    const declared = { YEAR_UNKNOWN: of, PERIOD_UNKNOWN: of, PERIOD_NOT_LOCKED: of, YEAR_LOCKED: of };
    return withProblems(declared, async () => {
      const opened = await this.service.unlock(context, request);
      return Object.assign(new PeriodUnlocked(), { fiscalYear: FiscalYearType.of({ ...opened, forbundId }) });
    });
  }
}
