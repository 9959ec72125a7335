import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RoleEnum } from '@samla/access/mandate.graphql.js';
import { type Role, roleFacts } from '@samla/domain/access/roles.js';
import {
  RISK_LEVEL_NAMES,
  RISK_LEVELS,
  RISK_STATUS_NAMES,
  RISK_STATUSES,
  type RiskLevel,
  riskLevel,
  type RiskStatus,
  riskValue,
} from '@samla/domain/governance/risk.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Risk, RiskVersion } from './risk.js';

const described = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([name, description]) => [name, { description }]));

export const RiskStatusEnum = enumOf(RISK_STATUS_NAMES);
registerEnumType(RiskStatusEnum, {
  name: 'RiskStatus',
  description: 'Hur en risk hanteras nu.',
  valuesMap: described(RISK_STATUSES),
});

export const RiskLevelEnum = enumOf(RISK_LEVEL_NAMES);
registerEnumType(RiskLevelEnum, {
  name: 'RiskLevel',
  description: 'Riskvärdets nivå: hög från 15, medel från 6. Gränserna är Samlas egna.',
  valuesMap: described(RISK_LEVELS),
});

@ObjectType('RiskAssessment', { description: 'En bedömning av en risk. Ändras aldrig.' })
export class RiskAssessmentType {
  @Field(() => Int, { description: 'Löpnummer, från 1; det högsta gäller.' })
  version: number;

  @Field({ description: 'Vad som kan hända.' })
  title: string;

  @Field(() => Int, { description: 'Sannolikhet, 1–5.' })
  probability: number;

  @Field(() => Int, { description: 'Konsekvens, 1–5.' })
  consequence: number;

  @Field(() => Int, { description: 'Riskvärde: sannolikhet × konsekvens, 1–25.' })
  value: number;

  @Field(() => RiskLevelEnum, { description: 'Riskvärdets nivå.' })
  level: RiskLevel;

  @Field(() => RoleEnum, { description: 'Rollen som äger risken. Aldrig en person.' })
  owner: Role;

  @Field({ description: 'Rollen som äger risken, på svenska.' })
  ownerName: string;

  @Field({ description: 'Åtgärd; kan vara tom.' })
  measure: string;

  @Field(() => RiskStatusEnum, { description: 'Hur den hanteras.' })
  status: RiskStatus;

  @Field({ description: 'Varför den bedömdes så; kan vara tom.' })
  note: string;

  @Field({ description: 'Handlingen den är läst ur; kan vara tom.' })
  document: string;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  @Field({ description: 'Användaren som registrerade.' })
  recordedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den registrerades.' })
  recordedAt: Date;

  static of({ riskId: _, ...assessment }: RiskVersion): RiskAssessmentType {
    const value = riskValue(assessment.probability, assessment.consequence);
    const derived = { value, level: riskLevel(value), ownerName: roleFacts(assessment.owner).name };
    return Object.assign(new RiskAssessmentType(), assessment, derived);
  }
}

@ObjectType('Risk', { description: 'En risk i förbundets riskregister.' })
export class RiskType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => RiskAssessmentType, { description: 'Bedömningen som gäller.' })
  latest: RiskAssessmentType;

  @Field(() => [RiskAssessmentType], { description: 'Alla bedömningar, äldst först.' })
  history: RiskAssessmentType[];

  static of(forbundId: string, { history, ...latest }: Risk): RiskType {
    return Object.assign(new RiskType(), {
      id: toGlobalId('Risk', forbundId, latest.riskId),
      latest: RiskAssessmentType.of(latest),
      history: history.map((version) => RiskAssessmentType.of(version)),
    });
  }
}

@InputType({ isAbstract: true })
abstract class AssessmentFields {
  @Field({ description: 'Vad som kan hända, 1–200 tecken, utan personuppgifter.' })
  title: string;

  @Field(() => Int, { description: 'Sannolikhet, 1–5.' })
  probability: number;

  @Field(() => Int, { description: 'Konsekvens, 1–5.' })
  consequence: number;

  @Field(() => RoleEnum, { description: 'Rollen som äger risken. Aldrig en person.' })
  owner: Role;

  @Field(() => String, { nullable: true, description: 'Åtgärd, utan personuppgifter.' })
  measure?: string | null;

  @Field(() => RiskStatusEnum, { nullable: true, description: 'Hur den hanteras; öppen när inget anges.' })
  status?: RiskStatus | null;

  @Field(() => String, { nullable: true, description: 'Varför den bedöms så, utan personuppgifter.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Handlingen den är läst ur.' })
  document?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'En ny risk.' })
export class AddRiskInput extends AssessmentFields {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;
}

@InputType({ description: 'En ny bedömning av en risk.' })
export class ReviseRiskInput extends AssessmentFields {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Risken.' })
  riskId: string;

  @Field(() => Int, { description: 'Bedömningen som du har läst; har någon annan hunnit före blir det nej.' })
  afterVersion: number;
}

@ObjectType({ description: 'Risken är bedömd.' })
export class RiskAssessed {
  @Field(() => RiskType, { description: 'Risken som den nu står.' })
  risk: RiskType;
}
