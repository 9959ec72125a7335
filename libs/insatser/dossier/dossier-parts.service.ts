import { Injectable } from '@nestjs/common';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { CountRepository } from '../counts/count.repository.js';
import type { InsatsCountSet } from '../counts/insats-counts.js';
import { GoalRepository } from '../goals/goal.repository.js';
import type { PublishedInsatsOutcome } from '../money/grant.js';
import { GrantRepository } from '../money/grant.repository.js';
import type { InsatsVersion } from '../register/insats.js';
import { InsatsRepository } from '../register/insats.repository.js';
import type { InsatsReport } from '../reports/insats-report.js';
import { InsatsReportRepository } from '../reports/insats-report.repository.js';
import type { DecidedGrant, FollowedGoal } from './dossier.js';

/** All that is recorded about some insatser, not yet judged. */
export interface DossierParts {
  readonly grants: readonly DecidedGrant[];
  readonly publishedOutcomes: readonly PublishedInsatsOutcome[];
  readonly goals: readonly FollowedGoal[];
  readonly reports: readonly InsatsReport[];
  readonly countSets: readonly InsatsCountSet[];
  readonly versions: readonly InsatsVersion[];
}

/** Reads what is recorded, with a number of statements that does not depend on how many insatser there are. */
@Injectable()
export class DossierPartsService {
  constructor(
    private readonly decisions: DecisionService,
    private readonly insatser: InsatsRepository,
    private readonly grants: GrantRepository,
    private readonly goals: GoalRepository,
    private readonly reports: InsatsReportRepository,
    private readonly counts: CountRepository,
  ) {}

  /** Everything recorded about the insatser, inside the caller's transaction. */
  async of(tx: TenantTransaction, codes: readonly string[]): Promise<DossierParts> {
    return {
      grants: await this.decided(tx, codes),
      publishedOutcomes: await this.grants.outcomes(tx, codes),
      goals: await this.followed(tx, codes),
      reports: await this.reports.of(tx, codes),
      countSets: await this.counts.of(tx, codes),
      versions: await this.insatser.versions(tx, codes),
    };
  }

  private async decided(tx: TenantTransaction, codes: readonly string[]): Promise<DecidedGrant[]> {
    const grants = await this.grants.of(tx, codes);
    const ids = [...new Set(grants.map(({ decisionId }) => decisionId))];
    const decisions = new Map(
      (await this.decisions.byIds(tx, ids)).map((decision) => [decision.id, decision]),
    );
    return grants.flatMap((grant) => {
      const decision = decisions.get(grant.decisionId);
      return decision ? [{ ...grant, decision }] : [];
    });
  }

  private async followed(tx: TenantTransaction, codes: readonly string[]): Promise<FollowedGoal[]> {
    const goals = await this.goals.of(tx, codes);
    const values = await this.goals.values(tx, codes);
    return goals.map((goal) => ({ ...goal, values: values.filter(({ goalId }) => goalId === goal.id) }));
  }
}
