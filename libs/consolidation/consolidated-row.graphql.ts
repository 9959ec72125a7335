import { Field, ObjectType } from '@nestjs/graphql';
import type { CashFlowPart } from '@samla/domain/statements/cash-flow.js';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

/** Where a förbund's amounts come from; not part of the schema. */
export interface CellSource {
  readonly countyId: string;
  readonly submissionId: string;
  /** The version that says where the span begins; null where it begins with the year. */
  readonly earlierId: string | null;
}

/** Which rows of its sources a cell opens into; not part of the schema. */
export interface CellOpening {
  /** By line: the ledger amount of a column times a factor. */
  readonly parts: readonly CashFlowPart[];
  /** Of those, the rows with a förbund of the consolidation, all others, or both. */
  readonly counterparts: 'ALL' | 'MUTUAL' | 'OTHER';
  /** The förbund of the consolidation. */
  readonly insiders: ReadonlySet<string>;
  /** Of those, the rows that stand on these rows of driftredovisningen; null for all. */
  readonly operatingRows: ReadonlySet<string> | null;
}

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
