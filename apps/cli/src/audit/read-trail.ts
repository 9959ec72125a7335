import type { INestApplicationContext } from '@nestjs/common';
import type { ChainedAuditEvent } from '@samla/domain/audit/audit-event.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { type AuditFilter, AuditTrail } from '@samla/platform/audit/audit-trail.service.js';
import type { NewAuditEvent } from '@samla/platform/audit/record.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import { COMMAND_LINE, countyContext, tenantContext } from '@samla/platform/tenant-context.js';
import { namingPlace } from '../instance/naming-place.js';

/** Whose trail is wanted; both null is the installation's. */
export interface WantedTrail {
  readonly forbund: string | null;
  readonly county: string | null;
  readonly filter: AuditFilter;
}

const AT_ONCE = 1_000;

/** Reads a whole trail as whoever owns the database, the latest first; that it was read is recorded in it before. */
export async function readTrail(
  services: INestApplicationContext,
  { forbund, county, filter }: WantedTrail,
): Promise<ChainedAuditEvent[]> {
  const trail = services.get(AuditTrail, { strict: false });
  const directory = services.get(ForbundDirectory, { strict: false });
  if (forbund !== null) {
    const { id } = await namingPlace('förbund', forbund, directory.forbundBySlug(forbund));
    await trail.note({ kind: 'tenant', id }, COMMAND_LINE, [readOf('readAuditTrail', forbund)]);
    return everyPage((page) => trail.ofForbund(tenantContext(id, COMMAND_LINE), filter, page));
  }
  if (county !== null) {
    const { id } = await namingPlace('län', county, directory.countyBySlug(county));
    await trail.note({ kind: 'county', id }, COMMAND_LINE, [readOf('readCountyAuditTrail', county)]);
    return everyPage((page) => trail.ofCounty(countyContext(id, COMMAND_LINE), filter, page));
  }
  await trail.note({ kind: 'registry', id: '' }, COMMAND_LINE, [readOf('readInstallationTrail', '')]);
  return everyPage((page) => trail.ofInstallation(filter, page));
}

function readOf(action: NewAuditEvent['action'], objectKey: string): NewAuditEvent {
  return { actor: COMMAND_LINE, action, objectKey };
}

async function everyPage(
  read: (page: Page) => Promise<Paged<ChainedAuditEvent>>,
): Promise<ChainedAuditEvent[]> {
  const events: ChainedAuditEvent[] = [];
  for (let after: readonly string[] | null = null; ;) {
    const { rows, hasNext }: Paged<ChainedAuditEvent> = await read({ limit: AT_ONCE, after });
    events.push(...rows);
    if (!hasNext) return events;
    after = [rows.at(-1)!.eventNo];
  }
}
