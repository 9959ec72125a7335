import { Injectable } from '@nestjs/common';
import type { PlannedDuty } from '@samla/domain/governance/duty-plan.js';
import { reminderStage, yearsToRemindOf } from '@samla/domain/governance/duty-reminder.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import {
  type CountyContext,
  countyContext,
  SYSTEM,
  type TenantContext,
  tenantContext,
} from '@samla/platform/tenant-context.js';
import { assertPlanYear } from '../checked-text.js';
import type { DutyTransaction } from './duty-place.js';
import { type DutyReminder, DutyReminderRepository } from './duty-reminder.repository.js';
import { DutyYears } from './duty-years.service.js';

/** A reminder with the duty it is about. */
export interface ShownReminder extends DutyReminder {
  readonly duty: PlannedDuty;
}

/** Reminders of duties: made once a day for every förbund and county, each in a transaction of its own. */
@Injectable()
export class DutyReminderService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ForbundDirectory,
    private readonly years: DutyYears,
    private readonly reminders: DutyReminderRepository,
  ) {}

  /**
   * Makes the reminders of a day. It may be cut off and run again, also twice at once: a reminder that is there is left
   * as it is, so whoever was reached the first time is not reminded again. One that fails keeps no other from being
   * reminded, and is thrown when all have had their turn. How many were made.
   */
  async sweep(day: string): Promise<number> {
    let made = 0;
    const failures: unknown[] = [];
    const turn = async (reminded: Promise<number>): Promise<void> => {
      try {
        made += await reminded;
      } catch (error) {
        failures.push(error);
      }
    };
    for (const { id } of await this.directory.everyForbund())
      await turn(this.database.tenant(tenantContext(id, SYSTEM), (tx) => this.remind(tx, day)));
    for (const { id } of await this.directory.everyCounty())
      await turn(this.database.county(countyContext(id, SYSTEM), (tx) => this.remind(tx, day)));
    if (failures.length > 0) throw failures[0];
    return made;
  }

  /** The reminders of a förbund's year, newest first. */
  async ofYear(context: TenantContext, year: number): Promise<ShownReminder[]> {
    assertPlanYear(year);
    return this.database.tenant(context, (tx) => this.shown(tx, year));
  }

  /** As `ofYear`, of a county. */
  async ofCountyYear(context: CountyContext, year: number): Promise<ShownReminder[]> {
    assertPlanYear(year);
    return this.database.county(context, (tx) => this.shown(tx, year));
  }

  private async shown(tx: DutyTransaction, year: number): Promise<ShownReminder[]> {
    const found = await this.reminders.ofYear(tx, year);
    if (found.length === 0) return [];
    const plan = await this.years.plan(tx, year, this.clock.today());
    return found.flatMap((reminder) => {
      const duty = plan.find(({ key }) => key === reminder.dutyKey);
      return duty ? [{ ...reminder, duty }] : [];
    });
  }

  private async remind(tx: DutyTransaction, day: string): Promise<number> {
    const found: DutyReminder[] = [];
    for (const year of yearsToRemindOf(day)) {
      for (const duty of await this.years.plan(tx, year, day)) {
        const stage = reminderStage(duty, day);
        if (stage) found.push({ dutyKey: duty.key, year, stage, raisedOn: day });
      }
    }
    if (found.length === 0) return 0;
    const made = await this.reminders.add(tx, found, this.clock.now());
    const action = tx.kind === 'tenant' ? 'remindOfDuties' : 'remindOfCountyDuties';
    if (made > 0) await record(tx, { actor: SYSTEM, action, objectKey: day, objectCount: made });
    return made;
  }
}
