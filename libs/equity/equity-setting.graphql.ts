import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { EquityGoalDirection } from '@samla/domain/equity/equity-goal.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { EquityCeilingType, EquityGoalDirectionEnum, EquityGoalType } from './equity.graphql.js';

@InputType({ description: 'Ett mål för eget kapital: ett belopp eller procent av årets bidrag, inte båda.' })
export class SetEquityGoalInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => CalendarDate, { description: 'Dagen som målet gäller.' })
  on: string;

  @Field(() => EquityGoalDirectionEnum, { description: 'Högst, minst eller så nära som möjligt.' })
  direction: EquityGoalDirection;

  @Field(() => Decimal, { nullable: true, description: 'Belopp i kronor.' })
  amount?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Procent av årets bidrag, 0–100.' })
  percentOfAllotment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Dokumentets ord, högst 1000 tecken, utan personuppgifter.',
  })
  wording?: string | null;

  @Field({ description: 'Dokumentet.' })
  document: string;

  @Field(() => String, { nullable: true, description: 'Plats i dokumentet.' })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'Målet som detta ersätter.' })
  replaces?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Målet är angivet.' })
export class EquityGoalSet {
  @Field(() => EquityGoalType, { description: 'Målet.' })
  goal: EquityGoalType;
}

@InputType({ description: 'Ett steg i trappan.' })
export class EquityCeilingStepInput {
  @Field(() => Decimal, {
    description: 'Från och med detta bidrag från alla parter, i kronor; ett steg från 0 ska finnas.',
  })
  fromAllotment: string;

  @Field(() => Decimal, { description: 'Högsta eget kapital i procent av bidraget, 0–100.' })
  percent: string;
}

@InputType({ description: 'En trappa av tak för eget kapital.' })
export class SetEquityCeilingInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field(() => [EquityCeilingStepInput], { description: 'Stegen.' })
  steps: EquityCeilingStepInput[];

  @Field({ description: 'Källan.' })
  source: string;

  @Field(() => Boolean, { nullable: true, description: 'Om källan är läst och bekräftad; annars inte.' })
  verified?: boolean | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Trappan är angiven.' })
export class EquityCeilingSet {
  @Field(() => EquityCeilingType, { description: 'Trappan.' })
  ceiling: EquityCeilingType;
}
