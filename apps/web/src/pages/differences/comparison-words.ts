import { shortName } from '../../parts/short-name.js';
import type { Comparison } from './differences.answers.js';

/** What is to be said of a comparison beside its differences, and how it looks. */
export interface ComparisonWords {
  readonly tone: 'good' | 'warning';
  readonly title: string;
}

/**
 * What an empty or a partial list means: that all agrees is said only where everybody has been compared. `own` is the
 * förbund that reads; null for the county. Null where the differences say it all.
 */
export function comparisonWords(
  { approved, missing }: Comparison,
  differences: number,
  own: string | null,
): ComparisonWords | null {
  const isCompared = own === null || approved.some(({ slug }) => slug === own) ? approved.length > 1 : false;
  if (!isCompared) return { tone: 'warning', title: `Inget att jämföra: ${whyNot(missing)}.` };
  if (missing.length > 0)
    return {
      tone: 'warning',
      title: `${differences === 0 ? 'Det som är jämfört stämmer på öret. ' : ''}Inte jämfört: ${whyNot(missing)}.`,
    };
  return differences === 0 ? { tone: 'good', title: 'Alla mellanhavanden stämmer på öret.' } : null;
}

function whyNot(missing: Comparison['missing']): string {
  if (missing.length === 0) return 'det finns inget annat förbund i länet';
  const names = missing.map(({ name }) => shortName(name));
  const last = names.at(-1) ?? '';
  const listed = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} och ${last}`;
  return `${listed} saknar godkänd inlämning`;
}
