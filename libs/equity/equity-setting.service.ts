import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assertCeilingSteps, type EquityCeiling } from '@samla/domain/equity/equity-ceiling.js';
import { assertGoal, type EquityGoal } from '@samla/domain/equity/equity-goal.js';
import type { PublishedEquity } from '@samla/domain/equity/equity-run.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { badInput, checkedText, requiredText } from '@samla/governance/checked-text.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { StoredEquityCeiling, StoredEquityGoal } from './equity.js';
import { EquitySettingRepository } from './equity-setting.repository.js';

/** A goal to be entered; `replaces` is one that no longer applies. */
export interface NewEquityGoal extends Omit<EquityGoal, 'id'> {
  /** Made unless it is given. */
  readonly id?: string;
  readonly replaces: string | null;
  readonly isConstructed: boolean;
}

/** A staircase to be entered. */
export interface NewEquityCeiling extends EquityCeiling {
  readonly isConstructed: boolean;
}

const MOST_STEPS = 50;

/** Enters goals, staircases and published figures of equity. None is changed: a goal is replaced, a staircase followed by another. */
@Injectable()
export class EquitySettingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: EquitySettingRepository,
  ) {}

  /**
   * Enters a goal. Throws `EQUITY_GOAL_INVALID` for one that is neither kronor nor percent, `NOT_FOUND` for a replaced goal
   * that does not apply, `PERSONAL_DATA`.
   */
  async setGoal(
    context: TenantContext,
    asked: NewEquityGoal,
    idempotencyKey: string,
  ): Promise<StoredEquityGoal> {
    assertGoal(asked);
    const wording = checkedText('wording', asked.wording, 1000);
    const document = requiredText('document', asked.document, 500);
    const place = checkedText('place', asked.place, 200);
    const { actor } = context;
    return this.database.tenant(context, async (tx) => {
      const input = { ...asked, amount: asked.amount?.toString() ?? null };
      const call = { actor, mutation: 'setEquityGoal', key: idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        await this.settings.lock(tx);
        await this.assertReplaceable(tx, asked.replaces);
        const goal = {
          ...asked,
          wording,
          document,
          place,
          id: asked.id ?? randomUUID(),
          ...this.recorded(context),
        };
        await this.settings.addGoal(tx, goal);
        return goal.id;
      });
      return (await this.settings.goal(tx, id))!;
    });
  }

  /** Enters a staircase from a day on. Throws `EQUITY_CEILING_INVALID` for steps that make none, `PERSONAL_DATA`. */
  async setCeiling(
    context: TenantContext,
    asked: NewEquityCeiling,
    idempotencyKey: string,
  ): Promise<StoredEquityCeiling> {
    assertCeilingSteps(asked.steps);
    if (asked.steps.length > MOST_STEPS) throw badInput('steps', `steps är 1–${MOST_STEPS} steg.`);
    const source = requiredText('source', asked.source, 500);
    const { actor } = context;
    return this.database.tenant(context, async (tx) => {
      const steps = asked.steps.map(({ fromAllotment, percent }) => [fromAllotment.toString(), percent]);
      const call = { actor, mutation: 'setEquityCeiling', key: idempotencyKey, input: { ...asked, steps } };
      const { id } = await once(tx, call, async () => {
        await this.settings.lock(tx);
        const ceiling = { ...asked, source, id: randomUUID(), ...this.recorded(context) };
        await this.settings.addCeiling(tx, ceiling);
        return ceiling.id;
      });
      return (await this.settings.ceilings(tx)).find((ceiling) => ceiling.id === id)!;
    });
  }

  /** Registers equity as published; what is registered stays. For set-up and the demo. */
  async registerPublished(context: TenantContext, years: readonly PublishedEquity[]): Promise<void> {
    if (years.length === 0) return;
    const { recordedBy, recordedAt } = this.recorded(context);
    await this.database.tenant(context, async (tx) => {
      await this.settings.addPublished(tx, years, recordedBy, recordedAt);
      const [objectKey, objectCount] = [years.map(({ year }) => year).join(' '), years.length];
      await record(tx, { actor: context.actor, action: 'registerPublishedEquity', objectKey, objectCount });
    });
  }

  private async assertReplaceable(tx: TenantTransaction, goalId: string | null): Promise<void> {
    if (goalId === null || (await this.settings.goals(tx)).some(({ id }) => id === goalId)) return;
    throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  }

  private recorded({ actor }: TenantContext): { recordedBy: string; recordedAt: Date } {
    return { recordedBy: actor.name, recordedAt: this.clock.now() };
  }
}
