import { AUDIT_ACTIONS, type SensitiveRead } from '@samla/domain/audit/audit-action.js';
import type { Principal } from '../auth/principal.js';
import { actingIn } from './acting-in.js';
import type { AuditTrail } from './audit-trail.service.js';
import type { NewAuditEvent } from './record.js';
import type { TrailPlace } from './trail-place.js';

/** Something sensitive that was read. */
export interface ReadNote {
  readonly action: SensitiveRead;
  /** Id of the förbund or county in whose chain it is told; of the förbund that it concerns, for the installation's. */
  readonly placeId: string;
  readonly objectKey: string;
  /** How many things were shown. */
  readonly count: number;
}

/** So many different keys are told of one action; all are counted. */
const MOST_KEYS = 20;

interface Gathered {
  readonly action: SensitiveRead;
  readonly placeId: string;
  readonly keys: Set<string>;
  count: number;
}

const KINDS = { FORBUND: 'tenant', COUNTY: 'county', INSTALLATION: 'registry' } as const;

/**
 * What one request has read of what is sensitive. It is recorded before the answer leaves: one statement for each place that
 * was read in, one event for each kind of read. A request that reads nothing sensitive costs nothing.
 */
export class SensitiveReads {
  private gathered: Map<string, Gathered> | undefined;

  note({ action, placeId, objectKey, count }: ReadNote): void {
    if (count < 1) return;
    this.gathered ??= new Map();
    const name = `${action} ${placeId}`;
    const same = this.gathered.get(name) ?? { action, placeId, keys: new Set<string>(), count: 0 };
    this.gathered.set(name, same);
    if (same.keys.size < MOST_KEYS) same.keys.add(objectKey);
    same.count += count;
  }

  /** Records what was gathered since the last time; throws when it cannot, and then nothing may be shown. */
  async record(trail: AuditTrail, principal: Principal, requestId: () => string): Promise<void> {
    if (!this.gathered) return;
    const all = [...this.gathered.values()];
    this.gathered = undefined;
    const id = requestId();
    for (const [place, reads] of byPlace(all)) {
      const acting =
        place.kind === 'tenant'
          ? { forbundId: place.id }
          : place.kind === 'county'
            ? { countyId: place.id }
            : {};
      const actor = actingIn(principal, acting, id);
      await trail.note(
        place,
        actor,
        reads.map((read): NewAuditEvent => ({ actor, ...eventOf(read) })),
      );
    }
  }
}

function eventOf({ action, placeId, keys, count }: Gathered): Omit<NewAuditEvent, 'actor'> {
  const concerns = AUDIT_ACTIONS[action].place === 'INSTALLATION' ? { concernsForbundId: placeId } : {};
  return { action, objectKey: [...keys].join(' '), objectCount: count, ...concerns };
}

function byPlace(all: readonly Gathered[]): [TrailPlace, Gathered[]][] {
  const places = new Map<string, [TrailPlace, Gathered[]]>();
  for (const read of all) {
    const kind = KINDS[AUDIT_ACTIONS[read.action].place];
    const place = { kind, id: kind === 'registry' ? '' : read.placeId };
    const known = places.get(`${place.kind} ${place.id}`) ?? [place, []];
    places.set(`${place.kind} ${place.id}`, known);
    known[1].push(read);
  }
  // In one order always, so that two requests never wait for each other's heads.
  return [...places.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
