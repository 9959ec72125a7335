import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ImportRunType } from '../import.graphql.js';

@InputType({ description: 'En bokförd fil som ska återföras hel.' })
export class ReverseImportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Inläsningen som bokförde filen.' })
  importRunId: string;

  @Field({ description: 'Varför, för den som läser böckerna senare; högst 500 tecken.' })
  reason: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({
  description: 'Filen är återförd: varje verifikation och saldo från den har fått sin rättelse.',
})
export class ImportReversed {
  @Field(() => ImportRunType, { description: 'Återföringen.' })
  run: ImportRunType;
}
