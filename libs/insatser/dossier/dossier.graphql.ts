import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { costKindFacts } from '@samla/domain/insatser/cost-kind.js';
import type { InsatsFinding, InsatsFindingCode } from '@samla/domain/insatser/insats-findings.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { InsatsFindingCodeEnum } from '../insats-enums.graphql.js';
import { kronor } from '../money/insats-money.graphql.js';
import type { InsatsVersion } from '../register/insats.js';

@ObjectType('InsatsFinding', { description: 'Något att se över i en insats. Inget stoppas av det.' })
export class InsatsFindingType {
  @Field(() => InsatsFindingCodeEnum, { description: 'Stabil kod.' })
  code: InsatsFindingCode;

  @Field({ description: 'Förklaring på svenska, med belopp, antal och regel.' })
  message: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Året det gäller; null när det gäller insatsen i dess helhet.',
  })
  year: number | null;

  @Field(() => AmountType, { nullable: true, description: 'Beloppet det gäller, om något.' })
  amount: AmountType | null;

  static of({ code, message, year, amount }: InsatsFinding): InsatsFindingType {
    return Object.assign(new InsatsFindingType(), { code, message, year, amount: amount && kronor(amount) });
  }
}

@ObjectType('InsatsVersion', { description: 'En insats som den stod efter en ändring.' })
export class InsatsVersionType {
  @Field(() => Int, { description: 'Version.' })
  version: number;

  @Field({ description: 'Namn.' })
  name: string;

  @Field({ description: 'Utförare.' })
  performer: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Överenskommelsen gällde från.' })
  agreementFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Överenskommelsen gällde till och med.' })
  agreementTo: string | null;

  @Field({ description: 'Kostnadsslag.' })
  costKindLabel: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Avslutades.' })
  endedOn: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Avbröts.' })
  cancelledOn: string | null;

  @Field({ description: 'Varför den ändrades; tomt för den första.' })
  reason: string;

  @Field({ description: 'Vem som skrev den.' })
  recordedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När.' })
  recordedAt: Date;

  static of(version: InsatsVersion): InsatsVersionType {
    const { label } = costKindFacts(version.costKind);
    return Object.assign(new InsatsVersionType(), version, { costKindLabel: label });
  }
}
