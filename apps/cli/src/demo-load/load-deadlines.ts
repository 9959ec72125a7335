import type { INestApplicationContext } from '@nestjs/common';
import { type AskedDeadline, DeadlineService } from '@samla/consolidation/monitor/deadline.service.js';
import { addDays } from '@samla/domain/calendar/day.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { countyContext, SYSTEM } from '@samla/platform/tenant-context.js';
import { DEMO_COUNTY } from '../demo/county.js';
import { ids } from './demo-ids.js';

const LAST_YEAR_OF_BOOKS = 2023;

/** Constructed days, counted from the day of the load: something is in time, something near and something late. */
const DEADLINES: readonly (Omit<AskedDeadline, 'dueOn'> & { readonly inDays: number })[] = [
  { year: LAST_YEAR_OF_BOOKS, toPeriod: 12, kind: 'ACTUAL', inDays: 30 },
  { year: LAST_YEAR_OF_BOOKS + 1, toPeriod: 12, kind: 'BUDGET', inDays: 30 },
  { year: LAST_YEAR_OF_BOOKS + 1, toPeriod: 6, kind: 'ACTUAL', inDays: -12 },
  { year: LAST_YEAR_OF_BOOKS + 1, toPeriod: 12, kind: 'ACTUAL', inDays: 9 },
];

/** Sets the demo county's last days for figures; a day that is set stays, whenever the demo is loaded again. */
export async function loadDeadlines(services: INestApplicationContext): Promise<void> {
  const deadlines = services.get(DeadlineService, { strict: false });
  const today = services.get(Clock, { strict: false }).today();
  const context = countyContext(ids.county(DEMO_COUNTY.slug), SYSTEM);
  for (const { inDays, ...key } of DEADLINES) {
    const known = await deadlines.ofYear(context, key.year);
    if (known.some(({ toPeriod, kind }) => toPeriod === key.toPeriod && kind === key.kind)) continue;
    const idempotencyKey = `demo-deadline-${key.year}-${key.toPeriod}-${key.kind.toLowerCase()}`;
    await deadlines.set(context, { ...key, dueOn: addDays(today, inDays) }, idempotencyKey);
  }
}
