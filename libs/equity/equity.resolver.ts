import { Args, createUnionType, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { EquityCeilingType, EquityGoalType, EquityType } from './equity.graphql.js';
import {
  EquityCeilingSet,
  EquityGoalSet,
  SetEquityCeilingInput,
  SetEquityGoalInput,
} from './equity-setting.graphql.js';
import { EquityService } from './equity.service.js';
import { EquitySettingService } from './equity-setting.service.js';

const SetEquityGoalResult = createUnionType({
  name: 'SetEquityGoalResult',
  description: 'Målet, eller regeln som sa nej.',
  types: () => [EquityGoalSet, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const SetEquityCeilingResult = createUnionType({
  name: 'SetEquityCeilingResult',
  description: 'Trappan, eller regeln som sa nej.',
  types: () => [EquityCeilingSet, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Resolver(() => ForbundType)
export class EquityResolver {
  constructor(
    private readonly service: EquityService,
    private readonly settings: EquitySettingService,
  ) {}

  @ResolveField(() => EquityType, {
    description:
      'Eget kapital över åren: ingående + resultat = utgående, mot tak, mål och budget. Högst 30 år.',
  })
  async equity(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('fromYear', { type: () => Int, description: 'Första året.' }) fromYear: number,
    @Args('toYear', { type: () => Int, description: 'Sista året.' }) toYear: number,
  ): Promise<EquityType> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    return EquityType.of(forbundId, await this.service.ofYears(context, fromYear, toYear));
  }

  @Mutation(() => SetEquityGoalResult, {
    description:
      'Anger ett mål för eget kapital, eller ersätter ett. Problem: `EQUITY_GOAL_INVALID`, `PERSONAL_DATA`.',
  })
  setEquityGoal(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: SetEquityGoalInput,
  ): Promise<EquityGoalSet | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const { on, direction, document } = asked;
    const [wording, place] = [asked.wording ?? '', asked.place ?? ''];
    const input = {
      ...{ on, direction, wording, document, place, isConstructed: false },
      amount: asked.amount ? Money.parse(asked.amount) : null,
      percentOfAllotment: asked.percentOfAllotment ?? null,
      replaces: asked.replaces ? goalIn(context.forbundId, asked.replaces) : null,
    };
    const { of } = RuleProblem;
    return withProblems({ EQUITY_GOAL_INVALID: of, PERSONAL_DATA: of }, async () => {
      const goal = await this.settings.setGoal(context, input, idempotencyKey);
      return Object.assign(new EquityGoalSet(), { goal: EquityGoalType.of(context.forbundId, goal) });
    });
  }

  @Mutation(() => SetEquityCeilingResult, {
    description:
      'Anger en trappa av tak för eget kapital från en dag. Problem: `EQUITY_CEILING_INVALID`, `PERSONAL_DATA`.',
  })
  setEquityCeiling(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: SetEquityCeilingInput,
  ): Promise<EquityCeilingSet | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const { validFrom, source } = asked;
    const steps = asked.steps.map(({ fromAllotment, percent }) => ({
      fromAllotment: Money.parse(fromAllotment),
      percent,
    }));
    const { of } = RuleProblem;
    return withProblems({ EQUITY_CEILING_INVALID: of, PERSONAL_DATA: of }, async () => {
      const input = { validFrom, source, verified: asked.verified ?? false, steps, isConstructed: false };
      const ceiling = await this.settings.setCeiling(context, input, idempotencyKey);
      return Object.assign(new EquityCeilingSet(), { ceiling: EquityCeilingType.of(ceiling) });
    });
  }
}

/** The key of a goal of this förbund; another förbund's is as unknown as one that does not exist. */
function goalIn(forbundId: string, id: string): string {
  const [place, key] = fromGlobalId('EquityGoal', id);
  if (place === forbundId && key && UUID.test(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
