import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DIMENSION_MEANINGS, type DimensionMeaning } from '@samla/domain/sie/books-state.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

const DimensionMeaningEnum = enumOf(DIMENSION_MEANINGS);

registerEnumType(DimensionMeaningEnum, {
  name: 'DimensionMeaning',
  description:
    'Vad en dimension betyder i böckerna. Varje betydelse utom `OTHER` hör till högst en dimension.',
  valuesMap: {
    COST_CENTRE: { description: 'Kostnadsställe.' },
    INSATS: { description: 'Insats.' },
    COUNTERPARTY: { description: 'Motpart.' },
    OTHER: { description: 'Annat: behålls på raden men inte i saldona.' },
  },
});

@ObjectType('Dimension', { description: 'Dimension i böckerna (SIE: #DIM).' })
export class DimensionType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Nummer (SIE: dimensionsnr).' })
  number: number;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => DimensionMeaningEnum, { description: 'Vad den betyder.' })
  meaning: DimensionMeaning;

  static of({ forbundId, ...dimension }: Omit<DimensionType, 'id'> & { forbundId: string }): DimensionType {
    const id = toGlobalId('Dimension', forbundId, `${dimension.number}`);
    return Object.assign(new DimensionType(), dimension, { id });
  }
}

@InputType({ description: 'Vad en dimension betyder; en som inte finns än läggs upp.' })
export class SetDimensionMeaningInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Nummer, 1–9999 (SIE: dimensionsnr).' })
  number: number;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => DimensionMeaningEnum, { description: 'Vad den betyder.' })
  meaning: DimensionMeaning;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Dimensionens betydelse är angiven.' })
export class DimensionMeaningSet {
  @Field(() => DimensionType, { description: 'Dimensionen som den nu står.' })
  dimension: DimensionType;
}
