import { Injectable } from '@nestjs/common';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import type { CellSource } from './consolidated-row.graphql.js';
import { ConsolidationService } from './consolidation.service.js';
import { type SpanRow, spanRows, submittedRows } from './submitted-rows.loader.js';

/** Who opens, and the loaders of the operation. */
export interface Opener {
  readonly principal: Principal | null;
  readonly loaders: Loaders;
}

/** Opens consolidated amounts into the rows that were handed in, for those who may read the county. */
@Injectable()
export class CellRowsService {
  constructor(private readonly consolidations: ConsolidationService) {}

  /** The rows of some sources on some lines, source by source. The right is asked for anew: answers are kept without it. */
  async rows(
    { principal, loaders }: Opener,
    sources: readonly CellSource[],
    lines: readonly string[],
  ): Promise<SpanRow[]> {
    const found = await Promise.all(
      sources.map((source) => {
        const context = countyFor(principal, source.countyId, 'READ_CONSOLIDATION');
        return spanRows(submittedRows(loaders, context, this.consolidations), source, lines);
      }),
    );
    return found.flat();
  }
}
