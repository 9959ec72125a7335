import type pg from 'pg';

/** An event as it stands in its table, for looking behind the wall. */
export interface StoredEvent {
  readonly place: string;
  readonly event_no: string;
  readonly actor_kind: string;
  readonly actor_name: string;
  readonly roles: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_key: string;
  readonly object_count: number;
  readonly outcome: string;
  readonly code: string;
  readonly input_sha256: string;
  readonly request_id: string;
  readonly concerns: string | null;
}

const COLUMNS = `event_no, actor_kind, actor_name, roles, action, object_kind, object_key, object_count, outcome, code,
  input_sha256, request_id`;

const EVERYWHERE = `select forbund_id::text as place, ${COLUMNS}, null::text as concerns, recorded_at from audit_event
  union all select county_id::text, ${COLUMNS}, null, recorded_at from county_audit_event
  union all select 'installation', ${COLUMNS}, concerns_forbund_id::text, recorded_at from registry_audit_event`;

/** The last number of each chain, by place. */
async function heads(owner: pg.Client): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await owner.query<{ place: string; last: string }>(
    `select place, max(event_no) as last from (${EVERYWHERE}) e group by place`,
  );
  return new Map(rows.map(({ place, last }) => [place, BigInt(last)]));
}

/** The events that `work` leaves, with what it answers. */
export async function eventsOf<Result>(
  owner: pg.Client,
  work: () => Promise<Result>,
): Promise<{ result: Result; events: StoredEvent[] }> {
  const before = await heads(owner);
  const result = await work();
  const { rows } = await owner.query<StoredEvent>(
    `select e.* from (${EVERYWHERE}) e
       left join jsonb_each_text($1::jsonb) known (place, last) on known.place = e.place
      where known.last is null or e.event_no > known.last::bigint order by e.place, e.event_no`,
    [JSON.stringify(Object.fromEntries([...before].map(([place, last]) => [place, last.toString()])))],
  );
  return { result, events: rows };
}
