import { Args, createUnionType, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Money } from '@samla/domain/money/money.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { EquityForecastType, LineAccuracyType } from './forecast-accuracy.graphql.js';
import { ForecastAccuracyService } from './forecast-accuracy.service.js';
import { ForecastType } from './forecast.graphql.js';
import { ForecastService } from './forecast.service.js';
import {
  ChangeForecastLineInput,
  ForecastLineChanged,
  ForecastSaved,
  SavedForecastType,
  SaveForecastInput,
} from './saved-forecast.graphql.js';
import { SavedForecastService } from './saved-forecast.service.js';

const ChangeForecastLineResult = createUnionType({
  name: 'ChangeForecastLineResult',
  description: 'Prognosen som den nu räknas, eller regeln som sa nej.',
  types: () => [ForecastLineChanged, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const SaveForecastResult = createUnionType({
  name: 'SaveForecastResult',
  description: 'Den sparade prognosen, eller regeln som sa nej.',
  types: () => [ForecastSaved, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const { of } = RuleProblem;
const costOfLines = ({ childComplexity }: { childComplexity: number }): number => 20 + childComplexity * 10;

/** Forecasts of a förbund: the proposal, what is saved and published, and how well earlier ones foresaw the outcome. */
@Resolver(() => ForbundType)
export class ForecastResolver {
  constructor(
    private readonly service: ForecastService,
    private readonly saved: SavedForecastService,
    private readonly foreseen: ForecastAccuracyService,
  ) {}

  @ResolveField(() => ForecastType, {
    nullable: true,
    description: 'Prognosen för året som den räknas nu; null när ingen budget är beslutad.',
    complexity: costOfLines,
  })
  async forecast(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Budgetår.' }) year: number,
    @Args('asOfPeriod', {
      type: () => Int,
      nullable: true,
      description: 'Den sista bokförda perioden som räknas, 0–12; utelämnad: den sista som har bokföring.',
    })
    asOfPeriod: number | null | undefined,
  ): Promise<ForecastType | null> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    const live = await this.service.live(context, year, asOfPeriod ?? null);
    return live && ForecastType.of(live);
  }

  @ResolveField(() => [SavedForecastType], {
    description: 'Årets sparade och publicerade prognoser, den äldsta först.',
    complexity: costOfLines,
  })
  async savedForecasts(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Budgetår.' }) year: number,
  ): Promise<SavedForecastType[]> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    return (await this.saved.list(context, [year])).map((saved) => SavedForecastType.of(saved));
  }

  @ResolveField(() => [LineAccuracyType], {
    description:
      'Hur väl budget och prognos har förutsett utfallet, rad för rad och efter hur många månader som återstod. Bara år som är slut och har böcker räknas.',
    complexity: costOfLines,
  })
  async forecastAccuracy(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('years', { type: () => [Int], description: 'Åren som räknas, högst 30.' }) years: number[],
  ): Promise<LineAccuracyType[]> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    return (await this.foreseen.accuracy(context, years)).map((accuracy) => LineAccuracyType.of(accuracy));
  }

  @ResolveField(() => [EquityForecastType], {
    description:
      'Publicerade prognoser av eget kapital vid årets slut, och utfallet, i den ordning de sades.',
  })
  async equityForecasts(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('years', { type: () => [Int], description: 'Åren som räknas, högst 30.' }) years: number[],
  ): Promise<EquityForecastType[]> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    return (await this.foreseen.equityForecasts(context, years)).map((told) => EquityForecastType.of(told));
  }

  @Mutation(() => ChangeForecastLineResult, {
    description:
      'Ändrar regel eller belopp för en rad i prognosen, med skäl. Problem: `NO_BUDGET_IN_FORCE`, `FORECAST_LINE_UNKNOWN`, `FORECAST_RULE_NOT_OFFERED`, `FORECAST_YEAR_OVER`, `REASON_REQUIRED`, `PERSONAL_DATA`, `INVALID_AMOUNT`.',
  })
  changeForecastLine(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, idempotencyKey, ...input }: ChangeForecastLineInput,
  ): Promise<ForecastLineChanged | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const declared = {
      NO_BUDGET_IN_FORCE: of,
      FORECAST_LINE_UNKNOWN: of,
      FORECAST_RULE_NOT_OFFERED: of,
      FORECAST_YEAR_OVER: of,
      REASON_REQUIRED: of,
      PERSONAL_DATA: of,
      INVALID_AMOUNT: of,
    };
    return withProblems(declared, async () => {
      const { year, asOfPeriod: asOf, lineKey, rule, amount, reason } = input;
      const baseVersionId = uuidOf('BudgetVersion', input.budgetVersionId);
      const asked = { year, asOf, baseVersionId, lineKey, rule, reason };
      const given = amount === null || amount === undefined ? null : Money.parse(amount);
      const live = await this.service.change(context, { ...asked, amount: given }, idempotencyKey);
      return Object.assign(new ForecastLineChanged(), { forecast: ForecastType.of(live) });
    });
  }

  @Mutation(() => SaveForecastResult, {
    description:
      'Sparar prognosen som den räknas nu, som en budgetversion i fasen prognos. Problem: `NO_BUDGET_IN_FORCE`, `PERSONAL_DATA`.',
  })
  saveForecast(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input')
    { forbundId, year, asOfPeriod, budgetVersionId, name, idempotencyKey }: SaveForecastInput,
  ): Promise<ForecastSaved | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    return withProblems({ NO_BUDGET_IN_FORCE: of, PERSONAL_DATA: of }, async () => {
      const baseVersionId = uuidOf('BudgetVersion', budgetVersionId);
      const asked = { year, asOf: asOfPeriod, baseVersionId, name: name ?? null };
      const saved = await this.saved.saveProposal(context, asked, idempotencyKey);
      return Object.assign(new ForecastSaved(), { forecast: SavedForecastType.of(saved) });
    });
  }
}
