import { registerEnumType } from '@nestjs/graphql';
import {
  DUTY_EVIDENCE,
  DUTY_EVIDENCE_NAMES,
  DUTY_STANDING_NAMES,
  DUTY_STANDINGS,
} from '@samla/domain/governance/duty-definition.js';
import { DUTY_EVENT_KIND_NAMES, DUTY_EVENT_KINDS } from '@samla/domain/governance/duty-event.js';
import { REMINDER_STAGE_NAMES, REMINDER_STAGES } from '@samla/domain/governance/duty-reminder.js';
import { DUTY_STATUS_NAMES, DUTY_STATUSES } from '@samla/domain/governance/duty-status.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

const described = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([name, description]) => [name, { description }]));

export const DutyStandingEnum = enumOf(DUTY_STANDING_NAMES);
registerEnumType(DutyStandingEnum, {
  name: 'DutyStanding',
  description: 'Vad en uppgift i årshjulet vilar på.',
  valuesMap: described(DUTY_STANDINGS),
});

export const DutyEvidenceEnum = enumOf(DUTY_EVIDENCE_NAMES);
registerEnumType(DutyEvidenceEnum, {
  name: 'DutyEvidence',
  description: 'Vad som visar att en uppgift är gjord.',
  valuesMap: described(DUTY_EVIDENCE),
});

export const DutyStatusEnum = enumOf(DUTY_STATUS_NAMES);
registerEnumType(DutyStatusEnum, {
  name: 'DutyStatus',
  description: 'Hur en uppgift står en viss dag. Räknas fram och lagras aldrig.',
  valuesMap: described(DUTY_STATUSES),
});

export const DutyEventKindEnum = enumOf(DUTY_EVENT_KIND_NAMES);
registerEnumType(DutyEventKindEnum, {
  name: 'DutyEventKind',
  description: 'Vad som sagts om en uppgift. Det senaste gäller, det tidigare står kvar.',
  valuesMap: described(DUTY_EVENT_KINDS),
});

export const ReminderStageEnum = enumOf(REMINDER_STAGE_NAMES);
registerEnumType(ReminderStageEnum, {
  name: 'ReminderStage',
  description: 'När en påminnelse görs; en gång för varje läge.',
  valuesMap: described(REMINDER_STAGES),
});

const SEVERITIES = ['WARNING', 'REMARK'] as const;
export const DutyFindingSeverityEnum = enumOf(SEVERITIES);
registerEnumType(DutyFindingSeverityEnum, {
  name: 'DutyFindingSeverity',
  description: 'Hur allvarlig en iakttagelse är.',
  valuesMap: {
    WARNING: { description: 'Ska rättas eller förklaras.' },
    REMARK: { description: 'Anmärks bara.' },
  },
});
