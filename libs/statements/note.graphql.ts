import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { AccountAmountType } from './account-amount.graphql.js';
import { NOTE_FACTS, NOTE_KEYS, type NoteKey } from './note-rows.js';

const NoteKeyEnum = enumOf(NOTE_KEYS);
registerEnumType(NoteKeyEnum, {
  name: 'NoteKey',
  description: 'En not till resultaträkningen eller balansräkningen.',
  valuesMap: Object.fromEntries(NOTE_KEYS.map((key) => [key, { description: NOTE_FACTS[key].title }])),
});

@ObjectType('NoteRow', {
  description:
    'En rad i en not. Noter visar intäkter, kostnader, fordringar och skulder som positiva belopp.',
})
export class NoteRowType {
  @Field({ description: 'Radens nyckel i noten, densamma år efter år.' })
  key: string;

  @Field({ description: 'Radens namn, som i förbundets dokument när det är känt.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Rubrik som raden står under.' })
  group: string | null;

  @Field(() => String, { nullable: true, description: 'Motpart; null när ingen är angiven.' })
  counterparty: string | null;

  @Field(() => AmountType, { description: 'Beloppet; kostnader är positiva i noten om kostnader.' })
  amount: AmountType;

  @Field({ description: 'Sant när beloppet är jämkat för att summan ska stämma som den visas.' })
  isForced: boolean;

  @Field(() => AmountType, { nullable: true, description: 'Året före; null när det inte är känt.' })
  comparison: AmountType | null;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field({ description: 'Sant när beloppet kommer ur konstruerade böcker.' })
  isConstructed: boolean;

  @Field(() => [String], { description: 'Nycklarna till raderna som en summa lägger ihop.' })
  sums: readonly string[];

  @Field(() => [AccountAmountType], {
    description:
      'Konton som beloppet är summan av, positiva som i noten; tom för en summa och för publicerat.',
  })
  accounts: readonly AccountAmountType[];
}

@ObjectType('Note', { description: 'Not: en rad i uppställningen, uppdelad.' })
export class NoteType {
  @Field(() => NoteKeyEnum, { description: 'Vilken not det är.' })
  key: NoteKey;

  @Field(() => Int, { description: 'Notens nummer.' })
  number: number;

  @Field({ description: 'Notens rubrik.' })
  title: string;

  @Field(() => [NoteRowType], { description: 'Notens rader, uppifrån och ned.' })
  rows: readonly NoteRowType[];
}
