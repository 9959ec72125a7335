import { Injectable } from '@nestjs/common';
import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import type { LocalDuty } from '@samla/domain/governance/local-duty.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { Actor, CountyContext, TenantContext } from '@samla/platform/tenant-context.js';
import { fromTemplate } from './county-duty.service.js';
import type { DutyTransaction } from './duty-place.js';
import { DutyRepository } from './duty.repository.js';

/** What is laid up of a year that was, as a document tells it or as it is constructed. Ids are the caller's. */
export interface RegisteredYear {
  readonly local: readonly LocalDuty[];
  readonly events: readonly Omit<DutyEvent, 'recordedBy' | 'recordedAt'>[];
}

/** The merger duties of a county, in the year they fall due. */
export interface RegisteredMerger {
  readonly year: number;
  readonly keys: readonly string[];
}

/** Lays up years of duties that were before Samla; again gives the same. For the demo and for set-up. */
@Injectable()
export class DutyRegistration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly duties: DutyRepository,
  ) {}

  /** Of a förbund. */
  async register(context: TenantContext, year: RegisteredYear): Promise<void> {
    await this.database.tenant(context, (tx) => this.lay(tx, context.actor, year, []));
  }

  /** Of a county, with the merger duties that it has taken up. */
  async registerCounty(
    context: CountyContext,
    year: RegisteredYear,
    merger: readonly RegisteredMerger[],
  ): Promise<void> {
    await this.database.county(context, (tx) => this.lay(tx, context.actor, year, merger));
  }

  private async lay(
    tx: DutyTransaction,
    actor: Actor,
    { local, events }: RegisteredYear,
    merger: readonly RegisteredMerger[],
  ): Promise<void> {
    const at = this.clock.now();
    const templates = merger.flatMap(({ year, keys }) => keys.map((key) => fromTemplate(key, year, true)));
    let added = 0;
    for (const duty of [...local.map((told) => ({ ...told, template: null })), ...templates])
      if (await this.duties.addLocal(tx, duty, { by: actor.name, at })) added += 1;
    for (const event of events)
      if (await this.duties.addEvent(tx, { ...event, recordedBy: actor.name, recordedAt: at })) added += 1;
    if (added === 0) return;
    const action = tx.kind === 'tenant' ? 'registerDuties' : 'registerCountyDuties';
    const objectKey = tx.kind === 'tenant' ? tx.forbundId : tx.countyId;
    await record(tx, { actor, action, objectKey, objectCount: added });
  }
}
