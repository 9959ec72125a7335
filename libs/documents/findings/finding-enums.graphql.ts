import { registerEnumType } from '@nestjs/graphql';
import { CLASS_NAMES, SEVERITY_NAMES } from '@samla/domain/document-check/findings/finding-names.js';
import type { TieOutcome } from '@samla/domain/document-check/findings/tested-tie.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { type AnswerKind, ANSWER_KINDS, FINDING_STATUSES, type FindingStatus } from './kept-finding.js';

/** An enum whose names are those of the check in GraphQL's spelling: `transposed-digits` is TRANSPOSED_DIGITS. */
function spelled<Value extends string>(names: Readonly<Record<Value, string>>) {
  const values = Object.keys(names) as Value[];
  const nameOf = (value: string) => value.toUpperCase().replaceAll('-', '_');
  return {
    values: Object.fromEntries(values.map((value) => [nameOf(value), value])),
    valuesMap: Object.fromEntries(values.map((value) => [nameOf(value), { description: names[value] }])),
  };
}

const classes = spelled(CLASS_NAMES);
export const FindingClassEnum = classes.values;
registerEnumType(FindingClassEnum, {
  name: 'DocumentFindingClass',
  description: 'Vad för slags fel ett fynd är.',
  valuesMap: classes.valuesMap,
});

const severities = spelled(SEVERITY_NAMES);
export const SeverityEnum = severities.values;
registerEnumType(SeverityEnum, {
  name: 'DocumentFindingSeverity',
  description: 'Hur allvarligt ett fynd i en handling är.',
  valuesMap: severities.valuesMap,
});

const STATUS_NAMES: Readonly<Record<FindingStatus, string>> = {
  OPEN: 'Ingen har svarat, eller svaret är taget tillbaka.',
  EXPLAINED: 'Förbundet har förklarat det.',
  ACCEPTED: 'Förbundet godtar det som det är.',
};
export const FindingStatusEnum = enumOf(FINDING_STATUSES);
registerEnumType(FindingStatusEnum, {
  name: 'DocumentFindingStatus',
  description: 'Var ett fynd står.',
  valuesMap: Object.fromEntries(FINDING_STATUSES.map((name) => [name, { description: STATUS_NAMES[name] }])),
});

const ANSWER_NAMES: Readonly<Record<AnswerKind, string>> = {
  EXPLAINED: 'Förklarat: det är rätt, och skälet säger varför.',
  ACCEPTED: 'Godtaget: det är fel, och får stå så.',
  WITHDRAWN: 'Ett tidigare svar tas tillbaka.',
};
export const AnswerKindEnum = enumOf(ANSWER_KINDS);
registerEnumType(AnswerKindEnum, {
  name: 'FindingAnswerKind',
  description: 'Vad förbundet säger om ett fynd.',
  valuesMap: Object.fromEntries(ANSWER_KINDS.map((name) => [name, { description: ANSWER_NAMES[name] }])),
});

const OUTCOME_NAMES: Readonly<Record<TieOutcome, string>> = {
  EXACT: 'Stämmer på siffran.',
  ROUNDING: 'Stämmer inom avrundningen.',
  EXPLAINED: 'Skillnaden förklaras på en annan plats i handlingen.',
  BROKEN: 'Stämmer inte.',
};
export const TieOutcomeEnum = Object.fromEntries(Object.keys(OUTCOME_NAMES).map((name) => [name, name]));
registerEnumType(TieOutcomeEnum, {
  name: 'DocumentTieOutcome',
  description: 'Hur ett prövat samband föll ut.',
  valuesMap: Object.fromEntries(
    Object.entries(OUTCOME_NAMES).map(([name, description]) => [name, { description }]),
  ),
});
