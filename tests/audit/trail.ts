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

/** Every event of every chain of a database, by place and number. */
export async function everyEvent(owner: pg.Client): Promise<StoredEvent[]> {
  return (await owner.query<StoredEvent>(`select * from (${EVERYWHERE}) e order by place, event_no`)).rows;
}

/** The events that `work` leaves, with what it answers. */
export async function eventsOf<Result>(
  owner: pg.Client,
  work: () => Promise<Result>,
): Promise<{ result: Result; events: StoredEvent[] }> {
  const known = new Set((await everyEvent(owner)).map(keyOf));
  const result = await work();
  return { result, events: (await everyEvent(owner)).filter((event) => !known.has(keyOf(event))) };
}

function keyOf({ place, event_no }: StoredEvent): string {
  return `${place} ${event_no}`;
}
