import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { COUNTERPARTY_KINDS, type CounterpartyKind } from './counterparty-kind.js';

const CounterpartyKindEnum = enumOf(COUNTERPARTY_KINDS);

registerEnumType(CounterpartyKindEnum, {
  name: 'CounterpartyKind',
  description: 'Vad en motpart är för förbundet.',
  valuesMap: {
    FORBUND: {
      description: 'Ett annat samordningsförbund: mellanhavanden elimineras i länssammanställningen.',
    },
    MEMBER: { description: 'En medlem. Elimineras inte.' },
    PARTY: { description: 'En part, som staten, vars medlemmar betalar gemensamt. Elimineras inte.' },
    OTHER: { description: 'Annan, eller ännu inte angiven.' },
  },
});

/** What a counterparty is presented from. */
interface CounterpartyFacts extends Pick<CounterpartyType, 'code' | 'name' | 'kind'> {
  readonly forbundId: string;
  readonly counterpartForbundId: string | null;
}

@ObjectType('Counterparty', {
  description: 'Motpart: vem en kod i dimensionen motpart står för i det här förbundets böcker.',
})
export class CounterpartyType {
  /** Id of the other förbund; not in the schema. */
  forbundKey: string | null;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Objektets kod i böckerna (SIE: objektnr).' })
  code: string;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => CounterpartyKindEnum, { description: 'Vad motparten är.' })
  kind: CounterpartyKind;

  static of({ forbundId, code, name, kind, counterpartForbundId }: CounterpartyFacts): CounterpartyType {
    const id = toGlobalId('Counterparty', forbundId, code);
    return Object.assign(new CounterpartyType(), { id, code, name, kind, forbundKey: counterpartForbundId });
  }
}

@InputType({ description: 'Vem en motpartskod står för.' })
export class SetCounterpartyInput {
  @Field(() => ID, { description: 'Förbundet vars böcker det gäller.' })
  forbundId: string;

  @Field({ description: 'Objektets kod i böckerna.' })
  code: string;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => CounterpartyKindEnum, { description: 'Vad motparten är.' })
  kind: CounterpartyKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Det andra förbundet, i samma län: för `FORBUND` och bara då.',
  })
  counterpartForbundId?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Motparten är angiven.' })
export class CounterpartySet {
  @Field(() => CounterpartyType, { description: 'Motparten som den nu står.' })
  counterparty: CounterpartyType;
}
