import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TIE_OUTCOMES, type TieOutcome } from '@samla/domain/statements/tie.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

const TieOutcomeEnum = enumOf(TIE_OUTCOMES);
registerEnumType(TieOutcomeEnum, {
  name: 'TieOutcome',
  description: 'Hur ett samband föll ut.',
  valuesMap: {
    EXACT: { description: 'Stämmer, också som beloppen visas.' },
    ROUNDING: { description: 'Stämmer; de visade beloppen skiljer genom avrundning.' },
    BROKEN: { description: 'Stämmer inte.' },
  },
});

@ObjectType('TieTerm', { description: 'Ett belopp som ett samband jämför, och var det står.' })
export class TieTermType {
  @Field({ description: 'Uppställning eller not.' })
  statement: string;

  @Field({ description: 'Radens nyckel där.' })
  row: string;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field({ description: 'Sant när beloppet dras ifrån.' })
  isSubtracted: boolean;

  @Field(() => AmountType, { description: 'Beloppet.' })
  amount: AmountType;
}

@ObjectType('StatementTie', {
  description:
    'Ett prövat samband: ett belopp ska vara summan av andra. Böcker prövas på öret, publicerade belopp som de är tryckta.',
})
export class StatementTieType {
  @Field({ description: 'Sambandets nyckel, densamma år efter år.' })
  key: string;

  @Field({ description: 'Vad som ska stämma.' })
  label: string;

  @Field(() => Int, { description: 'Året som sambandet gäller; året före när jämförelsen är publicerad.' })
  year: number;

  @Field({ description: 'Sant när sambandet stämmer; avrundning räknas som stämmer.' })
  holds: boolean;

  @Field(() => TieOutcomeEnum, { description: 'Hur det föll ut.' })
  outcome: TieOutcome;

  @Field(() => TieTermType, { description: 'Beloppet som ska stämma.' })
  whole: TieTermType;

  @Field(() => [TieTermType], { description: 'Beloppen som det ska vara summan av.' })
  parts: readonly TieTermType[];

  @Field(() => Decimal, {
    description: 'Skillnaden i kronor på öret; av tryckta belopp det som deras enhet betyder.',
  })
  difference: string;

  @Field(() => Decimal, { description: 'Skillnaden mellan de visade beloppen, i kronor.' })
  presentedDifference: string;

  @Field(() => String, { nullable: true, description: 'Förklaring; null när de visade beloppen är lika.' })
  explanation: string | null;
}
