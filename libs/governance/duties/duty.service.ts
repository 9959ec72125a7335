import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { FORBUND_DUTIES } from '@samla/domain/governance/duties.js';
import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import type { PlannedDuty } from '@samla/domain/governance/duty-plan.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor, TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { assertPlanYear, checkedText } from '../checked-text.js';
import { DecisionService } from '../decisions/decision.service.js';
import { checkedLocalDuty, type NewLocalDuty } from './new-local-duty.js';
import { type DutyOfDecision, DutyRepository } from './duty.repository.js';
import { DutyYears } from './duty-years.service.js';
import { type ShownDuty, shownDuties } from './shown-duties.js';
import { assertTold, type ToldOfDuty } from './told-of-duty.js';

/** That a duty was done, told by the feature where it was done. */
export interface FulfilledDuty {
  /** As in `libs/domain/governance/duties.ts`: `BUDGET_DUTY` … */
  readonly dutyKey: string;
  /** The year in which the duty falls due: the budget of 2023 is a duty of 2022. */
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly doneOn: string;
  readonly decisionId: string | null;
  readonly document?: string;
  readonly isConstructed?: boolean;
}

/** The year of a förbund: what is to be done when, what was done, and by which decision. */
@Injectable()
export class DutyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly duties: DutyRepository,
    private readonly years: DutyYears,
    private readonly decisions: DecisionService,
  ) {}

  /** The duties that fall due in a year, by day, as they stand on the day `today`. */
  async ofYear(context: TenantContext, year: number, today = this.clock.today()): Promise<ShownDuty[]> {
    assertPlanYear(year);
    return this.database.tenant(context, (tx) => this.shown(tx, year, today));
  }

  /** The duties that decisions were told to have done, in words, inside the caller's transaction. */
  async ofDecisions(
    tx: TenantTransaction,
    decisionIds: readonly string[],
  ): Promise<(DutyOfDecision & { readonly title: string })[]> {
    const titles = new Map(FORBUND_DUTIES.map(({ key, title }) => [key, title]));
    return (await this.duties.ofDecisions(tx, decisionIds)).map((duty) => ({
      ...duty,
      title: titles.get(duty.dutyKey) ?? 'En egen uppgift',
    }));
  }

  /**
   * Marks a duty as done as part of other work, in the caller's transaction, whose key and trail then stand for it:
   * `await duties.fulfil(tx, context.actor, { dutyKey: BUDGET_DUTY, year: budgetYear - 1, doneOn: decision.decidedOn,
   * decisionId: decision.id })`. The same told again adds nothing, nor does a later day: the first time did it. Throws `NOT_FOUND` for a duty that the year lacks.
   */
  async fulfil(tx: TenantTransaction, actor: Actor, done: FulfilledDuty): Promise<void> {
    const { dutyKey, year, doneOn, decisionId } = done;
    const duty = await this.existing(tx, dutyKey, year);
    if (isToldAlready(duty, done)) return;
    await this.duties.addEvent(tx, {
      ...this.signed(actor),
      ...{ dutyKey, year, kind: 'DONE', doneOn, decisionId, note: '' },
      document: done.document ?? '',
      isConstructed: done.isConstructed ?? false,
    });
  }

  /**
   * Tells that a duty is done, does not apply, or is open again. Throws `DUTY_IN_FUTURE` for a day that has not come,
   * `REASON_MISSING` when it is said without a reason not to apply, `NOTHING_TO_DO` for a day that comes of itself,
   * `PERSONAL_DATA`, `NOT_FOUND` for an unknown duty or decision.
   */
  async tell(
    context: TenantContext,
    mutation: 'markDutyDone' | 'setDutyNotApplicable' | 'reopenDuty',
    told: ToldOfDuty,
    idempotencyKey: string,
  ): Promise<ShownDuty> {
    assertPlanYear(told.year);
    return this.database.tenant(context, async (tx) => {
      const trail = () => ({ objectKey: `${told.dutyKey} ${told.year}` });
      const call = { actor: context.actor, mutation, key: idempotencyKey, input: told, trail };
      await once(tx, call, async () => {
        const duty = await this.existing(tx, told.dutyKey, told.year);
        assertTold(told, duty, this.clock.today());
        if (told.decisionId !== null) await this.decisions.byId(tx, told.decisionId);
        const event = { ...this.signed(context.actor), ...told, ...texts(told), isConstructed: false };
        await this.duties.addEvent(tx, event);
        return event.id;
      });
      return this.shownOne(tx, told.dutyKey, told.year);
    });
  }

  /** Adds a duty of the förbund's own. Throws `DUTY_DAYS`, `PERSONAL_DATA`. */
  async addLocal(context: TenantContext, asked: NewLocalDuty, idempotencyKey: string): Promise<ShownDuty> {
    const checked = checkedLocalDuty(asked);
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'addLocalDuty', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        const duty = { ...checked, id: newId(), template: null };
        await this.duties.addLocal(tx, duty, { by: context.actor.name, at: this.clock.now() });
        return duty.id;
      });
      return this.shownOne(tx, id, checked.year);
    });
  }

  private async shown(tx: TenantTransaction, year: number, today: string): Promise<ShownDuty[]> {
    const plan = await this.years.plan(tx, year, today);
    const ids = plan.flatMap(({ latest }) => latest?.decisionId ?? []);
    return shownDuties(plan, ids.length === 0 ? [] : await this.decisions.byIds(tx, ids));
  }

  private async shownOne(tx: TenantTransaction, key: string, year: number): Promise<ShownDuty> {
    return (await this.shown(tx, year, this.clock.today())).find((duty) => duty.key === key) as ShownDuty;
  }

  private async existing(tx: TenantTransaction, key: string, year: number): Promise<PlannedDuty> {
    const duty = await this.years.find(tx, key, year, this.clock.today());
    if (!duty) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return duty;
  }

  private signed(actor: Actor): Pick<DutyEvent, 'id' | 'recordedBy' | 'recordedAt'> {
    return { id: newId(), recordedBy: actor.name, recordedAt: this.clock.now() };
  }
}

function texts({ note, document }: ToldOfDuty): Pick<ToldOfDuty, 'note' | 'document'> {
  return { note: checkedText('note', note, 500), document: checkedText('document', document, 200) };
}

function isToldAlready({ latest }: PlannedDuty, { doneOn, decisionId }: FulfilledDuty): boolean {
  if (!latest?.doneOn || latest.doneOn > doneOn) return false;
  return latest.doneOn < doneOn || latest.decisionId === decisionId;
}
