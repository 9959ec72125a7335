import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import { AccountAmountType } from './account-amount.graphql.js';
import type { ComparisonSource } from './comparison.js';
import { FigureRowType } from './figure-row.graphql.js';
import { FigureSourceEnum } from './figure-source.graphql.js';
import { KeyFigureType } from './key-figure.graphql.js';
import { MultiYearType } from './multi-year.graphql.js';
import { NoteType } from './note.graphql.js';
import { OperatingStatementType } from './operating-statement.graphql.js';
import { StatementTieType } from './statement-tie.graphql.js';

@ObjectType('StatementLine', {
  description: 'En rad i resultaträkningen eller balansräkningen, med året före.',
})
export class StatementLineType {
  @Field(() => StatementLineEnum, { description: 'Radens kod i uppställningen.' })
  line: StatementLine;

  @Field({ description: 'Radens svenska namn.' })
  label: string;

  @Field(() => Int, { nullable: true, description: 'Numret på noten som förklarar raden.' })
  note: number | null;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field(() => AmountType, {
    description: 'Intäkter +, kostnader −, tillgångar +, eget kapital och skulder +.',
  })
  amount: AmountType;

  @Field({
    description:
      'Sant när beloppet är jämkat för att summan ska stämma som den visas (uppställning som adderar).',
  })
  isForced: boolean;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Samma period året före; null när den inte är känd.',
  })
  comparison: AmountType | null;

  @Field(() => FigureSourceEnum, { nullable: true, description: 'Varifrån jämförelsen kommer.' })
  comparisonSource: ComparisonSource | null;

  @Field(() => String, {
    nullable: true,
    description: 'Det publicerade dokument som jämförelsen är hämtad ur; null när den är ur bokföringen.',
  })
  comparisonDocument: string | null;

  @Field(() => [AccountAmountType], {
    description: 'Konton, motparter och insatser som beloppet är summan av.',
  })
  accounts: readonly AccountAmountType[];
}

@ObjectType('StatementSource', { description: 'Vad en uppställning är gjord av.' })
export class StatementSourceType {
  @Field(() => FigureSourceEnum, { description: 'Böckerna eller ett publicerat dokument.' })
  kind: ComparisonSource;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field({ description: 'Bokföring med kontomappning, eller det publicerade dokumentet.' })
  name: string;
}

@ObjectType('Statements', {
  description:
    'Alla uppställningar för ett förbund och en period: resultaträkning, balansräkning, kassaflödesanalys, balanskravsutredning, noter, driftredovisning, flerårsöversikt och nyckeltal, med sambanden mellan dem.',
})
export class StatementsType {
  /** Id of the förbund; not in the schema. */
  forbundKey: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => Int, { description: 'Från och med period 1–12; 1 är januari.' })
  fromPeriod: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Dagen som uppställningen är gjord per; null för hela månader.',
  })
  asOf: string | null;

  @Field({ description: 'Sant när böckerna är konstruerade för demonstration.' })
  isConstructed: boolean;

  @Field({ description: 'Vad uppställningen ska kallas där den visas.' })
  label: string;

  @Field(() => [StatementSourceType], { description: 'Årets källa och jämförelsens.' })
  sources: readonly StatementSourceType[];

  @Field(() => [StatementLineType], { description: 'Resultaträkning.' })
  incomeStatement: readonly StatementLineType[];

  @Field(() => [StatementLineType], { description: 'Balansräkning.' })
  balanceSheet: readonly StatementLineType[];

  @Field(() => [FigureRowType], {
    description:
      'Kassaflödesanalys, indirekt metod (LKBR 8 kap.). Placeringar är likvida medel bara när uppställningen säger det. Tom för ett publicerat år vars dokument saknar den.',
  })
  cashFlow: readonly FigureRowType[];

  @Field(() => [FigureRowType], {
    description:
      'Balanskravsutredning (LKBR 11 kap. 10 §). Vilka konton som är realisationsvinster säger uppställningen. Tom för ett publicerat år vars dokument saknar den.',
  })
  balanceRequirement: readonly FigureRowType[];

  @Field(() => MultiYearType, {
    nullable: true,
    description: 'Flerårsöversikt; null för en del av ett år, eftersom den är av hela år.',
  })
  multiYear: MultiYearType | null;

  @Field(() => [KeyFigureType], {
    description: 'Nyckeltal ur böckerna; tom för ett publicerat år, vars soliditet står i flerårsöversikten.',
  })
  keyFigures: readonly KeyFigureType[];

  @Field(() => [StatementTieType], {
    description: 'Sambanden mellan uppställningarna, prövade: årets, och ett publicerat jämförelseårs.',
  })
  ties: readonly StatementTieType[];

  @Field(() => [NoteType], { description: 'Noter till raderna.' })
  notes: readonly NoteType[];

  @Field(() => OperatingStatementType, {
    nullable: true,
    description: 'Driftredovisning; null när den inte är känd.',
  })
  operatingStatement: OperatingStatementType | null;
}
