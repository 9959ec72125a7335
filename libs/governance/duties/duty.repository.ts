import { Injectable } from '@nestjs/common';
import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import type { LocalDuty } from '@samla/domain/governance/local-duty.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type DutyTransaction, dutyTables } from './duty-place.js';

/** A local duty as it is stored; `template` is the key of a duty that comes when förbund merge, in a county alone. */
export interface StoredDuty extends LocalDuty {
  readonly template: string | null;
}

/** A duty of a year that a decision was told to have done. */
export interface DutyOfDecision {
  readonly decisionId: string;
  readonly dutyKey: string;
  readonly year: number;
}

/** Who wrote a row and when. */
export interface Recorded {
  readonly by: string;
  readonly at: Date;
}

const LOCAL = `duty_id as id, title, basis, opens_on::text as "opensOn", due_on::text as "dueOn",
  is_yearly as "isYearly", role, evidence, document, is_constructed as "isConstructed"`;
const EVENT = `event_id as id, duty_key as "dutyKey", year, kind, done_on::text as "doneOn", note, document,
  is_constructed as "isConstructed", recorded_by as "recordedBy", recorded_at as "recordedAt"`;

/** The duties that a förbund or a county has added, and what was told of each. Nothing in it is changed. */
@Injectable()
export class DutyRepository {
  /** Those that may fall due in the year, by id. */
  local(tx: DutyTransaction, year: number): Promise<StoredDuty[]> {
    const { local, owner, ownerId } = dutyTables(tx);
    const template = tx.kind === 'county' ? 'template' : 'null as template';
    return tx.query<StoredDuty>(
      `select ${LOCAL}, ${template} from ${local} where ${owner} = $1
         and extract(year from due_on) <= $2 and (is_yearly or extract(year from due_on) = $2)
       order by duty_id`,
      [ownerId, year],
    );
  }

  /** What was told of the duties of those years, in the order it was told. */
  events(tx: DutyTransaction, years: readonly number[]): Promise<DutyEvent[]> {
    const { events, owner, ownerId } = dutyTables(tx);
    const decision = tx.kind === 'tenant' ? 'decision_id' : 'null';
    return tx.query<DutyEvent>(
      `select ${EVENT}, ${decision} as "decisionId" from ${events} where ${owner} = $1 and year = any ($2)
       order by duty_key, year, event_no`,
      [ownerId, years],
    );
  }

  /** The duties of a förbund that decisions were told to have done, each once, by year. */
  ofDecisions(tx: TenantTransaction, decisionIds: readonly string[]): Promise<DutyOfDecision[]> {
    return tx.query<DutyOfDecision>(
      `select distinct decision_id as "decisionId", duty_key as "dutyKey", year from duty_event
       where forbund_id = $1 and decision_id = any ($2::uuid[]) order by year, duty_key, decision_id`,
      [tx.forbundId, decisionIds],
    );
  }

  /** Adds a local duty; one that is there already is left as it is. Whether it was added. */
  async addLocal(tx: DutyTransaction, duty: StoredDuty, recorded: Recorded): Promise<boolean> {
    const { local, owner, ownerId } = dutyTables(tx);
    const extra =
      tx.kind === 'county' ? { columns: ', template', place: ', $14', values: [duty.template] } : NO_MORE;
    const hit = await tx.execute(
      `insert into ${local} (${owner}, duty_id, title, basis, opens_on, due_on, is_yearly, role, evidence, document,
         is_constructed, recorded_by, recorded_at${extra.columns})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13${extra.place}) on conflict do nothing`,
      [
        ownerId,
        duty.id,
        duty.title,
        duty.basis,
        duty.opensOn,
        duty.dueOn,
        duty.isYearly,
        duty.role,
        duty.evidence,
        duty.document,
        duty.isConstructed,
        recorded.by,
        recorded.at,
        ...extra.values,
      ],
    );
    return hit === 1;
  }

  /** Adds what is told; an event of that id is left as it is. Whether it was added. Told at the same time as another: `CONFLICT`. */
  async addEvent(tx: DutyTransaction, event: DutyEvent): Promise<boolean> {
    const { events, owner, ownerId } = dutyTables(tx);
    const extra =
      tx.kind === 'tenant'
        ? { columns: ', decision_id', place: ', $12', values: [event.decisionId] }
        : NO_MORE;
    const hit = await tx.execute(
      `insert into ${events} (${owner}, event_id, duty_key, year, kind, done_on, note, document, is_constructed,
         recorded_by, recorded_at, event_no${extra.columns})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
         (select coalesce(max(event_no), 0) + 1 from ${events} where ${owner} = $1 and duty_key = $3 and year = $4)
         ${extra.place})
       on conflict (${owner}, event_id) do nothing`,
      [
        ownerId,
        event.id,
        event.dutyKey,
        event.year,
        event.kind,
        event.doneOn,
        event.note,
        event.document,
        event.isConstructed,
        event.recordedBy,
        event.recordedAt,
        ...extra.values,
      ],
    );
    return hit === 1;
  }
}

const NO_MORE = { columns: '', place: '', values: [] } as const;
