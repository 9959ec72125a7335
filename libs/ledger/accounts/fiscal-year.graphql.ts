import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** What a fiscal year is presented from. */
interface FiscalYearFacts extends Omit<FiscalYearType, 'id'> {
  readonly forbundId: string;
}

@ObjectType('PeriodLock', { description: 'Lås på en månad: när och av vem.' })
export class PeriodLockType {
  @Field(() => Int, { description: 'Månad, 1–12.' })
  period: number;

  @Field(() => GraphQLISODateTime, { description: 'När månaden låstes.' })
  lockedAt: Date;

  @Field({ description: 'Användarnamnet på den som låste.' })
  lockedBy: string;
}

@ObjectType('OpenedLock', { description: 'Ett lås på en månad som öppnades igen; det står kvar som spår.' })
export class OpenedLockType extends PeriodLockType {
  @Field(() => GraphQLISODateTime, { description: 'När månaden öppnades.' })
  openedAt: Date;

  @Field({ description: 'Användarnamnet på den som öppnade.' })
  openedBy: string;

  @Field({ description: 'Varför den öppnades.' })
  reason: string;
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

  @Field(() => String, { nullable: true, description: 'Användarnamnet på den som låste hela året.' })
  lockedBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Motiveringen till att året låstes fast bokslutskontrollen fann fel.',
  })
  lockReason: string | null;

  @Field(() => [Int], { description: 'Månader, 1–12, som är låsta var för sig.' })
  lockedPeriods: readonly number[];

  @Field(() => [PeriodLockType], { description: 'Samma månader, med när och av vem de låstes.' })
  locks: readonly PeriodLockType[];

  @Field(() => [OpenedLockType], { description: 'Månadslås som öppnats igen, i den ordningen.' })
  openedLocks: readonly OpenedLockType[];

  @Field({ description: 'Konstruerade böcker, för demo eller prov.' })
  isConstructed: boolean;

  static of({ forbundId, ...facts }: FiscalYearFacts): FiscalYearType {
    const id = toGlobalId('FiscalYear', forbundId, `${facts.year}`);
    return Object.assign(new FiscalYearType(), facts, { id });
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

  @Field(() => String, {
    nullable: true,
    description: 'Motivering; behövs när ett år ska låsas fast bokslutskontrollen finner fel.',
  })
  reason?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Perioden eller året är låst.' })
export class PeriodLocked {
  @Field(() => FiscalYearType, { description: 'Året som det är nu.' })
  fiscalYear: FiscalYearType;
}

@InputType({ description: 'En månad som låstes av misstag och ska öppnas igen.' })
export class UnlockPeriodInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Räkenskapsår, som inte är låst.' })
  year: number;

  @Field(() => Int, { description: 'Månad, 1–12.' })
  period: number;

  @Field({ description: 'Varför; står kvar vid låset och i loggen.' })
  reason: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Månaden är öppen igen.' })
export class PeriodUnlocked {
  @Field(() => FiscalYearType, { description: 'Året som det är nu.' })
  fiscalYear: FiscalYearType;
}
