import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  type Fulfilment,
  fulfilment,
  type GoalDirection,
  type GoalUnit,
} from '@samla/domain/insatser/goal.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { FollowedGoal } from '../dossier/dossier.js';
import { FulfilmentEnum, GoalDirectionEnum, GoalUnitEnum } from '../insats-enums.graphql.js';

@ObjectType('InsatsGoalValue', { description: 'Hur ett mål stod en dag.' })
export class InsatsGoalValueType {
  @Field(() => CalendarDate, { description: 'Dag.' })
  onDay: string;

  @Field(() => Decimal, { description: 'Värde i målets enhet.' })
  value: string;

  @Field({ description: 'Kommentar; kan vara tom.' })
  comment: string;

  @Field({ description: 'Dokument som värdet är läst ur; tomt när det är infört här.' })
  document: string;

  @Field({ description: 'Var i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;
}

@ObjectType('InsatsGoal', { description: 'Ett mål för en insats, med måluppfyllelsen över tid.' })
export class InsatsGoalType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Målet i ord.' })
  label: string;

  @Field(() => GoalUnitEnum, { description: 'Vad målet mäts i.' })
  unit: GoalUnit;

  @Field(() => GoalDirectionEnum, { description: 'Om målvärdet ska nås eller inte överskridas.' })
  direction: GoalDirection;

  @Field(() => Decimal, { description: 'Målvärde.' })
  target: string;

  @Field(() => CalendarDate, { description: 'Målet gäller från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Målet gäller till och med.' })
  to: string;

  @Field(() => FulfilmentEnum, { description: 'Måluppfyllelse enligt senaste rapporterade värde.' })
  fulfilment: Fulfilment;

  @Field(() => [InsatsGoalValueType], { description: 'Rapporterade värden, det tidigaste först.' })
  values: InsatsGoalValueType[];

  @Field({ description: 'Dokument som målet är läst ur; tomt när det är infört här.' })
  document: string;

  @Field({ description: 'Var i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  static of(forbundId: string, goal: FollowedGoal): InsatsGoalType {
    const { label, unit, direction, target, from, to, document, place, isConstructed } = goal;
    return Object.assign(new InsatsGoalType(), {
      id: toGlobalId('InsatsGoal', forbundId, goal.id),
      ...{ label, unit, direction, target, from, to, document, place, isConstructed },
      fulfilment: fulfilment(target, direction, goal.values),
      values: goal.values.map(({ goalId: _, ...value }) => Object.assign(new InsatsGoalValueType(), value)),
    });
  }
}

@InputType({ description: 'Ett mål för en insats; med `goalId` en ny lydelse av ett som finns.' })
export class SetInsatsGoalInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Insatsens kod.' })
  code: string;

  @Field(() => ID, { nullable: true, description: 'Målet som ändras; null för ett nytt.' })
  goalId?: string | null;

  @Field({ description: 'Målet i ord, utan personuppgifter.' })
  label: string;

  @Field(() => GoalUnitEnum, { description: 'Vad målet mäts i.' })
  unit: GoalUnit;

  @Field(() => GoalDirectionEnum, { nullable: true, description: 'Minst eller högst; null är `AT_LEAST`.' })
  direction?: GoalDirection | null;

  @Field(() => Decimal, { description: 'Målvärde från 0, högst två decimaler.' })
  target: string;

  @Field(() => CalendarDate, { description: 'Målet gäller från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Målet gäller till och med.' })
  to: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'Hur ett mål står en dag.' })
export class ReportInsatsGoalInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Målet.' })
  goalId: string;

  @Field(() => CalendarDate, { description: 'Dag; inte senare än i dag.' })
  onDay: string;

  @Field(() => Decimal, { description: 'Värde från 0, högst två decimaler.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'Kommentar, utan personuppgifter.' })
  comment?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}
