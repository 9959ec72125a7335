import type { InsatsMoney, InsatsYear } from '@samla/domain/insatser/decided-money.js';
import type { InsatsFinding } from '@samla/domain/insatser/insats-findings.js';
import type { Decision } from '@samla/governance/decisions/decision.js';
import type { InsatsCountSet } from '../counts/insats-counts.js';
import type { InsatsGoal, InsatsGoalValue } from '../goals/goal.js';
import type { InsatsGrant, PublishedInsatsOutcome } from '../money/grant.js';
import type { InsatsVersion } from '../register/insats.js';
import type { StandingInsats } from '../register/insats.js';
import type { InsatsReport } from '../reports/insats-report.js';

/** Whether the outcome is read from the books, from what is published of years without books, or from both. */
export const OUTCOME_SOURCES = ['BOOKS', 'PUBLISHED', 'BOTH', 'NONE'] as const;
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number];

/** A grant with the decision that gave it. */
export interface DecidedGrant extends InsatsGrant {
  readonly decision: Decision;
}

/** A goal with what is told of it. */
export interface FollowedGoal extends InsatsGoal {
  readonly values: readonly InsatsGoalValue[];
}

/** A year of an insats, and whether its outcome is read from constructed books. */
export interface DossierYear extends InsatsYear {
  readonly isConstructed: boolean;
}

/** Everything about an insats: its money by year and in all, goals, reports, counts, and what is found. */
export interface InsatsDossier {
  readonly insats: StandingInsats;
  readonly outcomeSource: OutcomeSource;
  readonly total: InsatsMoney;
  readonly years: readonly DossierYear[];
  readonly grants: readonly DecidedGrant[];
  readonly publishedOutcomes: readonly PublishedInsatsOutcome[];
  readonly goals: readonly FollowedGoal[];
  readonly reports: readonly InsatsReport[];
  readonly countSets: readonly InsatsCountSet[];
  readonly findings: readonly InsatsFinding[];
  readonly history: readonly InsatsVersion[];
}
