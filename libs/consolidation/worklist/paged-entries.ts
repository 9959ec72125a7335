import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';

/** A page of a side's entries, oldest first; `BAD_USER_INPUT` for a cursor of another list. */
export function pagedEntries(entries: readonly PairEntry[], page: Page): Paged<PairEntry> {
  if (page.after === null) return paged(entries.slice(0, page.limit + 1), page);
  const [entryNo, rowNo] = page.after;
  const last = entries.findIndex((each) => each.entryNo === entryNo && String(each.rowNo) === rowNo);
  if (last === -1)
    throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
      argument: 'after',
    });
  return paged(entries.slice(last + 1, last + 2 + page.limit), page);
}
