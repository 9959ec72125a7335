import { Args, GraphQLISODateTime, Int, Query, Resolver } from '@nestjs/graphql';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundService } from '@samla/forbund/forbund.service.js';
import { countyFor, signedIn } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestTime } from '@samla/platform/graphql/context-params.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { FigureKindEnum } from '@samla/statements/figure-kind.graphql.js';
import { CombinedConsolidationService, MOST_COUNTIES, MOST_YEARS } from './combined-consolidation.service.js';
import { figuresAnswer } from './consolidation-answer.js';
import { CombinedConsolidation } from './consolidation.graphql.js';

/** Each year is a whole consolidation, and each county of it one more place to read from. */
function cost({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }): number {
  const [counties, years] = [lengthOf(args['counties']), lengthOf(args['years'])];
  return years * (5 * counties + 10 * childComplexity);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? Math.max(1, list.length) : 1;
}

/** Consolidated figures of several counties at once. */
@Resolver(() => CombinedConsolidation)
export class CombinedConsolidationResolver {
  constructor(
    private readonly service: CombinedConsolidationService,
    private readonly forbund: ForbundService,
  ) {}

  @Query(() => [CombinedConsolidation], {
    description:
      `Flera läns siffror sammanlagda, ett svar för varje år, av det som var godkänt vid \`knownAt\` (nu när det utelämnas). Högst ${MOST_COUNTIES} län och ${MOST_YEARS} år. ` +
      'Ett län som är okänt, eller utom räckhåll för dina uppdrag, ger `NOT_FOUND`.',
    complexity: cost,
  })
  async consolidations(
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('counties', { type: () => [String], description: 'Länens kortnamn.' }) counties: string[],
    @Args('years', { type: () => [Int], description: 'Räkenskapsår.' }) years: number[],
    @Args('toPeriod', { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' })
    toPeriod: number,
    @Args('kind', {
      type: () => FigureKindEnum,
      defaultValue: 'ACTUAL',
      description: 'Utfall, budget eller prognos.',
    })
    kind: FigureKind,
    @Args('knownAt', {
      type: () => GraphQLISODateTime,
      nullable: true,
      description: 'Kunskapsläge; nu när det utelämnas.',
    })
    knownAt?: Date | null,
  ): Promise<CombinedConsolidation[]> {
    const contexts = await this.contexts(principal, [...new Set(counties)]);
    const question = { years, toPeriod, kind, knownAt: knownAt ?? now };
    const found = await this.service.combined(contexts, question);
    return found.map(({ kept, memberCount, knownAt: at }) => ({
      ...figuresAnswer(kept),
      memberCount,
      knownAt: at,
    }));
  }

  /** Each county by itself: one that may not be read refuses the whole. */
  private async contexts(principal: Principal | null, slugs: readonly string[]): Promise<CountyContext[]> {
    const signed = signedIn(principal);
    if (slugs.length === 0 || slugs.length > MOST_COUNTIES)
      throw new DomainError('BAD_USER_INPUT', `counties ska vara 1–${MOST_COUNTIES} län.`, {
        argument: 'counties',
      });
    const found = await Promise.all(slugs.map((slug) => this.forbund.countyBySlug(signed, slug)));
    return found.map(({ id }) => countyFor(signed, id, 'READ_CONSOLIDATION'));
  }
}
