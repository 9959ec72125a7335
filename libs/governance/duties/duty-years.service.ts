import { Injectable } from '@nestjs/common';
import { COUNTY_DUTIES, FORBUND_DUTIES } from '@samla/domain/governance/duties.js';
import { dutyPlan, type PlannedDuty } from '@samla/domain/governance/duty-plan.js';
import type { DutyTransaction } from './duty-place.js';
import { DutyRepository, type StoredDuty } from './duty.repository.js';

/** Reads the year of duties of the transaction's förbund or county, for the services that write in it and show it. */
@Injectable()
export class DutyYears {
  constructor(private readonly duties: DutyRepository) {}

  /** The duties that fall due in the year, as they stand on the day `today`. */
  async plan(tx: DutyTransaction, year: number, today: string): Promise<PlannedDuty[]> {
    const [stored, events] = await Promise.all([this.duties.local(tx, year), this.duties.events(tx, [year])]);
    const definitions = tx.kind === 'tenant' ? FORBUND_DUTIES : COUNTY_DUTIES;
    const local = stored.filter(({ template }) => template === null);
    const plan = dutyPlan({ definitions, local, events }, year, today);
    return tx.kind === 'tenant' ? plan : plan.filter((duty) => duty.isLocal || isTakenUp(duty, stored));
  }

  /** One duty of the year, or undefined. */
  async find(
    tx: DutyTransaction,
    key: string,
    year: number,
    today: string,
  ): Promise<PlannedDuty | undefined> {
    return (await this.plan(tx, year, today)).find((duty) => duty.key === key);
  }
}

/**
 * A county has no duties of its own until it says so: of those that come with a merger, the ones it has taken up. The
 * others are left out afterwards, since a day may be counted from the day of one that was not taken up.
 */
function isTakenUp({ key }: PlannedDuty, stored: readonly StoredDuty[]): boolean {
  return stored.some(({ template }) => template === key);
}
