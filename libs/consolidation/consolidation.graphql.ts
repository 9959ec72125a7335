import { Extensions, Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { FigureStructure } from '@samla/domain/consolidation/succession.js';
import { CountyReferenceType } from '@samla/forbund/county.graphql.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { KEPT } from '@samla/platform/graphql/kept-fields.js';
import { FigureKindEnum } from '@samla/statements/figure-kind.graphql.js';
import { ConsolidatedKeyFigure } from './consolidated-key-figure.graphql.js';
import { ConsolidatedOperating } from './consolidated-operating.graphql.js';
import { ConsolidatedFigureRow, ConsolidatedLine } from './consolidated-row.graphql.js';
import {
  ConsolidationColumn,
  ConsolidationKind,
  ConsolidationStatus,
} from './consolidation-column.graphql.js';
import type { Figures } from './county-figures.js';
import { ConsolidationFinding, Elimination, EliminationArea } from './elimination.graphql.js';
import { FigureStructureEnum } from './figure-structure.graphql.js';

@ObjectType({ description: 'Vad ett förbund har mot ett som inte ingår; det ligger kvar i beloppen.' })
export class OutsideDealing {
  @Field(() => ForbundReferenceType, { description: 'Förbundet som ingår.' })
  forbund: ForbundReferenceType;

  @Field(() => ForbundReferenceType, { description: 'Förbundet som inte ingår.' })
  counterpart: ForbundReferenceType;

  @Field(() => EliminationArea, { description: 'Balans eller resultat.' })
  area: keyof typeof EliminationArea;

  @Field(() => AmountType, {
    description: 'Summan med bokföringens tecken: fordran och kostnad +, skuld och kreditering −.',
  })
  booked: AmountType;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;
}

/** What every consolidation shows, of one county or of several. */
@ObjectType({ isAbstract: true })
export abstract class ConsolidatedFigures {
  /** What it was made of; not part of the schema. */
  kept: Figures;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Från och med period 1–12.' })
  fromPeriod: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => ConsolidationKind, { description: 'Vad sammanställningen är i lagens mening.' })
  kind: keyof typeof ConsolidationKind;

  @Field(() => FigureKindEnum, { description: 'Vad siffrorna är: utfall, budget eller prognos.' })
  figureKind: FigureKind;

  @Field({ description: 'Vad sammanställningen ska kallas där den visas.' })
  label: string;

  @Field(() => ConsolidationStatus, { description: 'Om den är hel.' })
  status: keyof typeof ConsolidationStatus;

  @Field(() => GraphQLISODateTime, { description: 'Kunskapsläget: vad som var godkänt då.' })
  knownAt: Date;

  @Field({ description: 'Sant när någon siffra är konstruerad för demonstration.' })
  isConstructed: boolean;

  @Field(() => Int, { description: 'Antal medlemmar i länet eller länen, var och en räknad en gång.' })
  memberCount: number;

  @Extensions(KEPT)
  @Field(() => [ConsolidationColumn], { description: 'Alla förbund som ska vara med, i namnordning.' })
  columns: ConsolidationColumn[];

  @Extensions(KEPT)
  @Field(() => [ConsolidatedLine], { description: 'Resultaträkning.' })
  incomeStatement: ConsolidatedLine[];

  @Extensions(KEPT)
  @Field(() => [ConsolidatedLine], { description: 'Balansräkning; tom på belopp för budget och prognos.' })
  balanceSheet: ConsolidatedLine[];

  @Field(() => [ConsolidatedFigureRow], {
    description:
      'Kassaflödesanalys, indirekt metod: det som för in pengar är +. Pengar mellan förbunden är inget flöde. Tom för budget och prognos.',
  })
  cashFlow?: ConsolidatedFigureRow[];

  @Field(() => [ConsolidatedFigureRow], {
    description:
      'Förändring av eget kapital: ingående, resultat, överfört mellan förbunden, övrigt och utgående. Tom för budget och prognos.',
  })
  equityBridge?: ConsolidatedFigureRow[];

  @Field(() => ConsolidatedOperating, { description: 'Driftredovisning.' })
  operatingStatement?: ConsolidatedOperating;

  @Field(() => [ConsolidatedKeyFigure], {
    description: 'Nyckeltal; det som inte går att räkna är utelämnat.',
  })
  keyFigures?: ConsolidatedKeyFigure[];

  @Extensions(KEPT)
  @Field(() => [Elimination], {
    description: 'Eliminerade mellanhavanden, par för par, mellan de förbund som bokförde.',
  })
  eliminations: Elimination[];

  @Field(() => [OutsideDealing], {
    description: 'Mellanhavanden med förbund som inte ingår; de ligger kvar i beloppen.',
  })
  outside?: OutsideDealing[];

  @Extensions(KEPT)
  @Field(() => [ConsolidationFinding], { description: 'Vad som behöver redas ut.' })
  findings: ConsolidationFinding[];
}

@ObjectType({ description: 'Länets siffror för en period (länssammanställning), av godkända inlämningar.' })
export class Consolidation extends ConsolidatedFigures {
  @Field(() => CountyReferenceType, { description: 'Länet.' })
  county: CountyReferenceType;

  @Field(() => FigureStructureEnum, { description: 'Efter vilken struktur kolumnerna är.' })
  structure: FigureStructure;

  @Field(() => CalendarDate, { description: 'Dagen som strukturen gäller.' })
  structureOn: string;

  @Field(() => Consolidation, {
    nullable: true,
    description: 'Samma fråga året före; null när inget förbund har en godkänd inlämning för det.',
  })
  comparison?: Consolidation | null;
}

@ObjectType({
  description:
    'Flera läns siffror för ett år, sammanlagda; även mellanhavanden över länsgränsen är eliminerade. Ett förbund i varje kolumn.',
})
export class CombinedConsolidation extends ConsolidatedFigures {
  @Field(() => [CountyReferenceType], { description: 'Länen, i namnordning.' })
  counties: CountyReferenceType[];
}
