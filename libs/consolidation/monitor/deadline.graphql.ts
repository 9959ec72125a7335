import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { FigureKindEnum } from '@samla/statements/figure-kind.graphql.js';
import type { SubmissionDeadline } from './deadline.js';

@ObjectType('SubmissionDeadline', {
  description: 'Sista dag för godkända siffror av ett slag för en period.',
})
export class SubmissionDeadlineType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => FigureKindEnum, { description: 'Utfall, budget eller prognos.' })
  kind: FigureKind;

  @Field(() => CalendarDate, { description: 'Sista dagen.' })
  dueOn: string;

  @Field({ description: 'Den som satte dagen.' })
  setBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den sattes.' })
  setAt: Date;

  static of(deadline: SubmissionDeadline): SubmissionDeadlineType {
    return Object.assign(new SubmissionDeadlineType(), deadline);
  }
}

@InputType({
  description: 'Sista dag för godkända siffror. En ny dag ersätter den förra, som står kvar i loggen.',
})
export class SetSubmissionDeadlineInput {
  @Field(() => ID, { description: 'Länet.' })
  countyId: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => FigureKindEnum, { description: 'Utfall, budget eller prognos.' })
  kind: FigureKind;

  @Field(() => CalendarDate, { nullable: true, description: 'Sista dagen; utelämnad tas dagen bort.' })
  dueOn?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Dagen är satt.' })
export class SubmissionDeadlineSet {
  @Field(() => [SubmissionDeadlineType], { description: 'Årets sista dagar efteråt.' })
  deadlines: readonly SubmissionDeadlineType[];
}
