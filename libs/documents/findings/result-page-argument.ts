import { DomainError } from '@samla/domain/errors/domain-error.js';
import { MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { pageOf } from '@samla/platform/paging.js';
import type { ResultPage } from './result-page.js';

/** A page of rows that are numbered from 1 within their check. */
export function resultPage(first: number, after: string | null | undefined): ResultPage {
  const page = pageOf(first, after, 1, MOST_PER_PAGE);
  const [last = '0'] = page.after ?? [];
  if (!/^\d{1,9}$/.test(last))
    throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
      argument: 'after',
    });
  return { limit: page.limit, after: Number.parseInt(last, 10) };
}
