import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@samla/platform/config/config-token.js';
import type { Config } from '@samla/platform/config/config.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { KeptBySize } from './kept-by-size.js';
import type { ApprovedFigures } from './rollup.repository.js';

interface Done {
  readonly value: object;
  readonly size: number;
}

/** Amounts that are kept at most, over all counties: some 40 MB with their texts. */
const MOST_AMOUNTS = 60_000;

/** What a consolidated amount is about: the lines of the statements. */
const LINES = 60;

/**
 * Keeps what was worked out of a county's approved figures. The work is told nothing but what its key names: the counties,
 * what was asked (perimeter and names as just read, never a moment of asking) and the versions that speak. When another
 * version is approved or a förbund gets another name, the key is another, so nothing has to be thrown away and nothing
 * can be old; when nothing has changed, the same object is answered.
 */
@Injectable()
export class KeptWork {
  private readonly kept: KeptBySize<Done>;

  constructor(@Inject(CONFIG) { keptFigures }: Pick<Config, 'keptFigures'>) {
    this.kept = new KeptBySize(keptFigures ? MOST_AMOUNTS : 0, ({ size }) => size);
  }

  /** What `work` makes of `asked` (plain values) and the versions; it may read nothing else. */
  of<Asked extends object, Value extends object>(
    counties: readonly CountyContext[],
    asked: Asked,
    versions: readonly ApprovedFigures[],
    work: (asked: Asked, versions: readonly ApprovedFigures[]) => Value,
  ): Value {
    if (!this.kept.keeps) return work(asked, versions);
    const key = keyOf(work.name, counties, asked, versions);
    const known = this.kept.get(key);
    if (known) return known.value as Value;
    const value = work(asked, versions);
    this.kept.set(key, { value, size: (versions.length + 2) * LINES });
    return value;
  }
}

function keyOf(
  work: string,
  counties: readonly CountyContext[],
  asked: object,
  versions: readonly ApprovedFigures[],
): string {
  const ids = versions.map(({ submissionId }) => submissionId).sort();
  return `${work} ${counties.map(({ countyId }) => countyId).join(' ')} ${ids.join(' ')} ${JSON.stringify(asked)}`;
}
