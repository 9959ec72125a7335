import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { BudgetDifferenceType } from './budget-difference.graphql.js';
import { BudgetOutcomeType } from './budget-outcome.graphql.js';
import { BudgetVersionType } from './budget-version.graphql.js';
import { BudgetService } from './budget.service.js';

/** The budgets of a förbund. */
@Resolver(() => ForbundType)
export class ForbundBudgetsResolver {
  constructor(private readonly service: BudgetService) {}

  @ResolveField(() => [Int], { description: 'Åren som har en budget, det senaste först.' })
  budgetYears(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<number[]> {
    return this.service.years(tenantFor(principal, forbundId, 'READ_PLAN'));
  }

  @ResolveField(() => [BudgetVersionType], {
    description:
      'Årets budgetversioner, den äldsta först, med rader, räknade summor och det som bör ses över.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  async budgets(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Budgetår.' }) year: number,
  ): Promise<BudgetVersionType[]> {
    const budgets = await this.service.list(tenantFor(principal, forbundId, 'READ_PLAN'), year);
    return budgets.map((budget) => BudgetVersionType.of(forbundId, budget));
  }

  @ResolveField(() => BudgetDifferenceType, {
    description: 'Vad som skiljer två versioner: rader som tillkommit, försvunnit och ändrats, och summorna.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  async budgetDifference(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('from', { type: () => ID, description: 'Den första versionen.' }) from: string,
    @Args('to', { type: () => ID, description: 'Den andra versionen.' }) to: string,
  ): Promise<BudgetDifferenceType> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    const [first, second] = [uuidOf('BudgetVersion', from), uuidOf('BudgetVersion', to)];
    return BudgetDifferenceType.of(await this.service.difference(context, first, second));
  }
}

/** What is read of a version only when it is asked for. */
@Resolver(() => BudgetVersionType)
export class BudgetVersionResolver {
  constructor(private readonly service: BudgetService) {}

  @ResolveField(() => BudgetOutcomeType, {
    description: 'Utfall mot budget till och med en period, rad för rad.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  async outcome(
    @Parent() { forbundKey, key }: BudgetVersionType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
    @Args('toPeriod', { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' })
    toPeriod: number,
  ): Promise<BudgetOutcomeType> {
    const context = tenantFor(principal, forbundKey, 'READ_PLAN');
    const outcome = await loaders
      .of(`budget-outcome-${forbundKey}-${toPeriod}`, (ids: readonly string[]) =>
        this.service.outcomes(context, ids, toPeriod),
      )
      .load(key);
    return BudgetOutcomeType.of(outcome!);
  }
}
