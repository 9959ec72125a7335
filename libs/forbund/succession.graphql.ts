import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { ForbundReferenceType } from './forbund.graphql.js';

@ObjectType('ForbundSuccession', {
  description:
    'Ett förbund som från en dag har gått upp i ett annat (efterträdare). Inga belopp flyttas av det.',
})
export class ForbundSuccessionType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet som gått upp i ett annat.' })
  predecessor: ForbundReferenceType;

  @Field(() => ForbundReferenceType, { description: 'Förbundet som det gått upp i.' })
  successor: ForbundReferenceType;

  @Field(() => CalendarDate, { description: 'Den nya strukturens första dag.' })
  validFrom: string;

  @Field({ description: 'Vad det vilar på: beslut eller dokument.' })
  basis: string;
}

@InputType({ description: 'Att ett förbund går upp i ett annat i samma län.' })
export class RecordSuccessionInput {
  @Field(() => ID, { description: 'Förbundet som går upp i ett annat.' })
  predecessorId: string;

  @Field(() => ID, { description: 'Förbundet som det går upp i.' })
  successorId: string;

  @Field(() => CalendarDate, { description: 'Den nya strukturens första dag.' })
  validFrom: string;

  @Field({ description: 'Vad det vilar på: beslut eller dokument.' })
  basis: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Efterträdaren är registrerad; siffrorna kan visas i den nya strukturen.' })
export class SuccessionRecorded {
  @Field(() => ForbundSuccessionType, { description: 'Vem som gått upp i vem.' })
  succession: ForbundSuccessionType;
}
