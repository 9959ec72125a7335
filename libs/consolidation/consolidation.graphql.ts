import { Extensions, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { CountyReferenceType } from '@samla/forbund/county.graphql.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { KEPT } from '@samla/platform/graphql/kept-fields.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import { ConsolidationFinding, Elimination } from './elimination.graphql.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

export const ConsolidationKind = enumOf(['MANAGEMENT_COMBINATION']);
registerEnumType(ConsolidationKind, {
  name: 'ConsolidationKind',
  description: 'Vad sammanställningen är i lagens mening.',
  valuesMap: {
    MANAGEMENT_COMBINATION: {
      description: 'Ledningssammanställning; inte ”sammanställda räkenskaper” enligt LKBR 12 kap.',
    },
  },
});

export const ConsolidationStatus = enumOf(['COMPLETE', 'INCOMPLETE']);
registerEnumType(ConsolidationStatus, {
  name: 'ConsolidationStatus',
  description: 'Om alla förbund är med och alla mellanhavanden har två sidor.',
  valuesMap: {
    COMPLETE: {
      description: 'Alla förbund har en godkänd inlämning, och alla mellanhavanden har två sidor.',
    },
    INCOMPLETE: {
      description: 'Ett förbund saknas, eller ett mellanhavande har bara en sida; se `findings`.',
    },
  },
});

@ObjectType({ description: 'Den godkända inlämningen som ett förbunds siffror kommer från.' })
export class SubmissionSource {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Version inom förbund, år och period.' })
  version: number;

  @Field({ description: 'Inlämningens sigill (SHA-256 över alla rader, län, vem och när).' })
  sha256: string;

  @Field(() => GraphQLISODateTime, { description: 'När inlämningen gjordes.' })
  handedInAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'När inlämningen godkändes.' })
  approvedAt: Date;

  @Field({ description: 'Sant när siffrorna är konstruerade för demonstration.' })
  isConstructed: boolean;
}

@ObjectType({ description: 'Ett förbund i sammanställningen och varifrån dess siffror kommer.' })
export class ConsolidationColumn {
  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => SubmissionSource, {
    nullable: true,
    description: 'Null när förbundet saknar godkänd inlämning för perioden.',
  })
  submission: SubmissionSource | null;
}

@ObjectType({ description: 'Ett förbunds belopp på en rad; öppnas i inlämningens konton.' })
export class ConsolidatedCell {
  /** What to open, and in which county; not part of the schema. */
  countyId: string;
  submissionId: string;
  lines: readonly string[];

  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => AmountType, { description: 'Förbundets belopp på raden, med uppställningens tecken.' })
  amount: AmountType;

  @Field(() => [SubmittedAmount], {
    description: 'Konton, motparter och insatser som beloppet är summan av.',
  })
  accounts?: SubmittedAmount[];
}

@ObjectType({ description: 'En rad i länets sammanställning: total = summan av förbunden − eliminerat.' })
export class ConsolidatedLine {
  @Field(() => StatementLineEnum, {
    nullable: true,
    description: 'Null för en namngiven differens, som inte är någon rad hos förbunden.',
  })
  line: StatementLine | null;

  @Field({ description: 'Radens svenska namn.' })
  label: string;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field(() => [ConsolidatedCell], {
    description: 'Förbundens belopp, i samma ordning som `columns` med inlämning.',
  })
  cells: ConsolidatedCell[];

  @Field(() => AmountType, { description: 'Det som är borttaget som mellanhavanden.' })
  eliminated: AmountType;

  @Field(() => AmountType, { description: 'Länets belopp.' })
  total: AmountType;
}

@ObjectType({ description: 'Länets siffror för en period (länssammanställning), av godkända inlämningar.' })
export class Consolidation {
  @Field(() => CountyReferenceType, { description: 'Länet.' })
  county: CountyReferenceType;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => ConsolidationKind, { description: 'Vad sammanställningen är i lagens mening.' })
  kind: keyof typeof ConsolidationKind;

  @Field({ description: 'Vad sammanställningen ska kallas där den visas.' })
  label: string;

  @Field(() => ConsolidationStatus, { description: 'Om den är hel.' })
  status: keyof typeof ConsolidationStatus;

  @Field(() => GraphQLISODateTime, { description: 'Kunskapsläget: vad som var godkänt då.' })
  knownAt: Date;

  @Field({ description: 'Sant när någon siffra är konstruerad för demonstration.' })
  isConstructed: boolean;

  @Field(() => Int, { description: 'Antal medlemmar i länet, var och en räknad en gång.' })
  memberCount: number;

  @Extensions(KEPT)
  @Field(() => [ConsolidationColumn], { description: 'Alla förbund i länet, i namnordning.' })
  columns: ConsolidationColumn[];

  @Extensions(KEPT)
  @Field(() => [ConsolidatedLine], { description: 'Resultaträkning.' })
  incomeStatement: ConsolidatedLine[];

  @Extensions(KEPT)
  @Field(() => [ConsolidatedLine], { description: 'Balansräkning.' })
  balanceSheet: ConsolidatedLine[];

  @Extensions(KEPT)
  @Field(() => [Elimination], { description: 'Eliminerade mellanhavanden, par för par.' })
  eliminations: Elimination[];

  @Extensions(KEPT)
  @Field(() => [ConsolidationFinding], { description: 'Vad som behöver redas ut.' })
  findings: ConsolidationFinding[];
}
