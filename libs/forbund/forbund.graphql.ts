import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { FORBUND_STATES, type ForbundState } from './forbund-state.js';

const ForbundStateEnum = enumOf(Object.keys(FORBUND_STATES) as ForbundState[]);
registerEnumType(ForbundStateEnum, {
  name: 'ForbundState',
  description: 'Förbundets tillstånd, från aktivt till upplöst.',
  valuesMap: Object.fromEntries(
    Object.entries(FORBUND_STATES).map(([state, description]) => [state, { description }]),
  ),
});

/** What a förbund is presented from. */
interface ForbundFacts extends Omit<ForbundType, 'key' | 'countyKey'> {
  readonly countyId: string;
}

/** A förbund, the tenant; features add fields to it where their figures live. */
@ObjectType('Forbund', {
  description: 'Samordningsförbund (lagen 2003:1210): egen juridisk person med egna böcker.',
})
export class ForbundType {
  /** Ids of the förbund and its county; not in the schema. */
  key: string;
  countyKey: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Kortnamn, som i adressen.' })
  slug: string;

  @Field({ description: 'Namn i dag.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Organisationsnummer, NNNNNN-NNNN; null när det inte är känt.',
  })
  organisationNumber: string | null;

  @Field({ description: 'Säte (9 § 1).' })
  seat: string;

  @Field(() => ForbundStateEnum, { description: 'Tillstånd.' })
  state: ForbundState;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  static of({
    id,
    countyId,
    slug,
    name,
    organisationNumber,
    seat,
    state,
    isConstructed,
  }: ForbundFacts): ForbundType {
    const keys = { key: id, countyKey: countyId, id: toGlobalId('Forbund', id) };
    return Object.assign(new ForbundType(), keys, {
      slug,
      name,
      organisationNumber,
      seat,
      state,
      isConstructed,
    });
  }
}

/** A förbund by name alone, where other things point at it. */
@ObjectType('ForbundReference', { description: 'Förbund, till namnet.' })
export class ForbundReferenceType {
  /** Förbund id; not in the schema. */
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Kortnamn, som i adressen.' })
  slug: string;

  @Field({ description: 'Namn.' })
  name: string;

  static of({ id, slug, name }: Omit<ForbundReferenceType, 'key'>): ForbundReferenceType {
    return Object.assign(new ForbundReferenceType(), { key: id, id: toGlobalId('Forbund', id), slug, name });
  }
}

@ObjectType('ForbundName', {
  description: 'Ett namn och dagarna det gäller. Ett förbund som byter namn är samma förbund.',
})
export class ForbundNameType {
  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Första dagen; null när den inte är känd.' })
  validFrom: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Sista dagen, som räknas med; null när namnet ännu gäller.',
  })
  validTo: string | null;
}

@ObjectType('Forbundsordning', {
  description: 'En version av förbundsordningen, antagen av alla medlemmar (8–9 §§).',
})
export class ForbundsordningType {
  @Field(() => Int, { description: 'Versionens nummer i förbundet.' })
  version: number;

  @Field({ description: 'Rubrik.' })
  title: string;

  @Field(() => CalendarDate, { description: 'Gäller från.' })
  validFrom: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 över den antagna texten; null när texten inte finns här.',
  })
  sha256: string | null;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;
}
