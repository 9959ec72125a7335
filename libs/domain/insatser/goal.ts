import { Decimal } from 'decimal.js';
import { DomainError } from '../errors/domain-error.js';

/** What a goal is measured in. */
export const GOAL_UNITS = { PERSONS: 'personer', COUNT: 'antal', PERCENT: 'procent', DAYS: 'dagar' } as const;
export type GoalUnit = keyof typeof GOAL_UNITS;
export const GOAL_UNIT_NAMES = Object.keys(GOAL_UNITS) as GoalUnit[];

/** Whether the value is to reach the target or stay within it. */
export const GOAL_DIRECTIONS = { AT_LEAST: 'minst', AT_MOST: 'högst' } as const;
export type GoalDirection = keyof typeof GOAL_DIRECTIONS;
export const GOAL_DIRECTION_NAMES = Object.keys(GOAL_DIRECTIONS) as GoalDirection[];

/** How a goal stands by its latest reported value; unknown as long as nobody has reported one. */
export const FULFILMENTS = {
  MET: 'Uppfyllt',
  NOT_MET: 'Inte uppfyllt',
  UNKNOWN: 'Inte rapporterat',
} as const;
export type Fulfilment = keyof typeof FULFILMENTS;
export const FULFILMENT_NAMES = Object.keys(FULFILMENTS) as Fulfilment[];

/** A value told on a day; decimals as text. */
export interface GoalValue {
  readonly onDay: string;
  readonly value: string;
}

/** Whether the latest value (by day, the last told of a day) meets the target. */
export function fulfilment(
  target: string,
  direction: GoalDirection,
  values: readonly GoalValue[],
): Fulfilment {
  const latest = values.reduce<GoalValue | null>(
    (last, value) => (last === null || value.onDay >= last.onDay ? value : last),
    null,
  );
  if (!latest) return 'UNKNOWN';
  const compared = new Decimal(latest.value).comparedTo(new Decimal(target));
  return (direction === 'AT_LEAST' ? compared >= 0 : compared <= 0) ? 'MET' : 'NOT_MET';
}

const NUMBER = /^\d{1,9}(?:\.\d{1,2})?$/;

/** Refuses, with `GOAL_NUMBER`, what is no number from 0 with at most two decimals. */
export function assertGoalNumber(field: string, text: string): void {
  if (NUMBER.test(text)) return;
  throw new DomainError('GOAL_NUMBER', `${field} är ett tal från 0 med högst två decimaler.`, { field });
}
