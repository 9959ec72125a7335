import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { StatementsType } from '@samla/statements/statements.graphql.js';
import { EquityService } from './equity.service.js';
import { EquityYearType } from './equity-year.graphql.js';

const WHOLE_YEAR = 12;

/** Eget kapital of the year that statements are of, beside the förbund's own ceiling. */
@Resolver(() => StatementsType)
export class StatementsEquityResolver {
  constructor(private readonly service: EquityService) {}

  @ResolveField(() => EquityYearType, {
    nullable: true,
    description:
      'Årets eget kapital mot årets bidrag och förbundets tak; null för en del av ett år, och när inget är känt.',
    complexity: ({ childComplexity }) => 20 + childComplexity,
  })
  async equityYear(
    @Parent() { forbundKey, year, fromPeriod, toPeriod, asOf }: StatementsType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<EquityYearType | null> {
    const context = tenantFor(principal, forbundKey, 'READ_PLAN');
    if (fromPeriod !== 1 || toPeriod !== WHOLE_YEAR || asOf !== null) return null;
    const [row] = (await this.service.ofYears(context, year, year)).years;
    return row ? EquityYearType.of(row) : null;
  }
}
