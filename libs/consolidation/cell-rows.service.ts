import { Injectable } from '@nestjs/common';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { CellSource } from './cell-opening.js';
import { ConsolidationService } from './consolidation.service.js';
import { type SpanRow, spanRows, submittedRows } from './submitted-rows.loader.js';

/** How a county's rows are reached by whoever opens, and the loaders of the operation. */
export interface Opener {
  /** The county's context, for those who may read it; throws for others. */
  readonly contextOf: (countyId: string) => CountyContext;
  readonly loaders: Loaders;
}

/** Somebody who asks: the right to each county is asked for anew, since answers are kept without it. */
export function openerOf(principal: Principal | null, loaders: Loaders): Opener {
  return { contextOf: (countyId) => countyFor(principal, countyId, 'READ_CONSOLIDATION'), loaders };
}

/** A job of one county. */
export function openerIn(context: CountyContext): Opener {
  return { contextOf: () => context, loaders: new Loaders() };
}

/** Opens consolidated amounts into the rows that were handed in. */
@Injectable()
export class CellRowsService {
  constructor(private readonly consolidations: ConsolidationService) {}

  /** The rows of some sources on some lines, source by source. */
  async rows(
    { contextOf, loaders }: Opener,
    sources: readonly CellSource[],
    lines: readonly string[],
  ): Promise<SpanRow[]> {
    const found = await Promise.all(
      sources.map((source) => {
        const context = contextOf(source.countyId);
        return spanRows(submittedRows(loaders, context, this.consolidations), source, lines);
      }),
    );
    return found.flat();
  }
}
