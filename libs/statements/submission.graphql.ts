import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { FigureKindEnum } from './figure-kind.graphql.js';
import { type Submission, SUBMISSION_STATES, type SubmissionState } from './submission.js';

/** What is handed in when no period is told: compiled operations leave the defaults of an input's fields out. */
export const WHOLE_YEAR = 12;

const SubmissionStateEnum = enumOf(SUBMISSION_STATES);
registerEnumType(SubmissionStateEnum, {
  name: 'SubmissionState',
  description: 'Var en inlämning är i sitt liv.',
  valuesMap: {
    HANDED_IN: { description: 'Inlämnad, väntar på godkännande.' },
    APPROVED: { description: 'Godkänd: länet räknar med den.' },
    SUPERSEDED: { description: 'Ersatt av en senare version som är godkänd.' },
  },
});

export const HandInStatusEnum = enumOf(['MISSING', 'HANDED_IN', 'APPROVED']);
registerEnumType(HandInStatusEnum, {
  name: 'HandInStatus',
  description: 'Hur långt ett förbund har kommit med en period.',
  valuesMap: {
    MISSING: { description: 'Har inte lämnat in.' },
    HANDED_IN: { description: 'Har lämnat in; ingen version är godkänd.' },
    APPROVED: { description: 'Har en godkänd version.' },
  },
});

@ObjectType('Submission', {
  description: 'Inlämning: en förseglad version av ett förbunds saldon för en period. Ändras aldrig.',
})
export class SubmissionType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => FigureKindEnum, { description: 'Utfall, budget eller prognos.' })
  kind: FigureKind;

  @Field(() => Int, { description: 'Version inom förbund, år, period och slag.' })
  version: number;

  @Field(() => SubmissionStateEnum, { description: 'Var i livet versionen är.' })
  state: SubmissionState;

  @Field({ description: 'Sigill: SHA-256 över alla rader.' })
  sha256: string;

  @Field(() => Int, {
    description:
      'Sigillets form: 1 täcker raderna, 2 täcker också mellanhavandenas konteringsrader, insatsernas slag och källan.',
  })
  sealFormat: number;

  @Field(() => Int, { description: 'Antal rader: konto × motpart × insats, eller planens rader.' })
  rowCount: number;

  @Field(() => Int, { description: 'Antal konteringsrader mot andra förbund som är förseglade med.' })
  mutualEntryCount: number;

  @Field(() => String, {
    nullable: true,
    description: 'Budgeten eller prognosen som lämnades in; null för utfall.',
  })
  source: string | null;

  @Field({ description: 'Version av kontomappningen som gav raderna.' })
  mappingVersion: string;

  @Field({ description: 'Den som lämnade in.' })
  handedInBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När versionen lämnades in.' })
  handedInAt: Date;

  @Field(() => String, { nullable: true, description: 'Den som godkände; null tills det är gjort.' })
  approvedBy: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När versionen godkändes; null tills dess.',
  })
  approvedAt: Date | null;

  @Field({ description: 'Sant när siffrorna är konstruerade för demonstration.' })
  isConstructed: boolean;

  static of(submission: Submission): SubmissionType {
    const { id, year, toPeriod, kind, version, state, mappingVersion, isConstructed } = submission;
    const { sha256, sealFormat, rowCount, mutualEntryCount, sourceLabel: source } = submission;
    const { handedInByName: handedInBy, handedInAt, approvedByName: approvedBy, approvedAt } = submission;
    return Object.assign(new SubmissionType(), {
      id: toGlobalId('Submission', id),
      year,
      toPeriod,
      kind,
      version,
      state,
      sha256,
      sealFormat,
      rowCount,
      mutualEntryCount,
      source,
      mappingVersion,
      handedInBy,
      handedInAt,
      approvedBy,
      approvedAt,
      isConstructed,
    });
  }
}

@ObjectType('HandedIn', { description: 'Vad ett förbund i länet har lämnat in för en period.' })
export class HandedInType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => Int, { description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field(() => HandInStatusEnum, { description: 'Om det har lämnat in och godkänt.' })
  status: keyof typeof HandInStatusEnum;

  @Field(() => [SubmissionType], {
    description: 'Alla versioner, den senaste först; tomt när inget är inlämnat.',
  })
  submissions: readonly SubmissionType[];
}

@InputType({ description: 'Inlämning till länet av vad bokföringen, budgeten eller prognosen säger nu.' })
export class HandInInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: WHOLE_YEAR,
    description: 'Till och med period 1–12; 12 är hela året.',
  })
  toPeriod?: number | null;

  @Field(() => FigureKindEnum, {
    nullable: true,
    defaultValue: 'ACTUAL',
    description:
      'Utfall ur bokföringen, budgeten som gäller (beslutad eller reviderad), eller den senaste prognosen.',
  })
  kind?: FigureKind | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'Godkännande av en inlämning, av en annan person än den som lämnade in.' })
export class ApproveSubmissionInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Inlämningen.' })
  submissionId: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Inlämningen är förseglad och väntar på godkännande.' })
export class HandedInSubmission {
  @Field(() => SubmissionType, { description: 'Den inlämnade versionen.' })
  submission: SubmissionType;
}

@ObjectType({ description: 'Inlämningen är godkänd; länet räknar med den.' })
export class SubmissionApproved {
  @Field(() => SubmissionType, { description: 'Den godkända versionen.' })
  submission: SubmissionType;
}

/** Amounts stand on accounts that no statement line takes. */
@ObjectType({
  implements: () => [Problem],
  description: 'Konton med belopp saknar rad i uppställningen (`UNMAPPED_ACCOUNTS`).',
})
export class UnmappedAccountsProblem extends Problem {
  @Field(() => [String], { description: 'Kontona.' })
  accounts: readonly string[];

  static of({ code, message, details }: DomainError): UnmappedAccountsProblem {
    return Object.assign(new UnmappedAccountsProblem(), {
      code,
      message,
      accounts: details['accounts'] as string[],
    });
  }
}
