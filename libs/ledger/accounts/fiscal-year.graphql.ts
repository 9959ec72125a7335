import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** What a fiscal year is presented from. */
interface FiscalYearFacts extends Omit<FiscalYearType, 'id'> {
  readonly forbundId: string;
}

@ObjectType('FiscalYear', { description: 'Räkenskapsår: ett kalenderår (lagen 2018:597, 1 kap. 5 §).' })
export class FiscalYearType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Årtal.' })
  year: number;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  startsOn: string;

  @Field(() => CalendarDate, { description: 'Sista dagen.' })
  endsOn: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När hela året låstes; null när det är öppet.',
  })
  lockedAt: Date | null;

  @Field(() => [Int], { description: 'Månader, 1–12, som är låsta var för sig.' })
  lockedPeriods: readonly number[];

  @Field({ description: 'Konstruerade böcker, för demo eller prov.' })
  isConstructed: boolean;

  static of({
    forbundId,
    year,
    startsOn,
    endsOn,
    lockedAt,
    lockedPeriods,
    isConstructed,
  }: FiscalYearFacts): FiscalYearType {
    const id = toGlobalId('FiscalYear', forbundId, `${year}`);
    return Object.assign(new FiscalYearType(), {
      id,
      year,
      startsOn,
      endsOn,
      lockedAt,
      lockedPeriods,
      isConstructed,
    });
  }
}

@InputType({ description: 'En månad, eller utan `period` hela året, som ska låsas för bokföring.' })
export class LockPeriodInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { nullable: true, description: 'Månad, 1–12; utelämnad: hela året.' })
  period?: number | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Perioden eller året är låst.' })
export class PeriodLocked {
  @Field(() => FiscalYearType, { description: 'Året som det är nu.' })
  fiscalYear: FiscalYearType;
}
