import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { ConsolidatedCell } from './consolidation.graphql.js';
import { ConsolidationService } from './consolidation.service.js';
import { rowKey, submittedAmount, submittedRows } from './submitted-rows.loader.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

/** Opens a förbund's amount on a line into the accounts of its submission. */
@Resolver(() => ConsolidatedCell)
export class ConsolidatedCellResolver {
  constructor(private readonly consolidations: ConsolidationService) {}

  @ResolveField(() => [SubmittedAmount])
  async accounts(
    @Parent() cell: ConsolidatedCell,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<SubmittedAmount[]> {
    const context = countyFor(principal, cell.countyId, 'READ_CONSOLIDATION');
    const rows = submittedRows(loaders, context, this.consolidations);
    const found = await Promise.all(cell.lines.map((line) => rows.load(rowKey(cell.submissionId, line))));
    return found.flatMap((ofLine) => (ofLine ?? []).flatMap((row) => submittedAmount(row) ?? []));
  }
}
