import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Page } from '@samla/platform/paging.js';
import { validate } from 'uuid';

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

/** Refuses a cursor that is no time in microseconds with an id: it would reach the database as a value that it cannot read. */
export function assertTimeCursor(page: Page): void {
  const [at = '', id = ''] = page.after ?? [];
  if (page.after === null || (TIME.test(at) && validate(id))) return;
  throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
    argument: 'after',
  });
}
