import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { InsatsCountsType, InsatsCountTotalType } from '../counts/count.graphql.js';
import { InsatsGoalType } from '../goals/goal.graphql.js';
import { OutcomeSourceEnum } from '../insats-enums.graphql.js';
import {
  InsatsGrantType,
  InsatsMoneyType,
  InsatsYearType,
  PublishedInsatsOutcomeType,
} from '../money/insats-money.graphql.js';
import { InsatsType } from '../register/insats.graphql.js';
import { InsatsReportType } from '../reports/insats-report.graphql.js';
import { InsatsFindingType, InsatsVersionType } from './dossier.graphql.js';
import type { InsatsDossier, OutcomeSource } from './dossier.js';
import { DossierService } from './dossier.service.js';

/** What stands below an insats: one read for all insatser of an operation. */
@Resolver(() => InsatsType)
export class DossierResolver {
  constructor(private readonly service: DossierService) {}

  @ResolveField(() => OutcomeSourceEnum, { description: 'Varifrån utfallet är.' })
  async outcomeSource(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<OutcomeSource> {
    return (await this.of(insats, principal, loaders)).outcomeSource;
  }

  @ResolveField(() => InsatsMoneyType, { description: 'Beslutat, utfall och återstående, över alla år.' })
  async total(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsMoneyType> {
    return InsatsMoneyType.of((await this.of(insats, principal, loaders)).total);
  }

  @ResolveField(() => [InsatsYearType], { description: 'Medel och utfall per år, det tidigaste först.' })
  async years(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsYearType[]> {
    return (await this.of(insats, principal, loaders)).years.map((year) => InsatsYearType.of(year));
  }

  @ResolveField(() => [InsatsGrantType], { description: 'Beslutade medel, efter period.' })
  async grants(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsGrantType[]> {
    const { grants } = await this.of(insats, principal, loaders);
    return grants.map((grant) => InsatsGrantType.of(insats.forbundKey, grant));
  }

  @ResolveField(() => [PublishedInsatsOutcomeType], { description: 'Utfall som dokument trycker dem.' })
  async publishedOutcomes(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<PublishedInsatsOutcomeType[]> {
    const { publishedOutcomes } = await this.of(insats, principal, loaders);
    return publishedOutcomes.map((outcome) => PublishedInsatsOutcomeType.of(outcome));
  }

  @ResolveField(() => [InsatsGoalType], { description: 'Mål och måluppfyllelse.' })
  async goals(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsGoalType[]> {
    const { goals } = await this.of(insats, principal, loaders);
    return goals.map((goal) => InsatsGoalType.of(insats.forbundKey, goal));
  }

  @ResolveField(() => [InsatsReportType], { description: 'Rapporter, efter dagen de ska ha kommit.' })
  async reports(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsReportType[]> {
    const { reports } = await this.of(insats, principal, loaders);
    return reports.map((report) => InsatsReportType.of(insats.forbundKey, report, this.service.today()));
  }

  @ResolveField(() => [InsatsCountsType], { description: 'Antal deltagare per period, mått och spann.' })
  async counts(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsCountsType[]> {
    return (await this.of(insats, principal, loaders)).countSets.map((set) => InsatsCountsType.of(set));
  }

  @ResolveField(() => [InsatsFindingType], { description: 'Vad som bör ses över.' })
  async findings(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsFindingType[]> {
    return (await this.of(insats, principal, loaders)).findings.map((finding) =>
      InsatsFindingType.of(finding),
    );
  }

  @ResolveField(() => [InsatsVersionType], { description: 'Hur uppgifterna har ändrats, det senaste först.' })
  async history(
    @Parent() insats: InsatsType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<InsatsVersionType[]> {
    return (await this.of(insats, principal, loaders)).history.map((version) =>
      InsatsVersionType.of(version),
    );
  }

  private async of(
    { forbundKey, code }: InsatsType,
    principal: Principal | null,
    loaders: Loaders,
  ): Promise<InsatsDossier> {
    const context = tenantFor(principal, forbundKey, 'READ_PLAN');
    const loader = loaders.of(`insats-dossier-${forbundKey}`, (codes: readonly string[]) =>
      this.service.read(context, codes),
    );
    const dossier = await loader.load(code);
    if (!dossier) throw new DomainError('NOT_FOUND', 'Det finns ingen sådan insats.');
    return dossier;
  }
}

@Resolver(() => ForbundType)
export class InsatsTotalsResolver {
  constructor(private readonly service: DossierService) {}

  @ResolveField(() => [InsatsCountTotalType], {
    description:
      'Antal över alla insatser ett år, varje mått och spann för sig; bara uppgifter för hela året.',
    complexity: 20,
  })
  async insatsCountTotals(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'År.' }) year: number,
  ): Promise<InsatsCountTotalType[]> {
    const context = tenantFor(principal, forbundId, 'READ_PLAN');
    assertPlanYear(year);
    const totals = await this.service.countTotals(context, year);
    return totals.map((total) => InsatsCountTotalType.of(total));
  }
}
