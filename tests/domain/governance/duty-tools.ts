import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import { FORBUND_DUTIES } from '@samla/domain/governance/duties.js';
import { dutyPlan, type PlannedDuty } from '@samla/domain/governance/duty-plan.js';
import type { LocalDuty } from '@samla/domain/governance/local-duty.js';

/** Something told of a duty; done on the day, unless told otherwise. */
export function told(dutyKey: string, year: number, changes: Partial<DutyEvent> = {}): DutyEvent {
  return {
    id: `${dutyKey} ${year} ${JSON.stringify(changes)}`,
    dutyKey,
    year,
    kind: 'DONE',
    doneOn: null,
    decisionId: null,
    note: '',
    document: '',
    isConstructed: false,
    recordedBy: 'prov',
    recordedAt: new Date('2023-01-01T12:00:00Z'),
    ...changes,
  };
}

/** The förbund's year, with events and local duties. */
export function planOf(
  year: number,
  today: string,
  events: readonly DutyEvent[] = [],
  local: readonly LocalDuty[] = [],
): PlannedDuty[] {
  return dutyPlan({ definitions: FORBUND_DUTIES, local, events }, year, today);
}

/** One duty of a plan. */
export function dutyOf(plan: readonly PlannedDuty[], key: string): PlannedDuty {
  const found = plan.find((duty) => duty.key === key);
  if (!found) throw new Error(`the plan has no ${key}`);
  return found;
}

/** A duty of the förbund's own. */
export function localDuty(dueOn: string, changes: Partial<LocalDuty> = {}): LocalDuty {
  return {
    id: '7d6b3f0e-0000-7000-8000-000000000001',
    title: 'Avslut och medlemssamråd',
    basis: 'lokal',
    opensOn: dueOn,
    dueOn,
    isYearly: false,
    role: 'FORBUNDSCHEF',
    evidence: 'MEETING',
    document: '001',
    isConstructed: false,
    ...changes,
  };
}
