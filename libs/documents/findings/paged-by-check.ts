import type { Paged } from '@samla/platform/paging.js';
import type { ResultPage } from './result-page.js';

/** The rows of several checks, each check's own page of them. */
export function pagedByCheck<Row extends { readonly checkId: string }>(
  checkIds: readonly string[],
  rows: readonly Row[],
  { limit }: ResultPage,
): ReadonlyMap<string, Paged<Row>> {
  return new Map(
    checkIds.map((id) => {
      const own = rows.filter(({ checkId }) => checkId === id);
      return [id, { rows: own.slice(0, limit), hasNext: own.length > limit }];
    }),
  );
}
