import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Money } from '@samla/domain/money/money.js';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { countyFor, tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestTime } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { pageOf } from '@samla/platform/paging.js';
import {
  AnswerMutualDifferenceInput,
  AnswerMutualDifferenceResult,
  MutualDifferenceAnswered,
  WHOLE_YEAR,
} from './mutual-case.graphql.js';
import { MutualCaseService } from './mutual-case.service.js';
import { MutualComparisonType } from './mutual-comparison.graphql.js';
import { MutualDifferenceType } from './mutual-difference.graphql.js';
import { MutualDifferenceService } from './mutual-difference.service.js';
import { MutualEntryConnection, MutualEntryType } from './mutual-entry.graphql.js';
import { MutualDifferenceSide } from './mutual-side.graphql.js';
import { pagedEntries } from './paged-entries.js';

const DESCRIPTION =
  'med båda sidor, deras verifikationer, ålder, ansvariga och vad som kan förklara den. Av godkända inlämningar.';
const YEAR = { type: () => Int, description: 'Räkenskapsår.' };
const TO_PERIOD = { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' };
const complexity = ({ childComplexity }: { readonly childComplexity: number }): number =>
  20 + childComplexity * 5;

/** Every difference in mutual dealings of a county. */
@Resolver(() => CountyType)
export class CountyMutualDifferencesResolver {
  constructor(private readonly service: MutualDifferenceService) {}

  @ResolveField(() => [MutualDifferenceType], {
    description: `Länets differenser i mellanhavanden, ${DESCRIPTION}`,
    complexity,
  })
  async mutualDifferences(
    @Parent() { key }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', YEAR) year: number,
    @Args('toPeriod', TO_PERIOD) toPeriod: number,
  ): Promise<MutualDifferenceType[]> {
    const context = countyFor(principal, key, 'READ_CONSOLIDATION');
    const all = await this.service.ofCounty(context, { year, toPeriod }, now);
    return all.map((each) => MutualDifferenceType.of(each));
  }

  @ResolveField(() => MutualComparisonType, {
    description: 'Vilka av länets förbund som har något godkänt att jämföra, och vilka som saknar det.',
    complexity: 10,
  })
  async mutualComparison(
    @Parent() { key }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', YEAR) year: number,
    @Args('toPeriod', TO_PERIOD) toPeriod: number,
  ): Promise<MutualComparisonType> {
    const context = countyFor(principal, key, 'READ_CONSOLIDATION');
    return MutualComparisonType.of(await this.service.compared(context, { year, toPeriod }, now));
  }
}

/** The differences that a förbund is a side of, and its answers to them. */
@Resolver(() => ForbundType)
export class ForbundMutualDifferencesResolver {
  constructor(
    private readonly service: MutualDifferenceService,
    private readonly cases: MutualCaseService,
  ) {}

  @ResolveField(() => [MutualDifferenceType], {
    description: `Differenser i mellanhavanden som förbundet är en sida av, ${DESCRIPTION}`,
    complexity,
  })
  async mutualDifferences(
    @Parent() { key }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', YEAR) year: number,
    @Args('toPeriod', TO_PERIOD) toPeriod: number,
  ): Promise<MutualDifferenceType[]> {
    const context = tenantFor(principal, key, 'READ_SUBMISSIONS');
    const all = await this.service.ofForbund(context, { year, toPeriod }, now);
    return all.map((each) => MutualDifferenceType.of(each));
  }

  @ResolveField(() => MutualComparisonType, {
    description:
      'Vilka av förbunden i länet, det egna med, som har något godkänt att jämföra, och vilka som saknar det.',
    complexity: 10,
  })
  async mutualComparison(
    @Parent() { key }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', YEAR) year: number,
    @Args('toPeriod', TO_PERIOD) toPeriod: number,
  ): Promise<MutualComparisonType> {
    const context = tenantFor(principal, key, 'READ_SUBMISSIONS');
    return MutualComparisonType.of(await this.service.comparedWith(context, { year, toPeriod }, now));
  }

  @Mutation(() => AnswerMutualDifferenceResult, {
    description:
      'Säger var förbundet står med en differens och vem som reder ut den. Bokför ingenting. Problem: `NO_DIFFERENCE`, `DIFFERENCE_CHANGED`, `NOTHING_TO_AGREE_ON`, `RESPONSIBLE_WITHOUT_MANDATE`, `PERSONAL_DATA`.',
  })
  answerMutualDifference(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: AnswerMutualDifferenceInput,
  ): Promise<MutualDifferenceAnswered | RuleProblem> {
    const context = tenantNamed(principal, input.forbundId, 'HAND_IN');
    const { year, toPeriod, area, status, note, responsibleUserId, difference, idempotencyKey } = input;
    const asked = {
      ...{ year, area, status, idempotencyKey, toPeriod: toPeriod ?? WHOLE_YEAR, note: note ?? '' },
      difference: difference == null ? null : Money.parse(difference),
      counterpartForbundId: uuidOf('Forbund', input.counterpartForbundId),
      responsibleUserId: responsibleUserId ? uuidOf('User', responsibleUserId) : null,
    };
    const { of } = RuleProblem;
    const problems = {
      ...{ NO_DIFFERENCE: of, DIFFERENCE_CHANGED: of, NOTHING_TO_AGREE_ON: of },
      ...{ RESPONSIBLE_WITHOUT_MANDATE: of, PERSONAL_DATA: of },
    };
    return withProblems(problems, async () => {
      const difference = MutualDifferenceType.of(await this.cases.answer(context, asked));
      return Object.assign(new MutualDifferenceAnswered(), { difference });
    });
  }
}

/** The entries of a side, page by page. */
@Resolver(() => MutualDifferenceSide)
export class MutualDifferenceSideResolver {
  @ResolveField(() => MutualEntryConnection, {
    description: 'Sidans verifikationsrader mot den andra, efter verifikationsdatum.',
    complexity: costOfPage,
  })
  entries(
    @Parent() { kept, forbund }: MutualDifferenceSide,
    @Args() { first, after }: PageArgs,
  ): Connection<MutualEntryType> {
    return toConnection(
      pagedEntries(kept, pageOf(first, after, 2, MOST_PER_PAGE)),
      ({ entryNo, rowNo }) => [entryNo, String(rowNo)],
      (entry) => MutualEntryType.of(entry, forbund),
    );
  }
}
