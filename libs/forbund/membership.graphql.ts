import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PARTY_KINDS, type PartyKind } from '@samla/domain/forbund/shares.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation-kind.js';

export const PartyEnum = enumOf(PARTY_KINDS);
registerEnumType(PartyEnum, {
  name: 'Party',
  description: 'Part enligt 5 § lagen (2003:1210).',
  valuesMap: {
    STATE: { description: 'Staten: Försäkringskassan betalar, även för Arbetsförmedlingen; hälften.' },
    REGION: { description: 'Regionen eller regionerna; en fjärdedel.' },
    MUNICIPALITY: { description: 'Kommunen, eller kommunerna tillsammans; en fjärdedel.' },
  },
});

export const OrganisationKindEnum = enumOf(Object.keys(ORGANISATION_KINDS) as OrganisationKind[]);
registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'Slag av medlem (1–3 §§).',
  valuesMap: Object.fromEntries(
    Object.entries(ORGANISATION_KINDS).map(([kind, { name }]) => [kind, { description: name }]),
  ),
});

@ObjectType('Organisation', { description: 'Myndighet, region eller kommun som kan vara medlem i förbund.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Kortnamn.' })
  slug: string;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => OrganisationKindEnum, { description: 'Slag.' })
  kind: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Organisationsnummer; null när det inte är känt.' })
  organisationNumber: string | null;
}

/** What a membership is presented from. */
interface MemberFacts extends Omit<MembershipType, 'organisation'> {
  readonly organisationId: string;
  readonly organisationSlug: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationNumber: string | null;
}

/** A member of a förbund. */
@ObjectType('Membership', { description: 'Medlem i förbundet (4 §) och dess andel.' })
export class MembershipType {
  @Field(() => OrganisationType, { description: 'Medlemmen.' })
  organisation: OrganisationType;

  @Field(() => PartyEnum, { description: 'Parten som medlemmen hör till.' })
  party: PartyKind;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Medlemmens andel av det hela, enligt förbundsordningen; null när den inte är känd.',
  })
  share: string | null;

  @Field(() => Decimal, {
    description: 'Partens andel av det hela enligt 5 §: hälften, en fjärdedel, en fjärdedel.',
  })
  partyShare: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Medlem från och med; null när dagen inte är känd.',
  })
  validFrom: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Medlem till och med; null tills vidare.' })
  validTo: string | null;

  static of(facts: MemberFacts): MembershipType {
    const organisation = Object.assign(new OrganisationType(), {
      id: toGlobalId('Organisation', facts.organisationId),
      slug: facts.organisationSlug,
      name: facts.organisationName,
      kind: facts.organisationKind,
      organisationNumber: facts.organisationNumber,
    });
    const { party, share, partyShare, validFrom, validTo } = facts;
    return Object.assign(new MembershipType(), {
      organisation,
      party,
      share,
      partyShare,
      validFrom,
      validTo,
    });
  }
}
