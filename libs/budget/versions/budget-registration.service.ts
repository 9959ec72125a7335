import { Injectable } from '@nestjs/common';
import type { Decision } from '@samla/governance/decisions/decision.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BudgetDecisions } from './budget-decision.service.js';
import { BudgetVersionRepository } from './budget-version.repository.js';
import { BudgetWriting, type NewBudget } from './budget-writing.service.js';

/** A decided budget of an earlier year or of another system, with the decision that it stands on. */
export interface KnownBudget extends NewBudget {
  readonly id: string;
  readonly decision: Decision;
  /** True for one that is not bound to the decision yet. */
  readonly isDraft?: boolean;
}

/** Registers budgets that were decided before Samla knew of them: the demo's, and those of a förbund that begins. */
@Injectable()
export class BudgetRegistration {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionService,
    private readonly versions: BudgetVersionRepository,
    private readonly writing: BudgetWriting,
    private readonly binding: BudgetDecisions,
  ) {}

  /** Registers a budget and its decision in one; a version that is here already, by id, is left as it is. */
  async register(
    context: TenantContext,
    { id, decision, isDraft = false, ...budget }: KnownBudget,
  ): Promise<void> {
    await this.database.tenant(context, async (tx) => {
      if (await this.versions.byId(tx, id)) return;
      const [known] = await this.decisions.byIds(tx, [decision.id]);
      if (!known) await this.decisions.add(tx, context.actor, decision);
      await this.writing.add(tx, context, budget, { id });
      const bound = { versionId: id, decisionId: decision.id, samradOn: budget.samradOn };
      if (!isDraft) await this.binding.bind(tx, context.actor, bound);
      await record(tx, { actor: context.actor, action: 'registerBudget', objectKey: id });
    });
  }
}
