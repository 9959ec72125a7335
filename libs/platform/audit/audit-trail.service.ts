import type { ChainedAuditEvent } from '@samla/domain/audit/audit-event.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Page, Paged } from '../paging.js';
import {
  type Actor,
  type CountyContext,
  countyContext,
  type TenantContext,
  tenantContext,
} from '../tenant-context.js';
import { type AuditFilter, AuditTrailRepository } from './audit-trail.repository.js';
import { type NewAuditEvent, record } from './record.js';
import type { TrailPlace } from './trail-place.js';

export type { AuditFilter } from './audit-trail.repository.js';

const EVENT_NO = /^[1-9]\d{0,17}$/;

/** The trail as it is read, and what is recorded in a transaction of its own: refusals and sensitive reads. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrailRepository,
  ) {}

  /** A page of a förbund's own events, the latest first; a cursor of another list is `BAD_USER_INPUT`. */
  async ofForbund(
    context: TenantContext,
    filter: AuditFilter,
    page: Page,
  ): Promise<Paged<ChainedAuditEvent>> {
    assertCursor(page);
    return this.database.tenant(context, (tx) => this.trail.page(tx, filter, page));
  }

  /** As `ofForbund`, what the registry has recorded about the förbund: mandates, members, names, an operator's visits. */
  async aboutForbund(
    { forbundId }: TenantContext,
    filter: AuditFilter,
    page: Page,
  ): Promise<Paged<ChainedAuditEvent>> {
    assertCursor(page);
    return this.database.registry((tx) => this.trail.page(tx, filter, page, forbundId));
  }

  /** As `ofForbund`, for a county. */
  async ofCounty(context: CountyContext, filter: AuditFilter, page: Page): Promise<Paged<ChainedAuditEvent>> {
    assertCursor(page);
    return this.database.county(context, (tx) => this.trail.page(tx, filter, page));
  }

  /** As `ofForbund`, for the installation: for whoever owns the database. */
  async ofInstallation(filter: AuditFilter, page: Page): Promise<Paged<ChainedAuditEvent>> {
    assertCursor(page);
    return this.database.registry((tx) => this.trail.page(tx, filter, page));
  }

  /** Records events in the chain of a place, in one statement and a transaction of their own. */
  async note(place: TrailPlace, actor: Actor, events: readonly NewAuditEvent[]): Promise<void> {
    if (events.length === 0) return;
    switch (place.kind) {
      case 'tenant':
        return this.database.tenant(tenantContext(place.id, actor), (tx) => record(tx, ...events));
      case 'county':
        return this.database.county(countyContext(place.id, actor), (tx) => record(tx, ...events));
      case 'registry':
        return this.database.registry((tx) => record(tx, ...events));
    }
  }
}

function assertCursor({ after }: Page): void {
  if (after === null || EVENT_NO.test(after[0]!)) return;
  throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
    argument: 'after',
  });
}
