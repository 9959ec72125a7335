import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CountTotal } from '@samla/domain/insatser/count-set.js';
import {
  type CountKind,
  countLabel,
  type CountMeasure,
  type CountSpan,
} from '@samla/domain/insatser/participant-count.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { CountKindEnum, CountMeasureEnum, CountSpanEnum } from '../insats-enums.graphql.js';
import type { InsatsCountSet } from './insats-counts.js';

@ObjectType('InsatsCount', { description: 'Ett antal per kön: aldrig något om en enskild.' })
export class InsatsCountType {
  @Field(() => CountKindEnum, { description: 'Vad antalet säger.' })
  kind: CountKind;

  @Field({ description: 'Vad antalet kallas.' })
  label: string;

  @Field({ description: 'Det antal i samma uppgift som det är en del av; tomt när det inte är en del.' })
  partOf: string;

  @Field(() => Int, { nullable: true, description: 'Kvinnor; null är okänt.' })
  women: number | null;

  @Field(() => Int, { nullable: true, description: 'Män; null är okänt.' })
  men: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Totalt; kan vara fler än kvinnor och män. Null är okänt.',
  })
  all: number | null;
}

@ObjectType('InsatsCounts', {
  description: 'Antal för en period, i ett mått. Mått och spann läggs aldrig ihop.',
})
export class InsatsCountsType {
  @Field(() => CalendarDate, { description: 'Från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Till och med.' })
  to: string;

  @Field(() => CountMeasureEnum, { description: 'Vad som räknas.' })
  measure: CountMeasure;

  @Field(() => CountSpanEnum, { description: 'Under perioden, eller sedan insatsen började.' })
  span: CountSpan;

  @Field({ description: 'Som ett dokument trycker dem, också när de motsäger varandra.' })
  isPublished: boolean;

  @Field({ description: 'Dokument; tomt när antalen är införda här.' })
  document: string;

  @Field({ description: 'Var i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerade för demo eller prov, inte verkliga.' })
  isConstructed: boolean;

  @Field(() => [InsatsCountType], { description: 'Antalen.' })
  counts: InsatsCountType[];

  static of({ counts, ...set }: InsatsCountSet): InsatsCountsType {
    const { from, to, measure, span, isPublished, document, place, isConstructed } = set;
    return Object.assign(new InsatsCountsType(), {
      ...{ from, to, measure, span, isPublished, document, place, isConstructed },
      counts: counts.map((count) =>
        Object.assign(new InsatsCountType(), count, { label: countLabel(count) }),
      ),
    });
  }
}

@ObjectType('InsatsCountTotal', {
  description:
    'Ett antal summerat över insatser, i ett mått och ett spann. Personer är unika inom varje insats.',
})
export class InsatsCountTotalType {
  @Field(() => CountMeasureEnum, { description: 'Vad som räknas.' })
  measure: CountMeasure;

  @Field(() => CountSpanEnum, { description: 'Under året, eller sedan start.' })
  span: CountSpan;

  @Field(() => CountKindEnum, { description: 'Vad antalet säger.' })
  kind: CountKind;

  @Field(() => Int, { description: 'Summan.' })
  all: number;

  static of(sum: CountTotal): InsatsCountTotalType {
    return Object.assign(new InsatsCountTotalType(), sum);
  }
}

@InputType({ description: 'Ett antal per kön. Aldrig något om en enskild.' })
export class InsatsCountInput {
  @Field(() => CountKindEnum, { description: 'Vad antalet säger.' })
  kind: CountKind;

  @Field(() => String, {
    nullable: true,
    description: 'Rubrik, för `OTHER` och bara då; utan personuppgifter.',
  })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'Det antal i samma uppgift som det är en del av.' })
  partOf?: string | null;

  @Field(() => Int, { nullable: true, description: 'Kvinnor; null är okänt.' })
  women?: number | null;

  @Field(() => Int, { nullable: true, description: 'Män; null är okänt.' })
  men?: number | null;

  @Field(() => Int, { nullable: true, description: 'Totalt; null är okänt.' })
  all?: number | null;
}

@InputType({
  description: 'Antal deltagare för en period. Ersätter ett tidigare för samma period, mått och spann.',
})
export class SetInsatsCountsInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Insatsens kod.' })
  code: string;

  @Field(() => CalendarDate, { description: 'Från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Till och med.' })
  to: string;

  @Field(() => CountMeasureEnum, { description: 'Vad som räknas.' })
  measure: CountMeasure;

  @Field(() => CountSpanEnum, {
    nullable: true,
    description: 'Under perioden, eller sedan start; null är `PERIOD`.',
  })
  span?: CountSpan | null;

  @Field(() => [InsatsCountInput], {
    description: 'Antalen, högst 30. Ingående + nya − avslutade = utgående.',
  })
  counts: InsatsCountInput[];

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}
