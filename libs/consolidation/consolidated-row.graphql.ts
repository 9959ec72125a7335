import { Field, ObjectType } from '@nestjs/graphql';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import type { CellOpening, CellSource } from './cell-opening.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

@ObjectType({ description: 'Ett förbunds belopp på en rad; öppnas i inlämningens konton.' })
export class ConsolidatedCell {
  /** What to open, and in which county; not part of the schema. */
  sources: readonly CellSource[];
  opening: CellOpening;

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

@ObjectType({
  description:
    'En rad i kassaflödesanalysen eller i förändringen av eget kapital: total = summan av förbunden − eliminerat.',
})
export class ConsolidatedFigureRow {
  @Field({ description: 'Radens nyckel, densamma år efter år.' })
  key: string;

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

  @Field(() => AmountType, { description: 'Det hela.' })
  total: AmountType;
}
