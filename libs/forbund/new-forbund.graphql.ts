import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { ForbundType } from './forbund.graphql.js';
import { OrganisationKindEnum } from './membership.graphql.js';
import type { OrganisationKind } from './organisation-kind.js';

@InputType({ description: 'Länet som ett nytt förbund hör till.' })
export class CountyInput {
  @Field({ description: 'Kortnamn: a–z, 0–9 och bindestreck.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'Namn; behövs när länet inte finns.' })
  name?: string | null;
}

@InputType({ description: 'Organisation som ska bli medlem.' })
export class OrganisationInput {
  @Field({ description: 'Kortnamn: a–z, 0–9 och bindestreck.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'Namn; behövs när organisationen inte finns.' })
  name?: string | null;

  @Field(() => OrganisationKindEnum, {
    nullable: true,
    description: 'Slag; behövs när organisationen inte finns.',
  })
  kind?: OrganisationKind | null;

  @Field(() => String, { nullable: true, description: 'Organisationsnummer, när det är känt.' })
  organisationNumber?: string | null;
}

@InputType({ description: 'Medlem i ett nytt förbund.' })
export class MemberInput {
  @Field(() => OrganisationInput, { description: 'Medlemmen.' })
  organisation: OrganisationInput;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Andel av det hela, t.ex. "0.25"; utelämnad när den inte är känd.',
  })
  share?: string | null;
}

@InputType({ description: 'Nytt förbund.' })
export class AddForbundInput {
  @Field(() => CountyInput, { description: 'Länet.' })
  county: CountyInput;

  @Field({ description: 'Kortnamn: a–z, 0–9 och bindestreck; som ingen annan har.' })
  slug: string;

  @Field({ description: 'Namn.' })
  name: string;

  @Field({ description: 'Säte.' })
  seat: string;

  @Field(() => String, { nullable: true, description: 'Organisationsnummer, när det är känt.' })
  organisationNumber?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Namnet och medlemskapen gäller från; utelämnad när dagen inte är känd.',
  })
  validFrom?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Konstruerat för demo eller prov, inte verkligt; utelämnat är det verkligt.',
  })
  isConstructed?: boolean | null;

  @Field(() => [MemberInput], {
    nullable: true,
    description: 'Medlemmar, när de är kända; anges alla andelar prövas de mot 5 §.',
  })
  members?: MemberInput[] | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Förbundet är upplagt.' })
export class ForbundAdded {
  @Field(() => ForbundType, { description: 'Det nya förbundet.' })
  forbund: ForbundType;
}
