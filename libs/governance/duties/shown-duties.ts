import type { Decision } from '../decisions/decision.js';
import { type DutyFinding, dutyFindings } from '@samla/domain/governance/duty-findings.js';
import type { PlannedDuty } from '@samla/domain/governance/duty-plan.js';

/** A duty with the decision it was done by and what is to be looked at. */
export interface ShownDuty extends PlannedDuty {
  readonly decision: Decision | null;
  readonly findings: readonly DutyFinding[];
}

/** The duties of a year with their decisions and findings. */
export function shownDuties(plan: readonly PlannedDuty[], decisions: readonly Decision[]): ShownDuty[] {
  const days = new Map(decisions.map(({ id, decidedOn }) => [id, decidedOn]));
  return plan.map((duty) => ({
    ...duty,
    decision: decisions.find(({ id }) => id === duty.latest?.decisionId) ?? null,
    findings: dutyFindings(duty, plan, days),
  }));
}
