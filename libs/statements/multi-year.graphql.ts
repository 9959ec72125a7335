import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Unit } from '@samla/domain/money/presentation.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType, UnitEnum } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import type { ComparisonSource } from './comparison.js';
import { FigureSourceEnum } from './figure-source.graphql.js';
import { MULTI_YEAR_MEASURES, type MultiYearMeasure } from './multi-year.js';

const MultiYearMeasureEnum = enumOf(MULTI_YEAR_MEASURES);
registerEnumType(MultiYearMeasureEnum, {
  name: 'MultiYearMeasure',
  description: 'Vad en rad i flerårsöversikten räknar.',
  valuesMap: {
    AMOUNT: { description: 'Belopp.' },
    PERCENT: { description: 'Hela procent.' },
    COUNT: { description: 'Antal.' },
  },
});

@ObjectType('MultiYearCell', { description: 'Ett års värde i flerårsöversikten, med sin källa.' })
export class MultiYearCellType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Beloppet; null för procent och antal, och när året inte är känt. Kostnader är positiva.',
  })
  amount: AmountType | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Procenttalet eller antalet; null för belopp, och när det inte är känt.',
  })
  number: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Procent med två decimaler; null när bara det tryckta är känt.',
  })
  exactPercent: string | null;

  @Field(() => FigureSourceEnum, { nullable: true, description: 'Källan; null när värdet inte är känt.' })
  source: ComparisonSource | null;

  @Field(() => String, { nullable: true, description: 'Det publicerade dokumentet; null ur böckerna.' })
  document: string | null;

  @Field(() => String, { nullable: true, description: 'Tabell, avsnitt eller sida; null ur böckerna.' })
  place: string | null;

  @Field({ description: 'Sant för ett värde räknat ur publicerade belopp.' })
  isComputed: boolean;

  @Field(() => [StatementLineEnum], {
    description: 'Rader i årets uppställningar som värdet öppnas på; tom för publicerat.',
  })
  lines: readonly StatementLine[];
}

@ObjectType('MultiYearRow', { description: 'En rad i flerårsöversikten.' })
export class MultiYearRowType {
  @Field({ description: 'INCOME, COSTS, FINANCE, RESULT, EQUITY_RATIO eller EMPLOYEES.' })
  key: string;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field(() => MultiYearMeasureEnum, { description: 'Vad raden räknar.' })
  measure: MultiYearMeasure;

  @Field(() => [MultiYearCellType], { description: 'Ett värde per år, det senaste först.' })
  cells: readonly MultiYearCellType[];
}

@ObjectType('MultiYear', {
  description: 'Flerårsöversikt: varje år ur sina böcker, annars ur det som är publicerat.',
})
export class MultiYearType {
  @Field(() => [Int], { description: 'Åren, det senaste först.' })
  years: readonly number[];

  @Field(() => UnitEnum, { description: 'Uppställningens enhet; publicerade belopp har sin egen.' })
  unit: Unit;

  @Field(() => [MultiYearRowType], { description: 'Raderna, uppifrån och ned.' })
  rows: readonly MultiYearRowType[];
}
