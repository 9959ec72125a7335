import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Page } from '@samla/platform/paging.js';
import { validate } from 'uuid';

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

/** The page, if its cursor is a time in microseconds and an id; anything else would reach the database as no value of it. */
export function assertTimeCursor(page: Page): Page {
  const [at = '', id = ''] = page.after ?? [];
  if (page.after === null || (TIME.test(at) && validate(id))) return page;
  throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
    argument: 'after',
  });
}
