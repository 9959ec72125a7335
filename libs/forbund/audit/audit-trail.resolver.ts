import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ChainedAuditEvent } from '@samla/domain/audit/audit-event.js';
import { AuditTrail } from '@samla/platform/audit/audit-trail.service.js';
import type { SensitiveReads } from '@samla/platform/audit/sensitive-reads.js';
import { countyFor, tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestReads } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { type Paged, pageOf } from '@samla/platform/paging.js';
import { CountyType } from '../county.graphql.js';
import { ForbundType } from '../forbund.graphql.js';
import { AuditEventConnection, AuditEventType, AuditTrailArgs } from './audit-trail.graphql.js';

/** The audit trail of a förbund, for its revisor; that it was read is recorded in it. */
@Resolver(() => ForbundType)
export class AuditTrailResolver {
  constructor(private readonly trail: AuditTrail) {}

  @ResolveField(() => AuditEventConnection, {
    description: 'Loggen över vad som skrivits, avvisats och lästs i förbundet, det senaste först.',
    complexity: costOfPage,
  })
  async auditTrail(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestReads() reads: SensitiveReads,
    @Args() args: AuditTrailArgs,
  ): Promise<Connection<AuditEventType>> {
    const context = tenantFor(principal, forbundId, 'READ_AUDIT');
    const found = await this.trail.ofForbund(context, filterOf(args), pageIn(args));
    reads.note({ action: 'readAuditTrail', placeId: forbundId, ...shown(found) });
    return connection(forbundId, found);
  }

  @ResolveField(() => AuditEventConnection, {
    description:
      'Registrets logg om förbundet, det senaste först: uppdrag, namn och medlemmar, och när en operatör öppnat det.',
    complexity: costOfPage,
  })
  async registryTrail(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestReads() reads: SensitiveReads,
    @Args() args: AuditTrailArgs,
  ): Promise<Connection<AuditEventType>> {
    const context = tenantFor(principal, forbundId, 'READ_AUDIT');
    const found = await this.trail.aboutForbund(context, filterOf(args), pageIn(args));
    reads.note({ action: 'readRegistryTrail', placeId: forbundId, ...shown(found) });
    return connection('registry', found);
  }
}

/** The audit trail of a county: reports that were ordered, made and fetched. */
@Resolver(() => CountyType)
export class CountyAuditTrailResolver {
  constructor(private readonly trail: AuditTrail) {}

  @ResolveField(() => AuditEventConnection, {
    description: 'Loggen över länets egna åtgärder (länspresidium), det senaste först.',
    complexity: costOfPage,
  })
  async auditTrail(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestReads() reads: SensitiveReads,
    @Args() args: AuditTrailArgs,
  ): Promise<Connection<AuditEventType>> {
    const context = countyFor(principal, countyId, 'READ_COUNTY_AUDIT');
    const found = await this.trail.ofCounty(context, filterOf(args), pageIn(args));
    reads.note({ action: 'readCountyAuditTrail', placeId: countyId, ...shown(found) });
    return connection(countyId, found);
  }
}

function filterOf({ action, from, to }: AuditTrailArgs) {
  return { action: action ?? null, from: from ?? null, to: to ?? null };
}

function pageIn({ first, after }: AuditTrailArgs) {
  return pageOf(first, after, 1, MOST_PER_PAGE);
}

/** What of the trail was shown: from which event to which, and how many. */
function shown({ rows }: Paged<ChainedAuditEvent>): { objectKey: string; count: number } {
  return { objectKey: `${rows.at(-1)?.eventNo}-${rows[0]?.eventNo}`, count: rows.length };
}

function connection(place: string, found: Paged<ChainedAuditEvent>): Connection<AuditEventType> {
  return toConnection(
    found,
    ({ eventNo }) => [eventNo],
    (event) => AuditEventType.of(place, event),
  );
}
