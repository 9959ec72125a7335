import { Injectable } from '@nestjs/common';
import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import type { CaseEvent } from '@samla/domain/consolidation/mutual-case.js';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { WorklistTransaction } from './mutual-dealing.repository.js';

/** The case that an event belongs to, as the writing side names it. */
export interface CaseKey {
  readonly counterpartForbundId: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly area: EliminationSide;
}

/** An event as it is read, with its case. */
export interface KeptCaseEvent extends CaseEvent, CaseKey {}

/** An event to be written. */
export interface NewCaseEvent extends CaseKey, Omit<CaseEvent, 'forbund' | 'writtenBy' | 'responsible'> {
  readonly countyId: string;
  readonly responsible: { readonly id: string; readonly displayName: string; readonly role: string } | null;
  readonly writtenBy: { readonly id: string; readonly displayName: string };
}

interface StoredEvent extends Omit<KeptCaseEvent, 'difference' | 'responsible'> {
  readonly difference: string;
  readonly responsibleName: string | null;
  readonly responsibleRole: string | null;
}

/** What förbund say about differences in mutual dealings: added, and never changed. */
@Injectable()
export class MutualCaseRepository {
  /** All that had been said of a period by then and may be seen, oldest first. */
  async events(
    tx: WorklistTransaction,
    forbundIds: readonly string[],
    year: number,
    toPeriod: number,
    knownAt: Date,
  ): Promise<KeptCaseEvent[]> {
    const rows = await tx.query<StoredEvent>(
      `select forbund_id as forbund, counterpart_forbund_id as "counterpartForbundId", year, to_period as "toPeriod", area, status,
         note, difference::text as difference, responsible_name as "responsibleName", responsible_role as "responsibleRole",
         written_by_name as "writtenBy", written_at as "writtenAt"
       from mutual_case_event where forbund_id = any ($1::uuid[]) and year = $2 and to_period = $3 and written_at <= $4
       order by written_at, forbund_id, event_no`,
      [forbundIds, year, toPeriod, knownAt],
    );
    return rows.map(({ difference, responsibleName, responsibleRole, ...event }) => ({
      ...event,
      difference: Money.parse(difference),
      responsible: responsibleName === null ? null : { displayName: responsibleName, role: responsibleRole },
    }));
  }

  /** Whom the förbund itself named last in a case; null when nobody. Waits for whoever writes in the same case. */
  async lastNamed(tx: TenantTransaction, key: CaseKey): Promise<NewCaseEvent['responsible']> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      ['mutual-case', tx.forbundId, ...valuesOf(key)].join('|'),
    ]);
    const rows = await tx.query<{ id: string | null; displayName: string; role: string }>(
      `select responsible_id as id, responsible_name as "displayName", responsible_role as role from mutual_case_event
       where forbund_id = $1 and counterpart_forbund_id = $2 and year = $3 and to_period = $4 and area = $5
       order by event_no desc limit 1`,
      [tx.forbundId, ...valuesOf(key)],
    );
    const [last] = rows;
    return last?.id ? { ...last, id: last.id } : null;
  }

  /** Writes the förbund's next word in the case. */
  async insert(tx: TenantTransaction, event: NewCaseEvent): Promise<void> {
    const { countyId, status, note, difference, responsible, writtenBy, writtenAt } = event;
    await tx.execute(
      `insert into mutual_case_event (forbund_id, counterpart_forbund_id, year, to_period, area, event_no, county_id, status, note,
         difference, responsible_id, responsible_name, responsible_role, written_by, written_by_name, written_at)
       select $1, $2, $3, $4, $5, coalesce(max(event_no), 0) + 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
       from mutual_case_event
       where forbund_id = $1 and counterpart_forbund_id = $2 and year = $3 and to_period = $4 and area = $5`,
      [
        ...[tx.forbundId, ...valuesOf(event), countyId, status, note, difference.toString()],
        ...[responsible?.id ?? null, responsible?.displayName ?? null, responsible?.role ?? null],
        ...[writtenBy.id, writtenBy.displayName, writtenAt],
      ],
    );
  }
}

function valuesOf({ counterpartForbundId, year, toPeriod, area }: CaseKey): (string | number)[] {
  return [counterpartForbundId, year, toPeriod, area];
}
