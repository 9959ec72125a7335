import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { presentAmount } from '@samla/domain/statements/layout.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { HAND_IN_STANDINGS, type HandInStanding } from '@samla/domain/statements/hand-in-standing.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { FigureKindEnum } from '@samla/statements/figure-kind.graphql.js';
import type { MonitorQuestion, MonitorRow } from './monitor-row.js';

export const HandInStandingEnum = enumOf(HAND_IN_STANDINGS);
registerEnumType(HandInStandingEnum, {
  name: 'HandInStanding',
  description: 'Hur ett förbund ligger till med det som länet väntar på.',
  valuesMap: {
    NOT_DUE: {
      description: 'Inget är inlämnat, och sista dagen är längre bort än två veckor eller inte satt.',
    },
    DUE: { description: 'Inget är inlämnat, och sista dagen är inom två veckor.' },
    LATE: { description: 'Inget är inlämnat, och sista dagen har passerat.' },
    HANDED_IN: { description: 'Inlämnat och inte godkänt; `daysLate` säger om sista dagen har passerat.' },
    APPROVED: { description: 'Godkänt i tid, eller utan att någon sista dag är satt.' },
    APPROVED_LATE: { description: 'Godkänt efter sista dagen.' },
  },
});

@ObjectType({ description: 'Differenser mellan ett förbund och andra.' })
export class OpenDifferences {
  @Field(() => Int, {
    description: 'Antal par och områden (balans, resultat) som skiljer sig eller bara den ena har bokfört.',
  })
  count: number;

  @Field(() => AmountType, { description: 'Beloppen utan tecken, summerade.' })
  sum: AmountType;
}

@ObjectType({ description: 'Hur ett förbund ligger till med ett slag av siffror för en period.' })
export class MonitorRowType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => FigureKindEnum, { description: 'Utfall, budget eller prognos.' })
  kind: FigureKind;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Sista dag för godkännandet; null när länet inte har satt någon.',
  })
  deadline: string | null;

  @Field(() => HandInStandingEnum, { description: 'Hur det ligger till.' })
  status: HandInStanding;

  @Field(() => Int, { description: 'Dagar som godkännandet är eller blev försenat; 0 i tid.' })
  daysLate: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Inlämningen som länet räknar med, annars den senast inlämnade.',
  })
  submissionId: string | null;

  @Field(() => Int, { nullable: true, description: 'Den inlämningens version.' })
  version: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'När den versionen lämnades in.' })
  handedInAt: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När den versionen godkändes; null tills dess.',
  })
  approvedAt: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När den första versionen godkändes. En senare version gör inget försenat.',
  })
  firstApprovedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'En senare version som är inlämnad och väntar på godkännande.',
  })
  waitingVersion: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Om bokföringen, budgeten eller prognosen nu säger annat än den godkända versionen. Det vet bara förbundet självt: null för länet, och utan godkänd version.',
  })
  changedSince: boolean | null;

  @Field(() => OpenDifferences, {
    nullable: true,
    description: 'Vad som skiljer mot andra förbund; null utan godkänt utfall.',
  })
  differences: OpenDifferences | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Antal förbund som det inte har kunnat jämföras med, för att de saknar godkänt utfall; null utan eget godkänt utfall. Att inget skiljer är sagt bara om de andra.',
  })
  uncompared: number | null;

  static of(row: MonitorRow, changedSince: boolean | null): MonitorRowType {
    const { forbund, submission, waiting, differences, ...facts } = row;
    return Object.assign(new MonitorRowType(), {
      ...facts,
      forbund: ForbundReferenceType.of(forbund),
      submissionId: submission && toGlobalId('Submission', submission.id),
      version: submission?.version ?? null,
      handedInAt: submission?.handedInAt ?? null,
      approvedAt: submission?.approvedAt ?? null,
      waitingVersion: waiting?.version ?? null,
      changedSince,
      differences: differences && { count: differences.count, sum: presentAmount(differences.sum) },
    });
  }
}

@ObjectType({ description: 'Antal rader i övervakningen efter hur de ligger till.' })
export class MonitorSummary {
  @Field(() => Int, { description: 'Alla rader: förbund × slag.' })
  rows: number;

  @Field(() => Int, { description: 'Godkända, i tid eller för sent.' })
  approved: number;

  @Field(() => Int, { description: 'Inlämnade och inte godkända.' })
  handedIn: number;

  @Field(() => Int, { description: 'Inte godkända fast sista dagen har passerat.' })
  late: number;

  @Field(() => Int, { description: 'Förbund vars utfall skiljer sig från ett annat förbunds.' })
  differing: number;
}

@ObjectType({
  description: 'Övervakning: vem som har lämnat in, vad som är godkänt, vad som är sent och vad som skiljer.',
})
export class SubmissionMonitor {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field(() => GraphQLISODateTime, { description: 'Som det var känt vid.' })
  knownAt: Date;

  @Field(() => [MonitorRowType], { description: 'Per förbund i namnordning: utfall, budget, prognos.' })
  rows: readonly MonitorRowType[];

  @Field(() => MonitorSummary, { description: 'Raderna räknade.' })
  summary: MonitorSummary;

  static of(question: MonitorQuestion, rows: readonly MonitorRowType[]): SubmissionMonitor {
    const count = (holds: (row: MonitorRowType) => boolean): number => rows.filter(holds).length;
    const summary: MonitorSummary = {
      rows: rows.length,
      approved: count(({ approvedAt }) => approvedAt !== null),
      handedIn: count(({ status }) => status === 'HANDED_IN'),
      late: count(({ daysLate, approvedAt }) => daysLate > 0 && approvedAt === null),
      differing: count(({ differences }) => (differences?.count ?? 0) > 0),
    };
    return Object.assign(new SubmissionMonitor(), { ...question, rows, summary });
  }
}
