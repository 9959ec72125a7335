import type { Day } from '../../calendar/day.js';
import type { GuardKey, GuardStanding } from './guards.js';

/** Who decides on or carries out a step. */
export const STEP_ACTORS = {
  MEMBERS: 'Medlemmarna',
  COUNTY_PRESIDIUM: 'Länspresidiet',
  INTERIM_BOARD: 'Interimsstyrelsen (förbereder)',
  REMAINING_BOARD: 'Styrelsen i det förbund som består',
  CEASING_BOARDS: 'Styrelserna i de upphörande förbunden, som likvidatorer',
  AUDITORS: 'Revisorerna',
  TIME: 'Ingen: tiden går',
} as const;
export type StepActor = keyof typeof STEP_ACTORS;

/** A step of a merger as planned. Days are calendar days. */
export interface MergerStep {
  readonly key: string;
  readonly title: string;
  readonly actor: StepActor;
  /** Steps that must be done first, by key. */
  readonly after: readonly string[];
  /** How long it takes from when the others are done. */
  readonly days: number;
  /** It cannot be done before; null where nothing says so. */
  readonly notBefore: Day | null;
  /** The last day; null where only later steps set one. */
  readonly deadline: Day | null;
  readonly evidence: string;
  readonly basis: string;
  readonly standing: GuardStanding | 'LOCAL';
  /** The guards that ask for it. */
  readonly guards: readonly GuardKey[];
}
