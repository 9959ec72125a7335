import { Injectable } from '@nestjs/common';
import { newSessionToken, tokenHash } from '@samla/access/token.js';
import { yearOf } from '@samla/domain/calendar/day.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { PlannedDuty } from '@samla/domain/governance/duty-plan.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { SYSTEM, type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { requiredText } from '../checked-text.js';
import { DutyYears } from '../duties/duty-years.service.js';
import { type CalendarFeed, CalendarFeedRepository } from './calendar-feed.repository.js';
import { dutyCalendar } from './duty-calendar.js';

/** An address and its path; the path is told once, so it is null when the same call is repeated. */
export interface CreatedFeed {
  readonly feed: CalendarFeed;
  readonly path: string | null;
}

/** The year of duties as a calendar, at addresses that are secret and can be taken back. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly feeds: CalendarFeedRepository,
    private readonly years: DutyYears,
    private readonly directory: ForbundDirectory,
  ) {}

  /** All addresses, newest first, with those that have ended. */
  list(context: TenantContext): Promise<CalendarFeed[]> {
    return this.database.tenant(context, (tx) => this.feeds.all(tx));
  }

  /** Makes an address. Throws `PERSONAL_DATA` for a name with a personnummer. */
  async create(context: TenantContext, name: string, idempotencyKey: string): Promise<CreatedFeed> {
    const checked = requiredText('name', name, 100);
    const token = newSessionToken();
    const { actor, forbundId } = context;
    return this.database.tenant(context, async (tx) => {
      const call = { actor, mutation: 'createCalendarFeed', key: idempotencyKey, input: { name } };
      const { id, replayed } = await once(tx, call, async () => {
        const made = { createdBy: actor.name, createdAt: this.clock.now(), revokedAt: null };
        const feed = { id: newId(), name: checked, ...made };
        await this.feeds.add(tx, feed, tokenHash(token));
        return feed.id;
      });
      const feed = (await this.feeds.all(tx)).find((found) => found.id === id) as CalendarFeed;
      return { feed, path: replayed ? null : `/calendar/${forbundId}/${token}.ics` };
    });
  }

  /** Ends an address, at once and for good. Throws `NOT_FOUND`. */
  async revoke(context: TenantContext, feedId: string, idempotencyKey: string): Promise<CalendarFeed> {
    return this.database.tenant(context, async (tx) => {
      const { actor } = context;
      const call = { actor, mutation: 'revokeCalendarFeed', key: idempotencyKey, input: { feedId } };
      await once(tx, call, async () => {
        if (!(await this.feeds.revoke(tx, feedId, this.clock.now()))) throw unknown();
        return feedId;
      });
      return (await this.feeds.all(tx)).find(({ id }) => id === feedId) as CalendarFeed;
    });
  }

  /**
   * The calendar at an address, as RFC 5545 text: last year's, this year's and next year's duties. Nobody is signed in:
   * the secret alone opens it. Throws `NOT_FOUND` for a wrong secret, one that was taken back, and an unknown förbund.
   */
  async read(forbundId: string, token: string): Promise<string> {
    const context = tenantContext(forbundId, SYSTEM);
    const today = this.clock.today();
    const duties = await this.database.tenant(context, async (tx) => {
      if (!(await this.feeds.isOpen(tx, tokenHash(token)))) throw unknown();
      const found: PlannedDuty[] = [];
      for (const step of [-1, 0, 1]) found.push(...(await this.years.plan(tx, yearOf(today) + step, today)));
      return found;
    });
    const { name } = await this.directory.forbundById(forbundId);
    return dutyCalendar({ forbundId, name, duties });
  }
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
