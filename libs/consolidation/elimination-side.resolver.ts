import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { CellRowsService, openerOf } from './cell-rows.service.js';
import { EliminationSide } from './elimination.graphql.js';
import { openedLines, openedRows } from './opened-rows.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

/** Opens one side of an elimination into the rows that were booked against the other förbund. */
@Resolver(() => EliminationSide)
export class EliminationSideResolver {
  constructor(private readonly cellRows: CellRowsService) {}

  @ResolveField(() => [SubmittedAmount])
  async rows(
    @Parent() { source, parts, counterpartForbundId }: EliminationSide,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<SubmittedAmount[]> {
    const rows = await this.cellRows.rows(openerOf(principal, loaders), [source], openedLines(parts));
    const against = rows.filter((row) => row.counterpartForbundId === counterpartForbundId);
    return openedRows(against, parts);
  }
}
