import { Injectable } from '@nestjs/common';
import type { ReminderStage } from '@samla/domain/governance/duty-reminder.js';
import { type DutyTransaction, dutyTables } from './duty-place.js';

/** That somebody was reminded of a duty: once for each stage that it reached. */
export interface DutyReminder {
  readonly dutyKey: string;
  readonly year: number;
  readonly stage: ReminderStage;
  /** The day on which the reminder was made, `YYYY-MM-DD`. */
  readonly raisedOn: string;
}

/** Reminders: never changed, and never made twice. */
@Injectable()
export class DutyReminderRepository {
  /** Those of a year, newest first. */
  ofYear(tx: DutyTransaction, year: number): Promise<DutyReminder[]> {
    const { reminders, owner, ownerId } = dutyTables(tx);
    return tx.query<DutyReminder>(
      `select duty_key as "dutyKey", year, stage, raised_on::text as "raisedOn" from ${reminders}
       where ${owner} = $1 and year = $2 order by raised_on desc, duty_key, stage`,
      [ownerId, year],
    );
  }

  /** Adds those that are not there yet; how many were added. */
  add(tx: DutyTransaction, found: readonly DutyReminder[], at: Date): Promise<number> {
    const { reminders, owner, ownerId } = dutyTables(tx);
    return tx.execute(
      `insert into ${reminders} (${owner}, duty_key, year, stage, raised_on, recorded_at)
       select $1, duty_key, year, stage, raised_on, $6
         from unnest($2::text[], $3::smallint[], $4::text[], $5::date[]) as given (duty_key, year, stage, raised_on)
       on conflict do nothing`,
      [
        ownerId,
        found.map(({ dutyKey }) => dutyKey),
        found.map(({ year }) => year),
        found.map(({ stage }) => stage),
        found.map(({ raisedOn }) => raisedOn),
        at,
      ],
    );
  }
}
