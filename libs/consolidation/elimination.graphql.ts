import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CashFlowPart } from '@samla/domain/statements/cash-flow.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import type { CellSource } from './cell-opening.js';
import { SubmittedAmount } from './submitted-amount.graphql.js';

export const EliminationArea = enumOf(['BALANCE', 'RESULT']);
registerEnumType(EliminationArea, {
  name: 'EliminationArea',
  description: 'Var mellanhavandet finns.',
  valuesMap: {
    BALANCE: { description: 'Balansräkningen: fordran mot skuld.' },
    RESULT: { description: 'Resultaträkningen: intäkt eller kostnadskreditering mot kostnad.' },
  },
});

export const FindingCode = enumOf(['ONE_SIDED', 'MISSING', 'DIFFERENCE', 'MOVED_OPENING']);
registerEnumType(FindingCode, {
  name: 'ConsolidationFindingCode',
  description: 'Vad som är kvar att reda ut.',
  valuesMap: {
    ONE_SIDED: { description: 'Bara det ena förbundet har bokfört mellanhavandet; inget är eliminerat.' },
    MISSING: { description: 'Förbundet har ingen godkänd inlämning för perioden.' },
    DIFFERENCE: { description: 'Parternas belopp skiljer sig; skillnaden står på egen rad.' },
    MOVED_OPENING: {
      description:
        'Förbundets två inlämningar börjar året med olika belopp; vad som hände mellan dem visas efter den senare.',
    },
  },
});

@ObjectType({ description: 'Vad det ena förbundet i ett par har bokfört mot det andra.' })
export class EliminationSide {
  /** What to open, and in which county; not part of the schema. */
  source: CellSource;
  counterpartForbundId: string;
  parts: readonly CashFlowPart[];

  @Field(() => ForbundReferenceType, { description: 'Förbundet som bokfört.' })
  forbund: ForbundReferenceType;

  @Field(() => AmountType, {
    description: 'Summan med bokföringens tecken: fordran och kostnad +, skuld och kreditering −.',
  })
  booked: AmountType;

  @Field(() => [SubmittedAmount], { description: 'Raderna i inlämningen som summan är gjord av.' })
  rows?: SubmittedAmount[];
}

@ObjectType({
  description: 'Ett eliminerat mellanhavande mellan två förbund; båda sidor är borttagna i sin helhet.',
})
export class Elimination {
  @Field(() => EliminationArea, { description: 'Balans eller resultat.' })
  area: keyof typeof EliminationArea;

  @Field(() => EliminationSide, { description: 'Det första förbundets sida, i namnordning.' })
  first: EliminationSide;

  @Field(() => EliminationSide, { description: 'Det andra förbundets sida.' })
  second: EliminationSide;

  @Field(() => AmountType, { description: 'Den eliminerade fordran eller krediteringen, positiv.' })
  amount: AmountType;

  @Field(() => AmountType, {
    description: 'Vad sidorna lämnar kvar, med bokföringens tecken; 0 när de stämmer.',
  })
  difference: AmountType;

  @Field({ description: 'Radens namn: ”Differens i mellanhavanden A–B”.' })
  differenceLabel: string;
}

@ObjectType({ description: 'Något i sammanställningen som behöver redas ut.' })
export class ConsolidationFinding {
  @Field(() => FindingCode, { description: 'Vad som är kvar att reda ut.' })
  code: keyof typeof FindingCode;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;

  @Field(() => [ID], { description: 'Förbunden som det gäller.' })
  forbundIds: string[];
}
