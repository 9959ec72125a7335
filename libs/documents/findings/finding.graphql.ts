import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { FindingClass, Severity } from '@samla/domain/document-check/findings/finding.js';
import { CLASS_NAMES, SEVERITY_NAMES } from '@samla/domain/document-check/findings/finding-names.js';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import {
  AnswerKindEnum,
  FindingClassEnum,
  FindingStatusEnum,
  SeverityEnum,
} from './finding-enums.graphql.js';
import type { AnsweredFinding, AnswerKind, FindingAnswer, FindingStatus } from './kept-finding.js';
import { DocumentConsequenceType, DocumentLineType, DocumentPlaceType } from './place.graphql.js';

@ObjectType('FindingAnswer', {
  description: 'Vad förbundet har sagt om ett fynd. Ändras aldrig; det senaste gäller.',
})
export class FindingAnswerType {
  @Field(() => AnswerKindEnum, { description: 'Vad som sägs.' })
  kind: AnswerKind;

  @Field({ description: 'Skälet.' })
  reason: string;

  @Field(() => Int, { description: 'Handlingens version när det sades.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Beloppet som stod där då.' })
  printed: string | null;

  @Field(() => String, { nullable: true, description: 'Vad det räknades om till då.' })
  recomputed: string | null;

  @Field({ description: 'Användaren som svarade.' })
  answeredBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När.' })
  answeredAt: Date;

  static of({ kind, reason, version, printed, recomputed, ...answer }: FindingAnswer): FindingAnswerType {
    const { answeredBy, answeredAt } = answer;
    const shown = { kind, reason, version, printed, recomputed, answeredBy, answeredAt };
    return Object.assign(new FindingAnswerType(), shown);
  }
}

@ObjectType('DocumentFinding', {
  description: 'Något i en handling som inte stämmer. Belopp i tryckt enhet.',
})
export class DocumentFindingType {
  /** The finding as it is kept; not in the schema. */
  forbundKey: string;
  kept: AnsweredFinding;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Handlingens namn.' })
  document: string;

  @Field(() => Int, { description: 'Handlingens version.' })
  version: number;

  @Field(() => DocumentPlaceType, { description: 'Var det står.' })
  place: DocumentPlaceType;

  @Field(() => String, { nullable: true, description: 'Vad som står där; null när inget belopp är i fråga.' })
  printed: string | null;

  @Field(() => String, { nullable: true, description: 'Vad det räknas om till.' })
  recomputed: string | null;

  @Field(() => String, { nullable: true, description: 'Tryckt minus omräknat.' })
  difference: string | null;

  @Field(() => String, { nullable: true, description: 'Enheten: kr, tkr, kkr, mkr, %, antal.' })
  unit: string | null;

  @Field(() => FindingClassEnum, { description: 'Vad för slags fel.' })
  class: FindingClass;

  @Field({ description: 'Vad för slags fel, på svenska.' })
  className: string;

  @Field(() => SeverityEnum, { description: 'Hur allvarligt.' })
  severity: Severity;

  @Field({ description: 'Hur allvarligt, på svenska.' })
  severityName: string;

  @Field({ description: 'Vad som hölls mot vad, och vad som är troligt.' })
  message: string;

  @Field(() => [DocumentConsequenceType], { description: 'Senare belopp som bär felet.' })
  consequences: DocumentConsequenceType[];

  @Field(() => [DocumentLineType], { description: 'Handlingens egna rader runt platsen.' })
  context: DocumentLineType[];

  @Field(() => FindingStatusEnum, { description: 'Var det står.' })
  status: FindingStatus;

  static of(forbundKey: string, kept: AnsweredFinding): DocumentFindingType {
    const { finding, version, status, checkId, findingNo, context } = kept;
    const { document, printed, recomputed, difference, unit, severity, message } = finding;
    const shown = { document, version, printed, recomputed, difference, unit, severity, message, status };
    return Object.assign(new DocumentFindingType(), { forbundKey, kept }, shown, {
      id: toGlobalId('DocumentFinding', forbundKey, checkId, String(findingNo)),
      class: finding.class,
      className: CLASS_NAMES[finding.class],
      severityName: SEVERITY_NAMES[severity],
      place: DocumentPlaceType.of(finding.place),
      consequences: finding.consequences.map((each) => DocumentConsequenceType.of(each)),
      context: context.map((line) => DocumentLineType.of(line)),
    });
  }
}

@ObjectType({ description: 'En sida av en kontrolls fynd, det allvarligaste först (Relay).' })
export class DocumentFindingConnection extends connectionOf(DocumentFindingType, 'DocumentFinding') {}

@ArgsType()
export class FindingPageArgs extends PageArgs {
  @Field(() => SeverityEnum, { nullable: true, description: 'Bara fynd som är så allvarliga.' })
  severity?: Severity | null;

  @Field(() => FindingStatusEnum, { nullable: true, description: 'Bara fynd som står så.' })
  status?: FindingStatus | null;
}

@InputType({ description: 'Förbundets svar på ett fynd.' })
export class AnswerFindingInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Fyndet.' })
  findingId: string;

  @Field(() => AnswerKindEnum, { description: 'Förklarat, godtaget, eller ett tidigare svar tas tillbaka.' })
  kind: AnswerKind;

  @Field({ description: 'Varför, 1–1000 tecken, utan personuppgifter.' })
  reason: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Fyndet är besvarat.' })
export class FindingAnswered {
  @Field(() => DocumentFindingType, { description: 'Fyndet som det nu står.' })
  finding: DocumentFindingType;
}
