import { Args, createUnionType, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { FiscalYearType } from '../accounts/fiscal-year.graphql.js';
import { JournalEntryType } from './journal.graphql.js';
import { CarriedForward, CarryForwardInput, OpeningDiffers } from './year-end-carry.graphql.js';
import { YearEndCarryService } from './year-end-carry.service.js';
import { YearEndType } from './year-end.graphql.js';
import { YearEndService } from './year-end.service.js';

const CarryForwardResult = createUnionType({
  name: 'CarryForwardResult',
  description: 'Året som öppnades, eller regeln som sa nej.',
  types: () => [CarriedForward, OpeningDiffers, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class YearEndResolver {
  constructor(
    private readonly service: YearEndService,
    private readonly carrying: YearEndCarryService,
  ) {}

  @ResolveField(() => YearEndType, {
    description: 'Bokslutskontroll av ett räkenskapsår. Ett år som inte finns ger `NOT_FOUND`.',
  })
  async yearEnd(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
  ): Promise<YearEndType> {
    return YearEndType.of(year, await this.service.read(tenantFor(principal, forbundId, 'READ_BOOKS'), year));
  }

  @Mutation(() => CarryForwardResult, {
    description:
      'Bokför nästa års ingående balanser ur ett låst års utgående, resultatet på kontot i eget kapital. Problem: `YEAR_UNKNOWN`, `YEAR_OPEN`, `EQUITY_ACCOUNT_UNSUITABLE`, `OPENING_DIFFERS`, `YEAR_LOCKED`, `PERIOD_LOCKED`.',
  })
  carryForward(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, ...request }: CarryForwardInput,
  ): Promise<CarriedForward | OpeningDiffers | RuleProblem> {
    const context = tenantNamed(principal, id, 'IMPORT_BOOKS');
    const { forbundId } = context;
    const { of } = RuleProblem;
    const declared = {
      YEAR_UNKNOWN: of,
      YEAR_OPEN: of,
      EQUITY_ACCOUNT_UNSUITABLE: of,
      OPENING_DIFFERS: OpeningDiffers.of,
      YEAR_LOCKED: of,
      PERIOD_LOCKED: of,
    };
    return withProblems<CarriedForward, OpeningDiffers | RuleProblem>(declared, async () => {
      const { fiscalYear, entry } = await this.carrying.carry(context, request);
      return Object.assign(new CarriedForward(), {
        fiscalYear: FiscalYearType.of({ ...fiscalYear, forbundId }),
        entry: entry && JournalEntryType.of({ ...entry, forbundId }),
      });
    });
  }
}
