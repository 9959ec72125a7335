import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertGoalNumber } from '@samla/domain/insatser/goal.js';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { checkedText, requiredText } from '@samla/governance/checked-text.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { StandingInsats } from '../register/insats.js';
import { InsatsService } from '../register/insats.service.js';
import type { GoalToSet, InsatsGoal, InsatsGoalValue } from './goal.js';
import { GoalRepository } from './goal.repository.js';

/** Goals of insatser, and how they are met over time. */
@Injectable()
export class GoalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly insatser: InsatsService,
    private readonly goals: GoalRepository,
  ) {}

  /**
   * Sets a goal, or changes one as a new version of it. Throws `NOT_FOUND`, `GOAL_NUMBER` for a target that is no number
   * from 0, `INSATS_PERIOD`, `PERSONAL_DATA`.
   */
  async set(context: TenantContext, asked: GoalToSet, idempotencyKey: string): Promise<StandingInsats> {
    assertPeriod(asked, 'Målets period');
    assertGoalNumber('target', asked.target);
    const texts = {
      label: requiredText('label', asked.label, 300),
      document: checkedText('document', asked.document, 200),
      place: checkedText('place', asked.place, 200),
    };
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'setInsatsGoal', key: idempotencyKey, input: asked };
      await once(tx, call, async () => {
        await this.insatser.held(tx, asked.code);
        const before = asked.id === null ? null : await this.known(tx, asked.id, asked.code);
        const goal = {
          ...asked,
          ...texts,
          id: asked.id ?? randomUUID(),
          version: (before?.version ?? 0) + 1,
        };
        await this.goals.add(tx, goal, context.actor.name, this.clock.now());
        return goal.id;
      });
      return this.insatser.known(tx, asked.code);
    });
  }

  /** Lays up a goal under an id of the caller's; again leaves the one that is there. For the demo and for set-up. */
  async register(context: TenantContext, goal: Omit<InsatsGoal, 'version'>): Promise<void> {
    assertPeriod(goal, 'Målets period');
    assertGoalNumber('target', goal.target);
    requiredText('label', goal.label, 300);
    await this.database.tenant(context, async (tx) => {
      await this.insatser.held(tx, goal.code);
      if (await this.goals.byId(tx, goal.id)) return;
      await this.goals.add(tx, { ...goal, version: 1 }, context.actor.name, this.clock.now());
      await record(tx, { actor: context.actor, action: 'registerInsatsGoal', objectKey: goal.id });
    });
  }

  /** Tells how a goal stands on a day. Throws `NOT_FOUND`, `GOAL_NUMBER`, `IN_FUTURE`, `PERSONAL_DATA`. */
  async report(
    context: TenantContext,
    asked: InsatsGoalValue,
    idempotencyKey: string,
  ): Promise<StandingInsats> {
    assertGoalNumber('value', asked.value);
    if (asked.onDay > this.clock.today())
      throw new DomainError('IN_FUTURE', 'Ett mål kan inte rapporteras före dagen det gäller.', {
        onDay: asked.onDay,
      });
    const texts = {
      comment: checkedText('comment', asked.comment, 500),
      document: checkedText('document', asked.document, 200),
      place: checkedText('place', asked.place, 200),
    };
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'reportInsatsGoal', key: idempotencyKey, input: asked };
      await once(tx, call, async () => {
        const { code } = await this.known(tx, asked.goalId, null);
        await this.insatser.held(tx, code);
        await this.goals.addValue(tx, { ...asked, ...texts }, context.actor.name, this.clock.now());
        return asked.goalId;
      });
      const { code } = await this.known(tx, asked.goalId, null);
      return this.insatser.known(tx, code);
    });
  }

  private async known(tx: TenantTransaction, id: string, code: string | null): Promise<InsatsGoal> {
    const goal = await this.goals.byId(tx, id);
    if (goal && (code === null || goal.code === code)) return goal;
    throw new DomainError('NOT_FOUND', 'Det finns inget sådant mål.');
  }
}
