import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RoleEnum } from '@samla/access/mandate.graphql.js';
import { isRole, type Role, roleFacts } from '@samla/domain/access/roles.js';
import { CASE_STATUSES, type CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { MutualDifferenceSide as Side } from './mutual-difference.js';

export const CaseStatusEnum = enumOf(CASE_STATUSES);
registerEnumType(CaseStatusEnum, {
  name: 'MutualCaseStatus',
  description: 'Var en differens i mellanhavanden står, hos en sida eller hos båda.',
  valuesMap: {
    OPEN: { description: 'Ingen har tagit tag i den, eller det som sades gällde ett annat belopp.' },
    BEING_SORTED_OUT: { description: 'Reds ut.' },
    EXPLAINED: { description: 'Förklarad, till exempel av att en betalning var på väg över årsskiftet.' },
    CORRECTED: {
      description: 'Rättad i förbundets egna böcker; borta när nästa version är inlämnad och godkänd.',
    },
    AGREED: { description: 'Båda sidor är överens om den.' },
  },
});

@ObjectType('DifferenceResponsible', { description: 'Den som reder ut en differens hos ett förbund.' })
export class DifferenceResponsibleType {
  @Field({ description: 'Namn att visa.' })
  displayName: string;

  @Field(() => RoleEnum, { nullable: true, description: 'Rollen i förbundet; null när ingen gäller i dag.' })
  role: Role | null;

  @Field(() => String, { nullable: true, description: 'Rollens namn på svenska.' })
  roleName: string | null;

  @Field({ description: 'Sant när förbundet har utsett personen; annars är det den som lämnade in.' })
  isNamed: boolean;

  static of({ responsible, isNamed }: Side): DifferenceResponsibleType | null {
    if (!responsible) return null;
    const { displayName, role } = responsible;
    const known = role !== null && isRole(role) ? role : null;
    const roleName = known && roleFacts(known).name;
    return Object.assign(new DifferenceResponsibleType(), { displayName, isNamed, role: known, roleName });
  }
}

@ObjectType({ description: 'Den ena sidan av en differens i mellanhavanden.' })
export class MutualDifferenceSide {
  /** What `entries` pages through; not in the schema. */
  kept: readonly PairEntry[];

  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => AmountType, {
    description: 'Summan med bokföringens tecken: fordran och kostnad +, skuld och kreditering −.',
  })
  booked: AmountType;

  @Field(() => ID, {
    nullable: true,
    description: 'Den godkända inlämning som det står i; null när ingen som du får se säger något.',
  })
  submissionId: string | null;

  @Field({
    description:
      'Om förbundet har något godkänt för perioden. Falskt: det visar inget än, och att det inte har bokfört något är inte sagt.',
  })
  hasApproved: boolean;

  @Field(() => Int, { nullable: true, description: 'Inlämningens version.' })
  version: number | null;

  @Field(() => DifferenceResponsibleType, {
    nullable: true,
    description: 'Den som förbundet har utsett, annars den som lämnade in.',
  })
  responsible: DifferenceResponsibleType | null;

  @Field(() => CaseStatusEnum, { description: 'Vad sidan säger om differensen.' })
  status: CaseStatus;

  @Field(() => String, { nullable: true, description: 'Sidans anteckning; null när den inte har någon.' })
  note: string | null;

  static of(side: Side): MutualDifferenceSide {
    const { forbund, booked, submission, entries, status, note, hasApproved } = side;
    return Object.assign(new MutualDifferenceSide(), {
      ...{ status, note, hasApproved, kept: entries },
      forbund: ForbundReferenceType.of(forbund),
      booked: presentAmount(booked),
      submissionId: submission && toGlobalId('Submission', submission.id),
      version: submission?.version ?? null,
      responsible: DifferenceResponsibleType.of(side),
    });
  }
}
