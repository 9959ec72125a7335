import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LostBases } from '@samla/domain/contributions/grant-model.js';
import { GRANT_PARAMETERS, type GrantParameter } from '@samla/domain/contributions/grant-parameters.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';

@ObjectType('GrantParameter', {
  description: 'Ett villkor i statens fördelningsmodell, med giltighet och källa.',
})
export class GrantParameterType {
  @Field({
    description: '`BASE`, `WEIGHT_SUPPORT`, `WEIGHT_INHABITANTS`, `BRAKE` eller `EQUITY_OUTSIDE_BRAKE`.',
  })
  key: string;

  @Field({ description: 'Villkoret på svenska.' })
  label: string;

  @Field(() => Decimal, { description: 'Värdet, i `unit`.' })
  value: string;

  @Field({ description: '`KR`, `PERCENT` eller `NUMBER`.' })
  unit: string;

  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Sista dagen; null så länge inget annat är känt.',
  })
  validTo: string | null;

  @Field({ description: 'Källa.' })
  source: string;

  @Field({ description: 'Falskt där värdet är antaget och ingen har bekräftat det.' })
  verified: boolean;

  static of(parameter: GrantParameter): GrantParameterType {
    return Object.assign(new GrantParameterType(), parameter, GRANT_PARAMETERS[parameter.key]);
  }
}

@ObjectType('LostBases', {
  description:
    'Vad som går förlorat ett år när flera förbund blir färre och grundtilldelningen ges per förbund.',
})
export class LostBasesType {
  @Field(() => Int, { description: 'Antal förbund före.' })
  forbundBefore: number;

  @Field(() => Int, { description: 'Antal förbund efter.' })
  forbundAfter: number;

  @Field(() => AmountType, { description: 'Grundtilldelning per förbund.' })
  base: AmountType;

  @Field(() => AmountType, { description: 'Statens del.' })
  state: AmountType;

  @Field(() => AmountType, { description: 'Med övriga parters hälft, som följer statens.' })
  withMatching: AmountType;

  @Field({ description: 'Falskt där beloppet är antaget.' })
  verified: boolean;

  @Field({ description: 'Under vilka antaganden.' })
  explanation: string;

  static of({ base, state, withMatching, ...facts }: LostBases): LostBasesType {
    return Object.assign(new LostBasesType(), facts, {
      base: presentAmount(base),
      state: presentAmount(state),
      withMatching: presentAmount(withMatching),
    });
  }
}

@ObjectType('GrantModel', {
  description: 'Statens fördelningsmodell en viss dag: villkor med källa, och vad som inte är bekräftat.',
})
export class GrantModelType {
  /** The day; not changed by anything below it. */
  @Field(() => CalendarDate, { description: 'Dagen.' })
  on: string;

  @Field(() => [GrantParameterType], { description: 'Villkoren; inga före 2016.' })
  parameters: readonly GrantParameterType[];

  @Field({ description: 'Om varje villkor är bekräftat.' })
  isVerified: boolean;

  @Field(() => LostBasesType, {
    nullable: true,
    description: 'Vad som går förlorat när tre förbund blir ett; null där modellen inte är känd.',
  })
  threeBecomeOne: LostBasesType | null;
}
