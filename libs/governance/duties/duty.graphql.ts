import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '@samla/access/mandate.graphql.js';
import { type Role, roleFacts } from '@samla/domain/access/roles.js';
import type { DutyEvidence, DutyStanding } from '@samla/domain/governance/duty-definition.js';
import type { DutyEvent, DutyEventKind } from '@samla/domain/governance/duty-event.js';
import type { DutyFinding } from '@samla/domain/governance/duty-findings.js';
import type { ReminderStage } from '@samla/domain/governance/duty-reminder.js';
import type { DutyStatus } from '@samla/domain/governance/duty-status.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { DecisionType } from '../decisions/decision.graphql.js';
import {
  DutyEventKindEnum,
  DutyEvidenceEnum,
  DutyFindingSeverityEnum,
  DutyStandingEnum,
  DutyStatusEnum,
  ReminderStageEnum,
} from './duty-enums.graphql.js';
import type { ShownDuty } from './shown-duties.js';

@ObjectType('DutyFinding', { description: 'Något att se över i hur en uppgift gjordes.' })
export class DutyFindingType {
  @Field({ description: 'Stabil kod, som `BEFORE_SAMRAD`: budgeten beslutades före samrådet.' })
  code: string;

  @Field(() => DutyFindingSeverityEnum, { description: 'Hur allvarlig.' })
  severity: DutyFinding['severity'];

  @Field({ description: 'Förklaring på svenska.' })
  message: string;
}

@ObjectType('DutyEvent', { description: 'Något som sagts om en uppgift.' })
export class DutyEventType {
  @Field(() => DutyEventKindEnum, { description: 'Vad som sagts.' })
  kind: DutyEventKind;

  @Field(() => CalendarDate, { nullable: true, description: 'Dagen den gjordes.' })
  doneOn: string | null;

  @Field({ description: 'Anteckning, eller skälet till att den inte gäller; kan vara tom.' })
  note: string;

  @Field({ description: 'Handlingen det är läst ur; kan vara tom.' })
  document: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  @Field({ description: 'Användaren som registrerade.' })
  recordedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När det registrerades.' })
  recordedAt: Date;

  static of({
    kind,
    doneOn,
    note,
    document,
    isConstructed,
    recordedBy,
    recordedAt,
  }: DutyEvent): DutyEventType {
    const told = { kind, doneOn, note, document, isConstructed, recordedBy, recordedAt };
    return Object.assign(new DutyEventType(), told);
  }
}

/** What a duty is presented from: of a förbund, or of a county, which has no decisions. */
interface DutyFacts extends ShownDuty {
  readonly ownerId: string;
}

@ObjectType('Duty', { description: 'Uppgift eller dag i årshjulet, ett visst år.' })
export class DutyType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Uppgiftens kod, samma alla år; för lokala uppgifter ett id.' })
  key: string;

  @Field(() => Int, { description: 'Året då den förfaller. Budgeten för 2023 förfaller 2022.' })
  year: number;

  @Field({ description: 'Vad som ska göras.' })
  title: string;

  @Field({ description: 'Grunden: paragraf, vägledning, eller ”lokal”.' })
  basis: string;

  @Field(() => DutyStandingEnum, { description: 'Vad den vilar på.' })
  standing: DutyStanding;

  @Field(() => RoleEnum, { description: 'Rollen som ansvarar.' })
  role: Role;

  @Field({ description: 'Rollen som ansvarar, på svenska.' })
  roleName: string;

  @Field(() => DutyEvidenceEnum, { description: 'Vad som visar att den är gjord.' })
  evidence: DutyEvidence;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  opensOn: string;

  @Field(() => CalendarDate, { description: 'Sista dagen, så som regeln säger.' })
  nominal: string;

  @Field(() => CalendarDate, {
    description:
      'Sista dagen, flyttad till nästa vardag när `isMoved`. Att lag (1930:173) 2 § gäller här är inte bekräftat; visa båda.',
  })
  lastLawful: string;

  @Field({ description: 'Om sista dagen flyttas från en helg.' })
  isMoved: boolean;

  @Field(() => String, { nullable: true, description: 'Koden för den uppgift som ska göras före.' })
  after: string | null;

  @Field({ description: 'Upplysning; kan vara tom.' })
  note: string;

  @Field({ description: 'Om förbundet eller länet har lagt till den själv.' })
  isLocal: boolean;

  @Field({ description: 'Om dagen inträffar av sig själv, utan att någon gör något.' })
  isOccurrence: boolean;

  @Field({ description: 'Handlingen en lokal uppgift är läst ur; kan vara tom.' })
  document: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  @Field(() => DutyStatusEnum, { description: 'Hur den står i dag.' })
  status: DutyStatus;

  @Field(() => CalendarDate, { nullable: true, description: 'Dagen den gjordes.' })
  doneOn: string | null;

  @Field(() => DecisionType, { nullable: true, description: 'Beslutet den gjordes genom.' })
  decision: DecisionType | null;

  @Field(() => DutyEventType, { nullable: true, description: 'Det som gäller; null när inget är sagt.' })
  latest: DutyEventType | null;

  @Field(() => [DutyEventType], { description: 'Allt som sagts om den det året, äldst först.' })
  history: DutyEventType[];

  @Field(() => [DutyFindingType], { description: 'Vad som bör ses över.' })
  findings: DutyFindingType[];

  static of({ ownerId, decision, latest, history, findings, ...duty }: DutyFacts): DutyType {
    return Object.assign(new DutyType(), duty, {
      id: toGlobalId('Duty', ownerId, duty.key, duty.year.toString()),
      roleName: roleFacts(duty.role).name,
      doneOn: latest?.doneOn ?? null,
      decision: decision && DecisionType.of(ownerId, decision),
      latest: latest && DutyEventType.of(latest),
      history: history.map((event) => DutyEventType.of(event)),
      findings: findings.map((finding) => Object.assign(new DutyFindingType(), finding)),
    });
  }
}

/** What a reminder is presented from. */
interface ReminderFacts extends Pick<DutyReminderType, 'dutyKey' | 'stage' | 'raisedOn'> {
  readonly duty: Pick<ShownDuty, 'title' | 'lastLawful' | 'status' | 'role'>;
}

@ObjectType('DutyReminder', { description: 'Påminnelse om en uppgift i årshjulet.' })
export class DutyReminderType {
  @Field({ description: 'Uppgiftens kod.' })
  dutyKey: string;

  @Field({ description: 'Vad som ska göras.' })
  title: string;

  @Field({ description: 'Rollen som ansvarar, på svenska.' })
  roleName: string;

  @Field(() => ReminderStageEnum, { description: 'Läget när påminnelsen gjordes.' })
  stage: ReminderStage;

  @Field(() => CalendarDate, { description: 'Dagen påminnelsen gjordes.' })
  raisedOn: string;

  @Field(() => CalendarDate, { description: 'Uppgiftens sista dag.' })
  lastLawful: string;

  @Field(() => DutyStatusEnum, { description: 'Hur uppgiften står nu.' })
  status: DutyStatus;

  static of({ duty, dutyKey, stage, raisedOn }: ReminderFacts): DutyReminderType {
    const { title, lastLawful, status, role } = duty;
    const told = { dutyKey, stage, raisedOn, title, lastLawful, status, roleName: roleFacts(role).name };
    return Object.assign(new DutyReminderType(), told);
  }
}
