import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Page } from '@samla/platform/paging.js';
import type { ResultPage } from './result-page.js';

/** A page of rows that are numbered from 1 within their check. Throws `BAD_USER_INPUT` for a cursor of another list. */
export function resultPage({ limit, after }: Page): ResultPage {
  const [last = '0'] = after ?? [];
  if (!/^\d{1,9}$/.test(last))
    throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
      argument: 'after',
    });
  return { limit, after: Number.parseInt(last, 10) };
}
