import { OPERATING_BUDGET, OPERATING_FORECAST } from '../printed-operating.js';
import type { PublishedContent } from './published-figure.repository.js';
import { figuresTo, periodOf } from './published-statement-name.js';

/** A year, or the first months of one, that a förbund has published the outcome of. */
export interface PublishedYear {
  readonly year: number;
  /** The last month, 12 for a whole year. */
  readonly toPeriod: number;
  readonly documents: readonly string[];
}

/** What was planned or expected is no outcome: of a year with nothing else no figures are published yet. */
export const PLANNED: ReadonlySet<string> = new Set([OPERATING_BUDGET, OPERATING_FORECAST]);

/** The years with a published outcome in order, each period of a year by itself. */
export function publishedYears(contents: readonly PublishedContent[]): PublishedYear[] {
  const years = new Map<string, { year: number; toPeriod: number; documents: string[] }>();
  for (const content of contents) {
    const toPeriod = periodOf(content.statement);
    const [{ statement }] = figuresTo([content], toPeriod) as [PublishedContent];
    if (PLANNED.has(statement)) continue;
    const key = `${content.year} ${toPeriod}`;
    const known = years.get(key) ?? { year: content.year, toPeriod, documents: [] };
    if (!known.documents.includes(content.document)) known.documents.push(content.document);
    years.set(key, known);
  }
  return [...years.values()].sort((a, b) => a.year - b.year || a.toPeriod - b.toPeriod);
}
