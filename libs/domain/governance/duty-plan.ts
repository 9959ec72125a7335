import type { Day } from '../calendar/day.js';
import { lastLawfulDay } from '../calendar/working-day.js';
import { type DutyDefinition, isOccurrence } from './duty-definition.js';
import { dutyDays } from './duty-date.js';
import type { DutyEvent } from './duty-event.js';
import { type DutyStatus, dutyStatus } from './duty-status.js';
import { definitionOfLocal, type LocalDuty } from './local-duty.js';

/** A duty in one year: its days, what has been told of it, and how it stands. */
export interface PlannedDuty extends Omit<DutyDefinition, 'rule' | 'fromYear' | 'toYear' | 'occasion'> {
  /** The year in which it falls due. */
  readonly year: number;
  readonly opensOn: Day;
  readonly nominal: Day;
  /** The nominal day, or for duties that are moved the working day after it. */
  readonly lastLawful: Day;
  readonly isLocal: boolean;
  readonly isOccurrence: boolean;
  /** Where a local duty is read from; empty for the others. */
  readonly document: string;
  readonly isConstructed: boolean;
  readonly status: DutyStatus;
  /** What holds: the latest thing told; null when nothing is, or when it was opened again. */
  readonly latest: DutyEvent | null;
  /** All that was told, oldest first. */
  readonly history: readonly DutyEvent[];
}

/** What a year's plan is made of. `events` stand in the order they were told. */
export interface DutyPlanParts {
  readonly definitions: readonly DutyDefinition[];
  readonly local: readonly LocalDuty[];
  readonly events: readonly DutyEvent[];
}

/** The duties that fall due in a year, by last lawful day, as they stand on the day `today`. */
export function dutyPlan(
  { definitions, local, events }: DutyPlanParts,
  year: number,
  today: Day,
): PlannedDuty[] {
  const own = local.map((duty) => ({ definition: definitionOfLocal(duty), local: duty }));
  const all = [...definitions.map((definition) => ({ definition, local: null })), ...own].filter(
    ({ definition }) => isIn(definition, year),
  );
  const ruleOf = (key: string) => all.find(({ definition }) => definition.key === key)?.definition.rule;
  return all
    .map(({ definition, local: found }) => {
      const days = dutyDays(definition.rule, year, ruleOf);
      const history = events.filter((event) => event.dutyKey === definition.key && event.year === year);
      return planned(definition, found, { year, today, ...days, history });
    })
    .sort(byDay);
}

/** True in the years of a definition's version, and for what follows elections only the year after one. */
export function isIn({ fromYear, toYear, occasion }: DutyDefinition, year: number): boolean {
  if (year < fromYear || (toYear !== null && year > toYear)) return false;
  return occasion !== 'AFTER_ELECTION' || isAfterElection(year);
}

/** Elections to riksdag, region and kommun: every fourth year, 2022 among them. */
function isAfterElection(year: number): boolean {
  return year % 4 === 3;
}

interface InYear {
  readonly year: number;
  readonly today: Day;
  readonly opensOn: Day;
  readonly nominal: Day;
  readonly history: readonly DutyEvent[];
}

function planned(definition: DutyDefinition, local: LocalDuty | null, found: InYear): PlannedDuty {
  const { rule: _rule, fromYear: _from, toYear: _to, occasion: _occasion, ...facts } = definition;
  const { today, year, opensOn, nominal, history } = found;
  const lastLawful = definition.isMoved ? lastLawfulDay(nominal) : nominal;
  const told = history.at(-1) ?? null;
  const latest = told?.kind === 'REOPENED' ? null : told;
  const progress = {
    lastLawful,
    isOccurrence: isOccurrence(definition),
    doneOn: latest?.doneOn ?? null,
    isNotApplicable: latest?.kind === 'NOT_APPLICABLE',
  };
  return {
    ...facts,
    year,
    opensOn,
    nominal,
    lastLawful,
    isLocal: local !== null,
    isOccurrence: progress.isOccurrence,
    document: local?.document ?? '',
    isConstructed: (local?.isConstructed ?? false) || (latest?.isConstructed ?? false),
    status: dutyStatus(progress, today),
    latest,
    history,
  };
}

function byDay(first: PlannedDuty, second: PlannedDuty): number {
  const [a, b] = [`${first.lastLawful} ${first.key}`, `${second.lastLawful} ${second.key}`];
  return a < b ? -1 : 1;
}
