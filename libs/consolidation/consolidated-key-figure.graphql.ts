import { Field, ObjectType } from '@nestjs/graphql';
import type { KeyFigureKey } from '@samla/domain/statements/key-figures.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { KeyFigureKeyEnum, KeyFigureTermType } from '@samla/statements/key-figure.graphql.js';

@ObjectType({ description: 'Ett nyckeltals värde: procent eller belopp; null där det inte går att räkna.' })
export class ConsolidatedKeyFigureValue {
  @Field(() => Decimal, { nullable: true, description: 'Hela procent, avrundat halvt uppåt.' })
  percent: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Procent med två decimaler.' })
  exactPercent: string | null;

  @Field(() => AmountType, { nullable: true, description: 'Beloppet; null för ett procenttal.' })
  amount: AmountType | null;

  @Field(() => [KeyFigureTermType], { description: 'Det som nyckeltalet är gjort av.' })
  terms: readonly KeyFigureTermType[];
}

@ObjectType({ description: 'Ett förbunds nyckeltal.' })
export class ConsolidatedKeyFigureCell extends ConsolidatedKeyFigureValue {
  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;
}

@ObjectType({ description: 'Ett nyckeltal för varje förbund och för det hela.' })
export class ConsolidatedKeyFigure {
  @Field(() => KeyFigureKeyEnum, { description: 'Vilket nyckeltal.' })
  key: KeyFigureKey;

  @Field({ description: 'Namnet.' })
  label: string;

  @Field({ description: 'Hur det räknas.' })
  how: string;

  @Field(() => [ConsolidatedKeyFigureCell], {
    description: 'Förbundens nyckeltal, i samma ordning som `columns` med inlämning.',
  })
  cells: ConsolidatedKeyFigureCell[];

  @Field(() => ConsolidatedKeyFigureValue, {
    description: 'Av de sammanställda beloppen, aldrig ett medelvärde av förbundens.',
  })
  total: ConsolidatedKeyFigureValue;
}
