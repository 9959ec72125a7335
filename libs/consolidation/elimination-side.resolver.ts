import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { ConsolidationService } from './consolidation.service.js';
import { EliminationSide } from './elimination.graphql.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';
import { rowKey, submittedAmount, submittedRows } from './submitted-rows.loader.js';

/** Opens one side of an elimination into the rows that were booked against the other förbund. */
@Resolver(() => EliminationSide)
export class EliminationSideResolver {
  constructor(private readonly consolidations: ConsolidationService) {}

  @ResolveField(() => [SubmittedAmount])
  async rows(
    @Parent() side: EliminationSide,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<SubmittedAmount[]> {
    const context = countyFor(principal, side.countyId, 'READ_CONSOLIDATION');
    const rows = submittedRows(loaders, context, this.consolidations);
    const found = await Promise.all(side.lines.map((line) => rows.load(rowKey(side.submissionId, line))));
    return found
      .flatMap((ofLine) => ofLine ?? [])
      .filter((row) => row.counterpartForbundId === side.counterpartForbundId)
      .flatMap((row) => submittedAmount(row) ?? []);
  }
}
