import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RoleEnum } from '@samla/access/mandate.graphql.js';
import type { Role } from '@samla/domain/access/roles.js';
import { PROPOSAL_CODES, type ProposalCode } from '@samla/domain/consolidation/difference-proposal.js';
import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import { CASE_STATUSES, type CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { EliminationArea } from '../elimination.graphql.js';

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

const PROPOSAL_NAMES: Readonly<Record<ProposalCode, string>> = {
  TIMING: 'Periodförskjutning: bokfört på var sin sida om periodens slut.',
  TRANSPOSITION: 'Två siffror har bytt plats.',
  SIGN: 'Omvänt tecken hos den ena.',
  VAT: 'Moms (25, 12 eller 6 %) hos den ena men inte den andra.',
  OPENING: 'Från ett tidigare år: de ingående balanserna möts inte.',
  DOUBLE: 'Bokfört två gånger hos den ena.',
  PARTIAL: 'Flera verifikationer som tillsammans är differensen.',
  MISSING_ENTRY: 'Verifikationen möts av ingenting hos den andra.',
};
export const ProposalCodeEnum = enumOf(PROPOSAL_CODES);
registerEnumType(ProposalCodeEnum, {
  name: 'DifferenceProposalCode',
  description: 'Vad som kan förklara en differens i mellanhavanden.',
  valuesMap: Object.fromEntries(PROPOSAL_CODES.map((code) => [code, { description: PROPOSAL_NAMES[code] }])),
});

@ObjectType('MutualEntry', {
  description: 'En konteringsrad mot ett annat förbund, förseglad med inlämningen. Utan verifikationstext.',
})
export class MutualEntryType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet som bokfört.' })
  forbund: ForbundReferenceType;

  @Field({ description: 'Löpnummer i förbundets hela grundbok.' })
  entryNo: string;

  @Field({ description: 'Verifikationsserie; IB för ingående balans.' })
  series: string;

  @Field({ description: 'Verifikationsnummer i serien.' })
  number: string;

  @Field(() => CalendarDate, { description: 'Verifikationsdatum.' })
  entryDate: string;

  @Field(() => Int, { description: 'Månad, 1–12; 0 för ingående balans.' })
  period: number;

  @Field({ description: 'Konto.' })
  account: string;

  @Field({ description: 'Kontots namn när det lämnades in.' })
  accountName: string;

  @Field(() => AmountType, { description: 'Belopp med bokföringens tecken: debet plus, kredit minus.' })
  amount: AmountType;
}

@ObjectType({ description: 'En sida av ett mellanhavandes rader, efter verifikationsdatum (Relay).' })
export class MutualEntryConnection extends connectionOf(MutualEntryType, 'MutualEntry') {}

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
}

@ObjectType('DifferenceProposal', {
  description: 'Något som kan förklara en differens. Ett förslag: ingenting bokförs av det.',
})
export class DifferenceProposalType {
  @Field(() => ProposalCodeEnum, { description: 'Vad för slags förklaring.' })
  code: ProposalCode;

  @Field({ description: 'Förklaring på svenska, med verifikationer, dagar och belopp.' })
  message: string;

  @Field(() => AmountType, { description: 'Så mycket av differensen som det förklarar, med dess tecken.' })
  amount: AmountType;

  @Field({ description: 'Sant när det är hela differensen, på öret.' })
  explainsAll: boolean;

  @Field(() => [MutualEntryType], { description: 'Raderna som förslaget vilar på.' })
  entries: MutualEntryType[];
}

@ObjectType('MutualCaseEvent', {
  description: 'Vad en sida har sagt om en differens. Ändras aldrig; sidans sista ord gäller.',
})
export class MutualCaseEventType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet som säger det.' })
  forbund: ForbundReferenceType;

  @Field(() => CaseStatusEnum, { description: 'Vad som sägs.' })
  status: CaseStatus;

  @Field({ description: 'Anteckning; tom när ingen finns.' })
  note: string;

  @Field(() => AmountType, { description: 'Differensen som det sades om.' })
  difference: AmountType;

  @Field(() => String, { nullable: true, description: 'Den som var utsedd då; null när ingen var det.' })
  responsible: string | null;

  @Field({ description: 'Den som skrev.' })
  writtenBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När.' })
  writtenAt: Date;
}

@ObjectType('MutualDifference', {
  description:
    'Vad två förbund lämnar kvar mellan sig, mellan godkända inlämningar. Reds ut av de två; ingenting bokförs av Samla.',
})
export class MutualDifferenceType {
  @Field(() => ID, { description: 'Globalt id: paret, perioden och var differensen finns.' })
  id: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field(() => EliminationArea, { description: 'Balans eller resultat.' })
  area: EliminationSide;

  @Field({ description: 'Radens namn: ”Differens i mellanhavanden A–B”.' })
  label: string;

  @Field(() => MutualDifferenceSide, { description: 'Det första förbundets sida, i namnordning.' })
  first: MutualDifferenceSide;

  @Field(() => MutualDifferenceSide, { description: 'Det andra förbundets sida.' })
  second: MutualDifferenceSide;

  @Field(() => AmountType, { description: 'Vad sidorna lämnar kvar, med bokföringens tecken.' })
  difference: AmountType;

  @Field({ description: 'Sant när bara den ena har bokfört något; inget är då eliminerat.' })
  isOneSided: boolean;

  @Field(() => GraphQLISODateTime, {
    description: 'Godkännandet då den först sågs; sedan dess har sidorna skilt sig utan avbrott.',
  })
  firstSeenAt: Date;

  @Field(() => Int, { description: 'Ålder i dagar sedan den först sågs mellan godkända versioner.' })
  ageDays: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Den äldsta verifikationen som ingenting möter; null när inga är förseglade.',
  })
  oldestEntry: string | null;

  @Field(() => Int, { nullable: true, description: 'Ålder i dagar sedan den äldsta verifikationen.' })
  oldestEntryAgeDays: number | null;

  @Field(() => CaseStatusEnum, { description: 'Var den står, efter vad båda sidor säger.' })
  status: CaseStatus;

  @Field(() => [DifferenceProposalType], { description: 'Vad som kan förklara den, det troligaste först.' })
  proposals: DifferenceProposalType[];

  @Field(() => [MutualCaseEventType], { description: 'Vad båda sidor har sagt, äldst först.' })
  history: MutualCaseEventType[];
}
