import type { Role } from '../access/roles.js';
import { type Day, yearOf } from '../calendar/day.js';
import type { DutyDefinition, DutyEvidence } from './duty-definition.js';

/** A duty that the förbund or the county has added itself: for one year, or from that year on the same day of each. */
export interface LocalDuty {
  /** UUID; the duty's key. */
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  /** First and last day in its first year. */
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly isYearly: boolean;
  readonly role: Role;
  readonly evidence: DutyEvidence;
  readonly document: string;
  readonly isConstructed: boolean;
}

/** The local duty in the form of the others. Its days are its own and never move: no law set them. */
export function definitionOfLocal(local: LocalDuty): DutyDefinition {
  const from = yearOf(local.dueOn);
  return {
    key: local.id,
    fromYear: from,
    toYear: local.isYearly ? null : from,
    title: local.title,
    basis: local.basis,
    standing: 'LOCAL',
    occasion: 'EVERY_YEAR',
    rule: { kind: 'PERIOD', from: monthDay(local.opensOn), to: monthDay(local.dueOn) },
    isMoved: false,
    role: local.role,
    evidence: local.evidence,
    after: null,
    note: '',
  };
}

function monthDay(day: Day): { month: number; day: number } {
  return { month: Number.parseInt(day.slice(5, 7), 10), day: Number.parseInt(day.slice(8), 10) };
}
