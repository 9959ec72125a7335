import { Injectable } from '@nestjs/common';
import { yearOf } from '@samla/domain/calendar/day.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { COUNTY_DUTIES } from '@samla/domain/governance/duties.js';
import { dutyDays } from '@samla/domain/governance/duty-date.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { assertPlanYear, checkedText } from '../checked-text.js';
import { checkedLocalDuty, type NewLocalDuty } from './new-local-duty.js';
import { DutyRepository, type StoredDuty } from './duty.repository.js';
import { DutyYears } from './duty-years.service.js';
import { type ShownDuty, shownDuties } from './shown-duties.js';
import { assertTold, type ToldOfDuty } from './told-of-duty.js';

/** The county's own year: what its förbund have to do together. It reads nothing of theirs. */
@Injectable()
export class CountyDutyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly duties: DutyRepository,
    private readonly years: DutyYears,
  ) {}

  /** The county's duties of a year, by day, as they stand on the day `today`. */
  async ofYear(context: CountyContext, year: number, today = this.clock.today()): Promise<ShownDuty[]> {
    assertPlanYear(year);
    const plan = await this.database.county(context, (tx) => this.years.plan(tx, year, today));
    return shownDuties(plan, []);
  }

  /** As `DutyService.tell`; a county records no decisions, and names its document instead. */
  async tell(
    context: CountyContext,
    mutation: 'markCountyDutyDone' | 'setCountyDutyNotApplicable',
    told: ToldOfDuty,
    idempotencyKey: string,
  ): Promise<ShownDuty> {
    assertPlanYear(told.year);
    return this.database.county(context, async (tx) => {
      const trail = () => ({ objectKey: `${told.dutyKey} ${told.year}` });
      const call = { actor: context.actor, mutation, key: idempotencyKey, input: told, trail };
      await once(tx, call, async () => {
        const duty = await this.years.find(tx, told.dutyKey, told.year, this.clock.today());
        if (!duty) throw unknown();
        assertTold(told, duty, this.clock.today());
        const note = checkedText('note', told.note, 500);
        const document = checkedText('document', told.document, 200);
        const recorded = { recordedBy: context.actor.name, recordedAt: this.clock.now() };
        const event = { ...told, note, document, ...recorded, id: newId(), isConstructed: false };
        await this.duties.addEvent(tx, event);
        return event.id;
      });
      return this.shownOne(tx, told.dutyKey, told.year);
    });
  }

  /** Adds a duty of the county's own. Throws `DUTY_DAYS`, `PERSONAL_DATA`. */
  async addLocal(context: CountyContext, asked: NewLocalDuty, idempotencyKey: string): Promise<ShownDuty> {
    const checked = checkedLocalDuty(asked);
    return this.database.county(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'addCountyDuty', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        const duty = { ...checked, id: newId(), template: null };
        await this.duties.addLocal(tx, duty, { by: context.actor.name, at: this.clock.now() });
        return duty.id;
      });
      return this.shownOne(tx, id, checked.year);
    });
  }

  /** Takes up the duties that come when förbund merge, each once, in that year; all of the year afterwards. */
  async takeUpMerger(
    context: CountyContext,
    asked: { readonly year: number; readonly keys: readonly string[] },
    idempotencyKey: string,
  ): Promise<ShownDuty[]> {
    const { year, keys } = asked;
    assertPlanYear(year);
    const duties = keys.map((key) => fromTemplate(key, year));
    return this.database.county(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'takeUpMergerDuties',
        key: idempotencyKey,
        input: asked,
      };
      const recorded = { by: context.actor.name, at: this.clock.now() };
      await once(tx, call, async () => {
        for (const duty of duties) await this.duties.addLocal(tx, duty, recorded);
        return `${year} ${keys.join(' ')}`;
      });
      return shownDuties(await this.years.plan(tx, year, this.clock.today()), []);
    });
  }

  private async shownOne(tx: CountyTransaction, key: string, year: number): Promise<ShownDuty> {
    const shown = shownDuties(await this.years.plan(tx, year, this.clock.today()), []);
    return shown.find((duty) => duty.key === key) as ShownDuty;
  }
}

/** The county's copy of a merger duty: that it is taken up and in which year; the rule stays where it is defined. */
export function fromTemplate(key: string, year: number, isConstructed = false): StoredDuty {
  const ruleOf = (name: string) => COUNTY_DUTIES.find((duty) => duty.key === name)?.rule;
  const definition = COUNTY_DUTIES.find((duty) => duty.key === key);
  if (!definition) throw unknown();
  const { opensOn, nominal } = dutyDays(definition.rule, year, ruleOf);
  const { title, basis, role, evidence } = definition;
  const days = { opensOn: yearOf(opensOn) === year ? opensOn : nominal, dueOn: nominal };
  const facts = { title, basis, role, evidence, isYearly: false, document: '', isConstructed };
  return { id: newId(), template: key, ...facts, ...days };
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
