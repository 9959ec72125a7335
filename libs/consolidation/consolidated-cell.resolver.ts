import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { CellRowsService, openerOf } from './cell-rows.service.js';
import { ConsolidatedOperatingCell } from './consolidated-operating.graphql.js';
import { ConsolidatedCell } from './consolidated-row.graphql.js';
import { isAbout, openedLines, openedRows } from './opened-rows.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

/** Opens a förbund's amount into the accounts of its submission. */
@Resolver(() => ConsolidatedCell)
export class ConsolidatedCellResolver {
  constructor(private readonly cellRows: CellRowsService) {}

  @ResolveField(() => [SubmittedAmount])
  async accounts(
    @Parent() { sources, opening }: ConsolidatedCell,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<SubmittedAmount[]> {
    const rows = await this.cellRows.rows(openerOf(principal, loaders), sources, openedLines(opening.parts));
    return openedRows(rows.filter(isAbout(opening)), opening.parts);
  }
}

/** Opens an amount of driftredovisningen in the same way. */
@Resolver(() => ConsolidatedOperatingCell)
export class ConsolidatedOperatingCellResolver extends ConsolidatedCellResolver {
  constructor(cellRows: CellRowsService) {
    super(cellRows);
  }

  @ResolveField(() => [SubmittedAmount])
  override accounts(
    @Parent() cell: ConsolidatedCell,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<SubmittedAmount[]> {
    return super.accounts(cell, principal, loaders);
  }
}
