import type { ChainedAuditEvent } from '@samla/domain/audit/audit-event.js';
import type { ChainHead } from '@samla/domain/audit/walk-chain.js';
import { CHAIN_START } from '@samla/domain/audit/audit-event.js';
import { Injectable } from '@nestjs/common';
import { type Page, type Paged, paged } from '../paging.js';
import type { TrailTransaction } from './record.js';

/** Which events are wanted; null is all. Times are compared with when the event was recorded, `to` not counted in. */
export interface AuditFilter {
  readonly action: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

const EVENT = `event_no::text as "eventNo", to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
  actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", roles, action, object_kind as "objectKind",
  object_key as "objectKey", object_count as "objectCount", reason, outcome, code, input_sha256 as "inputSha256",
  request_id as "requestId", encode(hash, 'hex') as hash`;

/** Each kind of transaction's tables, the condition that picks its chain, and that condition's value. */
function chainOf(tx: TrailTransaction): {
  event: string;
  head: string;
  mine: string;
  value: string;
  concerns: string;
} {
  switch (tx.kind) {
    case 'tenant':
      return {
        event: 'audit_event',
        head: 'audit_head',
        mine: 'forbund_id = $1::uuid',
        value: tx.forbundId,
        concerns: `''`,
      };
    case 'county':
      return {
        event: 'county_audit_event',
        head: 'county_audit_head',
        mine: 'county_id = $1::uuid',
        value: tx.countyId,
        concerns: `''`,
      };
    case 'registry':
      return {
        event: 'registry_audit_event',
        head: 'registry_audit_head',
        mine: 'is_only = $1::boolean',
        value: 'true',
        concerns: `coalesce(concerns_forbund_id::text, '')`,
      };
  }
}

/** Reads the chain of a transaction's place. It is written by `record` alone. */
@Injectable()
export class AuditTrailRepository {
  /** A page of events, the latest first; the keyset is the event's number. */
  async page(
    tx: TrailTransaction,
    { action, from, to }: AuditFilter,
    page: Page,
    concernsForbundId: string | null = null,
  ): Promise<Paged<ChainedAuditEvent>> {
    const { event, mine, value, concerns } = chainOf(tx);
    const concerned = concernsForbundId === null ? '$7::text is null' : 'concerns_forbund_id = $7::uuid';
    const rows = await tx.query<ChainedAuditEvent>(
      `select ${EVENT}, ${concerns} as "concernsForbundId" from ${event}
       where ${mine} and ($2::bigint is null or event_no < $2) and ($3::text is null or action = $3)
         and ($4::timestamptz is null or recorded_at >= $4) and ($5::timestamptz is null or recorded_at < $5) and ${concerned}
       order by event_no desc limit $6`,
      [value, page.after?.[0] ?? null, action, from, to, page.limit + 1, concernsForbundId],
    );
    return paged(rows, page);
  }

  /** The next `limit` events after a number, in the chain's order. */
  after(tx: TrailTransaction, eventNo: string, limit: number): Promise<ChainedAuditEvent[]> {
    const { event, mine, value, concerns } = chainOf(tx);
    return tx.query<ChainedAuditEvent>(
      `select ${EVENT}, ${concerns} as "concernsForbundId" from ${event}
       where ${mine} and event_no > $2::bigint order by event_no limit $3`,
      [value, eventNo, limit],
    );
  }

  /** What the head remembers of the last event; the start of a chain where there is none. */
  async head(tx: TrailTransaction): Promise<ChainHead> {
    const { head, mine, value } = chainOf(tx);
    const rows = await tx.query<ChainHead>(
      `select last_no::text as "lastNo", encode(last_hash, 'hex') as "lastHash" from ${head} where ${mine}`,
      [value],
    );
    return rows[0] ?? { lastNo: '0', lastHash: CHAIN_START };
  }
}
