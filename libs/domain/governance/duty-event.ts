import type { Day } from '../calendar/day.js';

/** What can be told of a duty in a year. The latest word holds; earlier ones stay. */
export const DUTY_EVENT_KINDS = {
  DONE: 'Gjord',
  NOT_APPLICABLE: 'Gäller inte det här året',
  REOPENED: 'Öppnad igen',
} as const;
export type DutyEventKind = keyof typeof DUTY_EVENT_KINDS;
export const DUTY_EVENT_KIND_NAMES = Object.keys(DUTY_EVENT_KINDS) as DutyEventKind[];

/** One thing told of a duty in a year. */
export interface DutyEvent {
  readonly id: string;
  readonly dutyKey: string;
  readonly year: number;
  readonly kind: DutyEventKind;
  /** The day it was done; for `DONE` and only then. */
  readonly doneOn: Day | null;
  /** The decision it was done by; of a förbund's own, null where none is told. */
  readonly decisionId: string | null;
  /** The reason, for `NOT_APPLICABLE`; else what there is to say. */
  readonly note: string;
  /** What it is read from, where it is published. */
  readonly document: string;
  readonly isConstructed: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}
