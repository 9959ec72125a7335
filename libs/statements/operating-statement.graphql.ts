import { Field, ObjectType } from '@nestjs/graphql';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';

@ObjectType('OperatingRow', {
  description: 'En rad i driftredovisningen. Intäkter och kostnader är positiva, resultatet har sitt tecken.',
})
export class OperatingRowType {
  @Field({ description: 'Radens nyckel, densamma år efter år.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'Rubrik som raden står under.' })
  group: string | null;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field(() => AmountType, { description: 'Utfall.' })
  amount: AmountType;

  @Field({ description: 'Sant när utfallet är jämkat för att summan ska stämma som den visas.' })
  isForced: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Varför ett belopp visas som ett annat än sin egen avrundning: det exakta, dess avrundning och summan som raderna ska bli. Null när inget är jämkat.',
  })
  forcedReason: string | null;

  @Field(() => AmountType, { nullable: true, description: 'Budget; null när ingen är känd för perioden.' })
  budget: AmountType | null;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Avvikelse av de visade beloppen; bättre än budget är +.',
  })
  deviation: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Utfall året före; null när det inte är känt.' })
  comparison: AmountType | null;
}

@ObjectType('OperatingStatement', {
  description: 'Driftredovisning: resultatet per insats och verksamhet, mot budget.',
})
export class OperatingStatementType {
  @Field(() => String, {
    nullable: true,
    description: 'Dokumentet som den gällande budgeten är publicerad i, annars versionens namn.',
  })
  budgetDocument: string | null;

  @Field(() => [OperatingRowType], { description: 'Driftredovisningens rader, i tkr.' })
  rows: readonly OperatingRowType[];
}
