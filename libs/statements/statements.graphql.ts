import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import { COMPARISON_SOURCES, type ComparisonSource } from './comparison.js';
import { NoteType } from './note.graphql.js';
import { OperatingStatementType } from './operating-statement.graphql.js';

const FigureSourceEnum = enumOf(COMPARISON_SOURCES);
registerEnumType(FigureSourceEnum, {
  name: 'FigureSource',
  description: 'Varifrån ett belopp kommer.',
  valuesMap: {
    BOOKS: { description: 'Ur bokföringen.' },
    PUBLISHED: { description: 'Ur ett publicerat dokument, som det är tryckt.' },
  },
});

@ObjectType('AccountAmount', {
  description:
    'Ett kontos del av en rad, per motpart och insats. Verifikationerna finns i `journalEntries(account:)`.',
})
export class AccountAmountType {
  @Field({ description: 'Kontonummer.' })
  number: string;

  @Field({ description: 'Kontots namn.' })
  name: string;

  @Field({
    description: 'Sant när kontots rad är antagen i kontomappningen och ingen person har bekräftat den.',
  })
  lineUnverified: boolean;

  @Field(() => AmountType, {
    description: 'Beloppet med radens tecken (intäkt +, kostnad −, tillgång +, eget kapital och skuld +).',
  })
  amount: AmountType;

  @Field(() => String, { nullable: true, description: 'Motpart; null när ingen är angiven.' })
  counterparty: string | null;

  @Field(() => String, { nullable: true, description: 'Insats; null när ingen är angiven.' })
  insats: string | null;
}

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
  description: 'Resultaträkning, balansräkning, noter och driftredovisning för ett förbund och en period.',
})
export class StatementsType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

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

  @Field(() => [NoteType], { description: 'Noter till raderna.' })
  notes: readonly NoteType[];

  @Field(() => OperatingStatementType, {
    nullable: true,
    description: 'Driftredovisning; null när den inte är känd.',
  })
  operatingStatement: OperatingStatementType | null;
}
