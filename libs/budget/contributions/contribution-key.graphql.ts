import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { StoredContributionKey } from './contribution.js';

@ObjectType('ContributionKeyWeight', { description: 'En medlems vikt i fördelningsnyckeln.' })
export class ContributionKeyWeightType {
  @Field(() => ID, { description: 'Medlemmen, globalt id på organisationen.' })
  organisationId: string;

  @Field({ description: 'Medlemmens namn.' })
  name: string;

  @Field(() => Decimal, { description: 'Vikten, t.ex. antal invånare.' })
  weight: string;
}

@ObjectType('ContributionKey', {
  description:
    'Fördelningsnyckel: hur flera medlemmar i samma part delar partens bidrag (förbundsordningen, 9 § 8). Ändras aldrig; en ny nyckel gäller från sin första dag.',
})
export class ContributionKeyType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field({ description: 'Vad vikterna räknar, t.ex. invånare den 1 november.' })
  basis: string;

  @Field({ description: 'Dokumentet som nyckeln är läst ur; kan vara tomt.' })
  document: string;

  @Field({ description: 'Plats i dokumentet; kan vara tom.' })
  place: string;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som angav den.' })
  recordedBy: string;

  @Field(() => Date, { description: 'När den angavs.' })
  recordedAt: Date;

  @Field(() => [ContributionKeyWeightType], { description: 'Vikterna, efter medlem.' })
  weights: readonly ContributionKeyWeightType[];

  static of(forbundId: string, key: StoredContributionKey): ContributionKeyType {
    const { id, weights, ...facts } = key;
    return Object.assign(new ContributionKeyType(), facts, {
      id: toGlobalId('ContributionKey', forbundId, id),
      weights: weights.map(({ organisationId, label, weight }) =>
        Object.assign(new ContributionKeyWeightType(), {
          organisationId: toGlobalId('Organisation', organisationId),
          name: label,
          weight,
        }),
      ),
    });
  }
}

@InputType({ description: 'En medlems vikt.' })
export class ContributionKeyWeightInput {
  @Field(() => ID, { description: 'Medlemmen, globalt id på organisationen.' })
  organisationId: string;

  @Field(() => Decimal, { description: 'Vikten, från noll.' })
  weight: string;
}

@InputType({ description: 'En ny fördelningsnyckel.' })
export class SetContributionKeyInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field({ description: 'Vad vikterna räknar, 1–500 tecken.' })
  basis: string;

  @Field(() => String, { nullable: true, description: 'Dokumentet.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Plats i dokumentet.' })
  place?: string | null;

  @Field(() => [ContributionKeyWeightInput], {
    description: 'Vikterna: varje medlem i en part med flera medlemmar som betalar.',
  })
  weights: ContributionKeyWeightInput[];

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Fördelningsnyckeln är angiven.' })
export class ContributionKeySet {
  @Field(() => ContributionKeyType, { description: 'Nyckeln.' })
  key: ContributionKeyType;
}
