import { restDay } from '../calendar/working-day.js';
import { BUDGET_DUTY } from './duties.js';
import type { PlannedDuty } from './duty-plan.js';

/** Something in how a duty was done to look at; `REMARK` is only told, `WARNING` is to be put right or explained. */
export interface DutyFinding {
  readonly code:
    | 'BEFORE_SAMRAD'
    | 'OUT_OF_ORDER'
    | 'AFTER_NOMINAL_DAY'
    | 'ON_A_REST_DAY'
    | 'DECISION_MISSING'
    | 'DECISION_OTHER_DAY';
  readonly severity: 'WARNING' | 'REMARK';
  readonly message: string;
}

/** What is to be looked at in a duty, given the others of its year and the days of the decisions that are named. */
export function dutyFindings(
  duty: PlannedDuty,
  year: readonly PlannedDuty[],
  decidedOn: ReadonlyMap<string, string>,
): DutyFinding[] {
  return [
    ...orderFindings(duty, year),
    ...dayFindings(duty),
    ...restDayFindings(duty),
    ...decisionFindings(duty, decidedOn),
  ];
}

/** A duty that comes after another is rightly done only when that one is done, and not on an earlier day. */
function orderFindings(duty: PlannedDuty, year: readonly PlannedDuty[]): DutyFinding[] {
  const first = year.find(({ key }) => key === duty.after);
  const doneOn = duty.latest?.doneOn;
  if (!first || !doneOn || first.latest?.kind === 'NOT_APPLICABLE') return [];
  const before = first.latest?.doneOn;
  if (before && before <= doneOn) return [];
  const what = before ? `gjordes först ${before}` : 'är inte registrerat som gjort';
  return [
    {
      code: duty.key === BUDGET_DUTY ? 'BEFORE_SAMRAD' : 'OUT_OF_ORDER',
      severity: 'WARNING',
      message: `Gjordes ${doneOn}, men ”${first.title}” ska komma före och ${what}.`,
    },
  ];
}

/** Between the nominal day and the moved one it is in time, if the rule about rest days holds here. */
function dayFindings({ latest, nominal, lastLawful }: PlannedDuty): DutyFinding[] {
  const doneOn = latest?.doneOn;
  if (!doneOn || doneOn <= nominal || doneOn > lastLawful) return [];
  return [
    {
      code: 'AFTER_NOMINAL_DAY',
      severity: 'REMARK',
      message: `Gjordes efter ${nominal} men senast ${lastLawful}, dit dagen flyttas om lag (1930:173) 2 § gäller här; det är inte bekräftat.`,
    },
  ];
}

function restDayFindings(duty: PlannedDuty): DutyFinding[] {
  const planned = duty.isLocal && !duty.isOccurrence ? duty.nominal : null;
  const day = duty.latest ? duty.latest.doneOn : planned;
  const name = day ? restDay(day) : null;
  if (!day || name === null) return [];
  return [
    {
      code: 'ON_A_REST_DAY',
      severity: 'REMARK',
      message: `${day} är ${inSentence(name)}. Det hindrar inte ett möte.`,
    },
  ];
}

function decisionFindings(
  { evidence, latest }: PlannedDuty,
  decidedOn: ReadonlyMap<string, string>,
): DutyFinding[] {
  if (!latest?.doneOn) return [];
  if (latest.decisionId === null) {
    if (evidence !== 'DECISION') return [];
    const message = 'Ska visas av ett beslut, men inget registrerat beslut är angivet.';
    return [{ code: 'DECISION_MISSING', severity: 'REMARK', message }];
  }
  const day = decidedOn.get(latest.decisionId);
  if (day === undefined || day === latest.doneOn) return [];
  const message = `Angavs som gjord ${latest.doneOn}, men beslutet fattades ${day}.`;
  return [{ code: 'DECISION_OTHER_DAY', severity: 'WARNING', message }];
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
