import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { BUDGET_DUTY } from '@samla/domain/governance/duties.js';
import { badInput } from '@samla/governance/checked-text.js';
import { DecisionService, type NewDecision } from '@samla/governance/decisions/decision.service.js';
import { DutyService } from '@samla/governance/duties/duty.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor, TenantContext } from '@samla/platform/tenant-context.js';
import type { Budget } from './budget.js';
import { type BudgetVersion, BudgetVersionRepository } from './budget-version.repository.js';
import { BudgetWriting } from './budget-writing.service.js';
import { BudgetService } from './budget.service.js';

/** Binds a draft to a decision that is recorded. */
export interface BudgetDecision {
  readonly versionId: string;
  readonly decisionId: string;
  /** Null: as the version says already. */
  readonly samradOn: string | null;
}

/** Binds a draft to a decision that is recorded already, or is recorded with it: one of the two. */
export interface AskedBudgetDecision extends Omit<BudgetDecision, 'decisionId'> {
  readonly decisionId?: string;
  readonly decision?: NewDecision;
}

/** Binds drafts to decisions that have been taken: from then on they stand as they are. */
@Injectable()
export class BudgetDecisions {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionService,
    private readonly duties: DutyService,
    private readonly budgets: BudgetService,
    private readonly versions: BudgetVersionRepository,
    private readonly writing: BudgetWriting,
  ) {}

  /**
   * Decides a draft: a proposal becomes the year's decided budget, a revision stays one. A late day is a finding and no
   * refusal, for the budget applies. A new decision comes about with the binding, or not at all. Throws `BAD_USER_INPUT` unless
   * there is one decision, `DECISION_IN_FUTURE`, `PERSONAL_DATA`, `NOT_FOUND`, `BUDGET_IMMUTABLE`, `BUDGET_EMPTY`, and `BUDGET_PHASE` for a forecast and for
   * a second proposal of a year that has its budget.
   */
  async decide(context: TenantContext, asked: AskedBudgetDecision, idempotencyKey: string): Promise<Budget> {
    const { versionId, decisionId, decision, samradOn } = asked;
    if ((decisionId === undefined) === (decision === undefined))
      throw badInput(
        'decisionId',
        'Ange ett registrerat beslut (decisionId) eller ett nytt (decision), ett av dem.',
      );
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'decideBudget', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        const id = decisionId ?? (await this.decisions.add(tx, context.actor, decision!)).id;
        await this.bind(tx, context.actor, { versionId, decisionId: id, samradOn });
        return versionId;
      });
      return this.budgets.byId(tx, id);
    });
  }

  /**
   * As `decide`, part of other work in the caller's transaction, whose key and trail then stand for it. The year's first
   * budget is also the duty of the year before done.
   */
  async bind(
    tx: TenantTransaction,
    actor: Actor,
    { versionId, decisionId, samradOn }: BudgetDecision,
  ): Promise<void> {
    const draft = await this.writing.draft(tx, versionId);
    const { id, decidedOn, isConstructed } = await this.decisions.byId(tx, decisionId);
    await this.assertDecidable(tx, draft);
    await this.versions.decide(tx, {
      id: draft.id,
      phase: draft.phase === 'PROPOSED' ? 'DECIDED' : draft.phase,
      decisionId: id,
      samradOn: samradOn ?? draft.samradOn,
    });
    if (draft.phase !== 'PROPOSED') return;
    const done = { year: draft.year - 1, doneOn: decidedOn, decisionId: id, document: draft.document };
    await this.duties.fulfil(tx, actor, { dutyKey: BUDGET_DUTY, isConstructed, ...done });
  }

  private async assertDecidable(tx: TenantTransaction, { id, year, phase }: BudgetVersion): Promise<void> {
    if (phase === 'FORECAST')
      throw new DomainError('BUDGET_PHASE', 'En prognos beslutas inte; den är ett underlag.', { phase });
    await this.versions.lockYear(tx, year);
    const others = await this.versions.ofYears(tx, [year]);
    if (phase === 'PROPOSED' && others.some((other) => other.phase === 'DECIDED'))
      throw new DomainError(
        'BUDGET_PHASE',
        `${year} har redan en beslutad budget; en ändring är en reviderad version.`,
        { year, phase },
      );
    const { lines } = await this.budgets.byId(tx, id);
    if (lines.length === 0)
      throw new DomainError('BUDGET_EMPTY', 'En budget utan rader går inte att besluta.', { year });
  }
}
