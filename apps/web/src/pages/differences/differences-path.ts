import type { FigureKind } from '../county/county.answers.js';

interface Compared {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly kind: FigureKind;
}

/** Where the county's differences are sorted out; null for budgets and forecasts, which nobody sorts out. */
export function differencesPath({ slug, year, toPeriod, kind }: Compared): string | null {
  if (kind !== 'ACTUAL') return null;
  return `/lan/${slug}/mellanhavanden?ar=${year}${toPeriod === 12 ? '' : `&till=${toPeriod}`}`;
}
