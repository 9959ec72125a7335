import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CostKind } from '@samla/domain/insatser/cost-kind.js';
import type { FollowUpMethod, InsatsKind } from '@samla/domain/insatser/insats-kind.js';
import type { InsatsState } from '@samla/domain/insatser/insats-state.js';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import {
  CostKindEnum,
  FollowUpMethodEnum,
  InsatsKindEnum,
  InsatsStateEnum,
} from '../insats-enums.graphql.js';
import { CostKindType } from '../money/insats-money.graphql.js';
import type { StandingInsats } from './insats.js';

@ObjectType('InsatsAgreement', { description: 'Överenskommelsen med utföraren.' })
export class InsatsAgreementType {
  @Field(() => CalendarDate, { nullable: true, description: 'Gäller från.' })
  from: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Gäller till och med.' })
  to: string | null;

  @Field({ description: 'Dokumentet, som ett diarienummer; kan vara tomt.' })
  document: string;
}

@ObjectType('Insats', {
  description:
    'Insats som förbundet finansierar (7 § lagen 2003:1210). Uppgifter om deltagare är bara antal.',
})
export class InsatsType {
  /** Id of the förbund; not in the schema. */
  forbundKey: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Kod i förbundets register.' })
  code: string;

  @Field({ description: 'Objektets kod i böckerna (SIE: objektnr); tom när insatsen inte finns där.' })
  objectCode: string;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => InsatsKindEnum, { description: 'Inriktning.' })
  kind: InsatsKind;

  @Field(() => FollowUpMethodEnum, { description: 'Uppföljningsmetod.' })
  followUpMethod: FollowUpMethod;

  @Field({ description: 'Medfinansierad av Europeiska socialfonden.' })
  isEsf: boolean;

  @Field(() => InsatsStateEnum, { description: 'Var insatsen står i dag.' })
  state: InsatsState;

  @Field({ description: 'Utförare: en organisation.' })
  performer: string;

  @Field(() => ID, { nullable: true, description: 'Utförarens organisation, när den är medlem i förbundet.' })
  performerOrganisationId: string | null;

  @Field(() => InsatsAgreementType, { description: 'Överenskommelsen.' })
  agreement: InsatsAgreementType;

  @Field(() => CostKindType, { description: 'Vad insatsen kostar, och om 7 § tillåter det.' })
  costKind: CostKindType;

  @Field(() => CalendarDate, { nullable: true, description: 'Avslutades.' })
  endedOn: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Avbröts.' })
  cancelledOn: string | null;

  @Field(() => Int, { description: 'Version: hur många gånger uppgifterna har skrivits.' })
  version: number;

  @Field({ description: 'Dokument som insatsen är läst ur; tomt när den är införd här.' })
  document: string;

  @Field({ description: 'Var i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  static of(forbundId: string, insats: StandingInsats): InsatsType {
    const { agreementFrom, agreementTo, agreementDocument, costKind, performerOrganisationId, ...shown } =
      insats;
    return Object.assign(new InsatsType(), shown, {
      forbundKey: forbundId,
      id: toGlobalId('Insats', forbundId, insats.code),
      agreement: Object.assign(new InsatsAgreementType(), {
        from: agreementFrom,
        to: agreementTo,
        document: agreementDocument,
      }),
      costKind: CostKindType.of(costKind),
      performerOrganisationId: performerOrganisationId && toGlobalId('Organisation', performerOrganisationId),
    });
  }
}

@ObjectType({ description: 'En sida av insatserna.' })
export class InsatsConnection extends connectionOf(InsatsType, 'Insats') {}

@ArgsType()
export class InsatserArgs extends PageArgs {
  @Field(() => InsatsStateEnum, { nullable: true, description: 'Bara insatser som står så i dag.' })
  state?: InsatsState | null;
}

@InputType({ isAbstract: true })
abstract class InsatsDetailsInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Kod i förbundets register, 1–30 tecken.' })
  code: string;

  @Field({ description: 'Namn, utan personuppgifter.' })
  name: string;

  @Field({ description: 'Utförare, en organisation; aldrig en person.' })
  performer: string;

  @Field(() => ID, { nullable: true, description: 'Utföraren, när den är medlem i förbundet.' })
  performerOrganisationId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Överenskommelsen gäller från.' })
  agreementFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Överenskommelsen gäller till och med.' })
  agreementTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Överenskommelsens dokument, som ett diarienummer.' })
  agreementDocument?: string | null;

  @Field(() => CostKindEnum, { nullable: true, description: 'Vad insatsen kostar; null är `INSATS`.' })
  costKind?: CostKind | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'En insats. Inriktning, uppföljningsmetod och ESF kan inte ändras sedan.' })
export class AddInsatsInput extends InsatsDetailsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Objektets kod i böckerna; null är samma som `code`, tom när insatsen inte finns där.',
  })
  objectCode?: string | null;

  @Field(() => InsatsKindEnum, { description: 'Inriktning; en som är båda läggs upp två gånger.' })
  kind: InsatsKind;

  @Field(() => FollowUpMethodEnum, { nullable: true, description: 'Uppföljningsmetod; null är `VOLUMES`.' })
  followUpMethod?: FollowUpMethod | null;

  @Field(() => Boolean, { nullable: true, description: 'Medfinansierad av Europeiska socialfonden.' })
  isEsf?: boolean | null;
}

@InputType({ description: 'En insats som den ska stå; inriktning, uppföljningsmetod och ESF ändras inte.' })
export class ChangeInsatsInput extends InsatsDetailsInput {
  @Field(() => CalendarDate, { nullable: true, description: 'Avslutades.' })
  endedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Avbröts.' })
  cancelledOn?: string | null;

  @Field({ description: 'Varför, utan personuppgifter.' })
  reason: string;
}

@ObjectType({ description: 'Insatsen som den nu står.' })
export class InsatsSaved {
  @Field(() => InsatsType, { description: 'Insatsen.' })
  insats: InsatsType;

  static of(forbundId: string, insats: StandingInsats): InsatsSaved {
    return Object.assign(new InsatsSaved(), { insats: InsatsType.of(forbundId, insats) });
  }
}
