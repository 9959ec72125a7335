import type { Role } from '@samla/domain/access/roles.js';
import type { DecisionBody } from '@samla/domain/governance/decision-body.js';
import type { DutyEvidence } from '@samla/domain/governance/duty-definition.js';
import type { ForbundSlug } from '../county.js';

/** A decision of the demo that no budget brings with it; `isConstructed` where no document tells it. */
export interface DemoDecision {
  readonly slug: string;
  readonly body: DecisionBody;
  readonly decidedOn: string;
  readonly title: string;
  readonly document: string;
  readonly isConstructed: boolean;
}

/** A duty that a document plans. */
export interface DemoLocalDuty {
  readonly slug: string;
  readonly title: string;
  readonly basis: string;
  readonly opensOn?: string;
  readonly dueOn: string;
  readonly role: Role;
  readonly evidence: DutyEvidence;
  readonly document: string;
}

/** What is told of a duty: done on a day, or, with a reason and no day, that it does not apply. */
export interface DemoDutyEvent {
  /** The key of a duty, or the slug of a local one. */
  readonly duty: string;
  readonly year: number;
  readonly doneOn: string | null;
  /** Slug of the decision it was done by. */
  readonly decision?: string;
  readonly note?: string;
  readonly document: string;
  readonly isConstructed: boolean;
}

/** What the demo tells of a förbund's years of duties. */
export interface DemoDuties {
  readonly forbund: ForbundSlug;
  readonly decisions: readonly DemoDecision[];
  readonly local: readonly DemoLocalDuty[];
  readonly events: readonly DemoDutyEvent[];
}

/** Done as no document tells. */
export function constructed(
  duty: string,
  doneOn: string,
  changes: Partial<DemoDutyEvent> = {},
): DemoDutyEvent {
  const year = Number.parseInt(doneOn.slice(0, 4), 10);
  return { duty, year, doneOn, document: '', isConstructed: true, ...changes };
}

/** An ordinary year as it may have gone: what no document tells of is made up, on days that keep to the rules. */
export function constructedYear(year: number, but: readonly string[] = []): DemoDutyEvent[] {
  return [
    constructed('INSATS_REPORTS', `${year}-01-30`),
    constructed('OWNERS_MEETING', `${year}-04-26`),
    constructed('AUDIT_AND_DISCHARGE', `${year}-06-14`),
    constructed('INTERIM_REPORT', `${year}-09-01`),
    constructed('MEMBER_CONSULTATION', `${year}-10-20`),
    constructed('STATE_ALLOTMENT', `${year}-11-21`),
  ].filter(({ duty }) => !but.includes(duty));
}
