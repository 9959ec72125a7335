import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type AccuracySample,
  type LineAccuracy,
  PLAN_KINDS,
  type PlanKind,
} from '@samla/domain/forecast/forecast-accuracy.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import type { EquityForecast } from './equity-forecast.js';

const PlanKindEnum = enumOf(PLAN_KINDS);
registerEnumType(PlanKindEnum, {
  name: 'PlanKind',
  description: 'Om det som sades var en budget eller en prognos.',
  valuesMap: { BUDGET: { description: 'Beslutad budget.' }, FORECAST: { description: 'Prognos.' } },
});
const AccuracyKindEnum = enumOf(['INCOME', 'COST', 'EQUITY'] as const);
registerEnumType(AccuracyKindEnum, {
  name: 'AccuracyKind',
  description: 'Vad raden är.',
  valuesMap: {
    INCOME: { description: 'Intäkt.' },
    COST: { description: 'Kostnad.' },
    EQUITY: { description: 'Eget kapital vid årets slut.' },
  },
});

@ObjectType('AccuracySample', { description: 'Vad som sades om ett år, och hur det blev, i kronor.' })
export class AccuracySampleType {
  @Field(() => Int, { description: 'År.' })
  year: number;

  @Field(() => AmountType, { description: 'Budget eller prognos för året.' })
  planned: AmountType;

  @Field(() => AmountType, { description: 'Årets utfall.' })
  outcome: AmountType;

  @Field({ description: 'Sant när något av de två är konstruerat.' })
  isConstructed: boolean;

  static of({ year, planned, outcome, isConstructed }: AccuracySample): AccuracySampleType {
    return Object.assign(new AccuracySampleType(), {
      ...{ year, isConstructed },
      planned: presentAmount(planned),
      outcome: presentAmount(outcome),
    });
  }
}

@ObjectType('LineAccuracy', {
  description:
    'Hur träffsäkra budget eller prognos har varit för en rad, med så många månader kvar. Andelar är decimaltal: 0.05 är 5 %.',
})
export class LineAccuracyType {
  @Field({
    description: 'Raden över åren: slag, konto, insats och kostnadsställe; `EQUITY` för eget kapital.',
  })
  lineKey: string;

  @Field({ description: 'Radens namn det senaste året.' })
  label: string;

  @Field(() => AccuracyKindEnum, { description: 'Vad raden är.' })
  kind: AccuracySample['kind'];

  @Field(() => PlanKindEnum, { description: 'Budget eller prognos.' })
  plan: PlanKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Månader som återstod; null när dokumentet inte säger det.',
  })
  monthsLeft: number | null;

  @Field(() => [Int], { description: 'Åren som räknas.' })
  years: readonly number[];

  @Field(() => AmountType, { description: 'Medelvärde av utfall minus det som sades.' })
  meanDeviation: AmountType;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Samma som andel av det som sades; null när något sades bli noll.',
  })
  meanShare: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Andelarnas standardavvikelse (n − 1); null för färre än två.',
  })
  spread: string | null;

  @Field(() => Decimal, {
    description: 'Hur stor andel av gångerna som utfallet blev lägre än det som sades.',
  })
  underspent: string;

  @Field({ description: 'Sant när något underlag är konstruerat.' })
  isConstructed: boolean;

  @Field(() => [AccuracySampleType], { description: 'Underlaget, det äldsta först.' })
  samples: readonly AccuracySampleType[];

  static of({ meanDeviation, samples, ...accuracy }: LineAccuracy): LineAccuracyType {
    return Object.assign(new LineAccuracyType(), {
      ...accuracy,
      meanDeviation: presentAmount(meanDeviation),
      samples: samples.map((sample) => AccuracySampleType.of(sample)),
    });
  }
}

@ObjectType('EquityForecast', { description: 'Vad som har publicerats om eget kapital vid ett års slut.' })
export class EquityForecastType {
  @Field(() => Int, { description: 'År.' })
  year: number;

  @Field({ description: 'Sant för utfallet, falskt för en prognos.' })
  isOutcome: boolean;

  @Field(() => CalendarDate, { description: 'Dagen då det sades; för utfallet dagen det gäller.' })
  toldOn: string;

  @Field(() => AmountType, { description: 'Eget kapital.' })
  amount: AmountType;

  @Field({ description: 'Dokumentet.' })
  document: string;

  @Field({ description: 'Plats i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerad för demo eller prov.' })
  isConstructed: boolean;

  static of({ kind, amount, ...told }: EquityForecast): EquityForecastType {
    return Object.assign(new EquityForecastType(), {
      ...told,
      isOutcome: kind === 'OUTCOME',
      amount: presentAmount(amount),
    });
  }
}
