import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { KEY_FIGURE_FACTS, KEY_FIGURES, type KeyFigureKey } from '@samla/domain/statements/key-figures.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';

/** The key figures, as the schema's enum. */
export const KeyFigureKeyEnum = enumOf(KEY_FIGURES);
registerEnumType(KeyFigureKeyEnum, {
  name: 'KeyFigureKey',
  description: 'Ett nyckeltal.',
  valuesMap: Object.fromEntries(KEY_FIGURES.map((key) => [key, { description: KEY_FIGURE_FACTS[key].how }])),
});

@ObjectType('KeyFigureTerm', { description: 'Ett belopp som ett nyckeltal är gjort av.' })
export class KeyFigureTermType {
  @Field({ description: 'Vad beloppet är.' })
  label: string;

  @Field(() => AmountType, { description: 'Beloppet.' })
  amount: AmountType;

  @Field(() => [StatementLineEnum], {
    description: 'Rader som beloppet öppnas på; tom för det som inte är bokfört.',
  })
  lines: readonly StatementLine[];

  @Field(() => String, {
    nullable: true,
    description: 'Källan till det som inte är bokfört; null för böckerna.',
  })
  source: string | null;
}

@ObjectType('KeyFigure', {
  description: 'Nyckeltal: ett procenttal eller ett belopp, med det som det är gjort av.',
})
export class KeyFigureType {
  @Field(() => KeyFigureKeyEnum, { description: 'Vilket nyckeltal.' })
  key: KeyFigureKey;

  @Field({ description: 'Namnet.' })
  label: string;

  @Field({ description: 'Hur det räknas.' })
  how: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Hela procent, avrundat halvt uppåt; null för ett belopp, och när nämnaren är noll.',
  })
  percent: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Procent med två decimaler; null för ett belopp.' })
  exactPercent: string | null;

  @Field(() => AmountType, { nullable: true, description: 'Beloppet; null för ett procenttal.' })
  amount: AmountType | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Året före i hela procent; null när det inte är känt.',
  })
  comparisonPercent: string | null;

  @Field(() => AmountType, { nullable: true, description: 'Året före; null när det inte är känt.' })
  comparison: AmountType | null;

  @Field(() => [KeyFigureTermType], { description: 'Det som nyckeltalet är gjort av.' })
  terms: readonly KeyFigureTermType[];
}
