import { registerEnumType } from '@nestjs/graphql';
import { COST_KIND_NAMES, COST_KINDS } from '@samla/domain/insatser/cost-kind.js';
import {
  FULFILMENT_NAMES,
  FULFILMENTS,
  GOAL_DIRECTION_NAMES,
  GOAL_DIRECTIONS,
  GOAL_UNIT_NAMES,
  GOAL_UNITS,
} from '@samla/domain/insatser/goal.js';
import { INSATS_FINDING_CODES, INSATS_FINDINGS } from '@samla/domain/insatser/insats-findings.js';
import {
  FOLLOW_UP_METHOD_NAMES,
  FOLLOW_UP_METHODS,
  INSATS_KIND_NAMES,
  INSATS_KINDS,
} from '@samla/domain/insatser/insats-kind.js';
import { INSATS_STATE_NAMES, INSATS_STATES } from '@samla/domain/insatser/insats-state.js';
import {
  COUNT_KIND_NAMES,
  COUNT_KINDS,
  COUNT_MEASURE_NAMES,
  COUNT_MEASURES,
  COUNT_SPAN_NAMES,
  COUNT_SPANS,
} from '@samla/domain/insatser/participant-count.js';
import { REPORT_STATE_NAMES, REPORT_STATES } from '@samla/domain/insatser/report-due.js';
import { OUTCOME_SOURCES } from './dossier/dossier.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

/** Names of the values in Swedish, as descriptions for the schema. */
function described(names: Readonly<Record<string, string>>): Record<string, { description: string }> {
  return Object.fromEntries(Object.entries(names).map(([name, description]) => [name, { description }]));
}

export const InsatsKindEnum = enumOf(INSATS_KIND_NAMES);
registerEnumType(InsatsKindEnum, {
  name: 'InsatsKind',
  description: 'Inriktning. En insats som är båda registreras två gånger; den kan inte ändras.',
  valuesMap: described(INSATS_KINDS),
});

export const FollowUpMethodEnum = enumOf(FOLLOW_UP_METHOD_NAMES);
registerEnumType(FollowUpMethodEnum, {
  name: 'FollowUpMethod',
  description: 'Hur insatsen följs upp; kan inte ändras.',
  valuesMap: described(FOLLOW_UP_METHODS),
});

export const InsatsStateEnum = enumOf(INSATS_STATE_NAMES);
registerEnumType(InsatsStateEnum, {
  name: 'InsatsState',
  description: 'Var insatsen står i dag, enligt dess datum.',
  valuesMap: described(INSATS_STATES),
});

export const CostKindEnum = enumOf(COST_KIND_NAMES);
registerEnumType(CostKindEnum, {
  name: 'CostKind',
  description: 'Kostnadsslag, och om 7 § lagen (2003:1210) tillåter det.',
  valuesMap: Object.fromEntries(
    Object.entries(COST_KINDS).map(([name, { label, explanation }]) => [
      name,
      { description: `${label}. ${explanation}` },
    ]),
  ),
});

export const GoalUnitEnum = enumOf(GOAL_UNIT_NAMES);
registerEnumType(GoalUnitEnum, {
  name: 'GoalUnit',
  description: 'Vad ett mål mäts i.',
  valuesMap: described(GOAL_UNITS),
});

export const GoalDirectionEnum = enumOf(GOAL_DIRECTION_NAMES);
registerEnumType(GoalDirectionEnum, {
  name: 'GoalDirection',
  description: 'Om målvärdet ska nås eller inte överskridas.',
  valuesMap: described(GOAL_DIRECTIONS),
});

export const FulfilmentEnum = enumOf(FULFILMENT_NAMES);
registerEnumType(FulfilmentEnum, {
  name: 'Fulfilment',
  description: 'Måluppfyllelse enligt senaste rapporterade värde.',
  valuesMap: described(FULFILMENTS),
});

export const ReportStateEnum = enumOf(REPORT_STATE_NAMES);
registerEnumType(ReportStateEnum, {
  name: 'InsatsReportState',
  description: 'Hur en rapport står i dag.',
  valuesMap: described(REPORT_STATES),
});

export const CountMeasureEnum = enumOf(COUNT_MEASURE_NAMES);
registerEnumType(CountMeasureEnum, {
  name: 'CountMeasure',
  description: 'Vad som räknas. Måtten är olika saker och läggs aldrig ihop.',
  valuesMap: described(COUNT_MEASURES),
});

export const CountSpanEnum = enumOf(COUNT_SPAN_NAMES);
registerEnumType(CountSpanEnum, {
  name: 'CountSpan',
  description: 'Om antalet gäller perioden eller allt sedan insatsen började; läggs aldrig ihop.',
  valuesMap: described(COUNT_SPANS),
});

export const CountKindEnum = enumOf(COUNT_KIND_NAMES);
registerEnumType(CountKindEnum, {
  name: 'CountKind',
  description: 'Vad ett antal säger. Ingående + nya − avslutade = utgående.',
  valuesMap: described(COUNT_KINDS),
});

export const InsatsFindingCodeEnum = enumOf(INSATS_FINDING_CODES);
registerEnumType(InsatsFindingCodeEnum, {
  name: 'InsatsFindingCode',
  description: 'Vad som är funnet om en insats.',
  valuesMap: described(INSATS_FINDINGS),
});

export const OutcomeSourceEnum = enumOf(OUTCOME_SOURCES);
registerEnumType(OutcomeSourceEnum, {
  name: 'OutcomeSource',
  description: 'Varifrån insatsens utfall är.',
  valuesMap: {
    BOOKS: { description: 'Ur bokföringen, på insatsens objekt.' },
    PUBLISHED: { description: 'Ur ett dokument; inget är bokfört på insatsen.' },
    BOTH: { description: 'Ur bokföringen, och ur dokument för år utan bokföring.' },
    NONE: { description: 'Inget utfall är känt.' },
  },
});
