import { createUnionType } from '@nestjs/graphql';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { DutyTold } from './duty-inputs.graphql.js';

const resultOf = (name: string) =>
  createUnionType({
    name,
    description: 'Uppgiften som den nu står, eller regeln som sa nej.',
    types: () => [DutyTold, RuleProblem] as const,
    resolveType: (value: object) => value.constructor,
  });

export const MarkDutyDoneResult = resultOf('MarkDutyDoneResult');
export const SetDutyNotApplicableResult = resultOf('SetDutyNotApplicableResult');
export const ReopenDutyResult = resultOf('ReopenDutyResult');
export const AddLocalDutyResult = resultOf('AddLocalDutyResult');
export const MarkCountyDutyDoneResult = resultOf('MarkCountyDutyDoneResult');
export const SetCountyDutyNotApplicableResult = resultOf('SetCountyDutyNotApplicableResult');
export const AddCountyDutyResult = resultOf('AddCountyDutyResult');

const { of } = RuleProblem;

/** What can stand in the way of something told of a duty, and of a new one. */
export const DUTY_PROBLEMS = {
  DUTY_IN_FUTURE: of,
  NOTHING_TO_DO: of,
  REASON_MISSING: of,
  PERSONAL_DATA: of,
} as const;
export const LOCAL_DUTY_PROBLEMS = { DUTY_DAYS: of, PERSONAL_DATA: of } as const;
