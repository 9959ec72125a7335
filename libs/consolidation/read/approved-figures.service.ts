import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@samla/platform/config/config-token.js';
import type { Config } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { KeptBySize } from './kept-by-size.js';
import { type ApprovedFigures, type FiguresQuestion, RollupRepository } from './rollup.repository.js';

type Known = ReadonlyMap<string, ApprovedFigures>;

/** Sums that are kept at most, over all counties: some 20 MB. */
const MOST_SUMS = 100_000;

/**
 * Reads what the förbund of a county have handed in and approved. Which versions speak is read anew each time, in the
 * county's own transaction; what a version says can never change, so it is read once and kept, for that county alone.
 */
@Injectable()
export class ApprovedFiguresService {
  private readonly kept: KeptBySize<Known>;

  constructor(
    private readonly database: Database,
    private readonly rollups: RollupRepository,
    @Inject(CONFIG) { keptFigures }: Pick<Config, 'keptFigures'>,
  ) {
    this.kept = new KeptBySize(keptFigures ? MOST_SUMS : 0, sizeOf);
  }

  /** The figures of each förbund that has a version approved by `knownAt`: the highest one. */
  async figures(context: CountyContext, question: FiguresQuestion): Promise<ApprovedFigures[]> {
    const { year, toPeriod, kind } = question;
    const key = `${context.countyId} ${year} ${toPeriod} ${kind}`;
    const known = this.kept.get(key);
    const figures = await this.database.county(
      context,
      (tx) => this.rollups.figures(tx, question, known),
      'ONE_READ',
    );
    if (this.kept.keeps && figures.some(({ submissionId }) => !known?.has(submissionId))) {
      this.kept.set(key, together(known, figures));
    }
    return figures;
  }
}

/** What was known and what was read, so that asking by turns for now and for then reads neither twice. */
function together(known: Known | undefined, figures: readonly ApprovedFigures[]): Known {
  const read = figures.map((each) => [each.submissionId, each] as const);
  const isMuch = known !== undefined && known.size > 4 * figures.length;
  return new Map(isMuch ? read : [...(known ?? []), ...read]);
}

function sizeOf(known: Known): number {
  let size = 0;
  for (const { sums } of known.values()) size += sums.length;
  return size;
}
