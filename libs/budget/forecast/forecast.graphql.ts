import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BudgetKind } from '@samla/domain/budget/budget-line.js';
import type { ForecastProposal } from '@samla/domain/forecast/forecast-line.js';
import {
  FORECAST_RULE_LABELS,
  FORECAST_RULES,
  type ForecastRule,
} from '@samla/domain/forecast/forecast-rule.js';
import type {
  EquityEffect,
  Forecast,
  ForecastAmounts,
  ForecastLine,
} from '@samla/domain/forecast/forecast.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { BudgetKindEnum } from '../versions/budget-line.graphql.js';
import type { ForecastChange } from './forecast-change.js';
import { forecastName, type LiveForecast } from './live-forecast.js';

export const ForecastRuleEnum = enumOf(FORECAST_RULES);
registerEnumType(ForecastRuleEnum, {
  name: 'ForecastRule',
  description: 'Hur en prognosrads återstående månader räknas.',
  valuesMap: {
    EVEN: { description: 'Återstående månader av budgetens periodisering.' },
    AS_LAST_YEAR: { description: 'Samma månaders utfall förra året.' },
    AS_AGREED: { description: 'Det som återstår av insatsens beslutade medel.' },
    AS_INVOICED: {
      description: 'Medel av de månader som fakturerats, eller senaste delbetalningen upprepad.',
    },
    AMOUNT: { description: 'Ett belopp som en person anger, med skäl.' },
  },
});

@ObjectType('ForecastAmounts', {
  description:
    'Budget, utfall och prognos, i kronor. Intäkter och kostnader är positiva var för sig, resultatet är intäkter minus kostnader.',
})
export class ForecastAmountsType {
  @Field(() => AmountType, { description: 'Årets budget.' })
  budget: AmountType;

  @Field(() => AmountType, { description: 'Bokfört till och med perioden.' })
  outcome: AmountType;

  @Field(() => AmountType, { description: 'Prognos för de månader som återstår.' })
  remaining: AmountType;

  @Field(() => AmountType, { description: 'Utfall och återstående månader: hela året.' })
  expected: AmountType;

  @Field(() => AmountType, { description: 'Vad resultatet vinner på budgeten: + är bättre än planerat.' })
  deviation: AmountType;

  static of({ budget, outcome, remaining, expected, deviation }: ForecastAmounts): ForecastAmountsType {
    return Object.assign(new ForecastAmountsType(), {
      budget: presentAmount(budget),
      outcome: presentAmount(outcome),
      remaining: presentAmount(remaining),
      expected: presentAmount(expected),
      deviation: presentAmount(deviation),
    });
  }
}

@ObjectType('ForecastProposal', { description: 'En regel som kan räkna raden, och vad den ger.' })
export class ForecastProposalType {
  @Field(() => ForecastRuleEnum, { description: 'Regeln.' })
  rule: ForecastRule;

  @Field({ description: 'Regelns namn.' })
  label: string;

  @Field(() => AmountType, { description: 'Återstående månader tillsammans.' })
  total: AmountType;

  @Field(() => [AmountType], { description: 'Tolv månader; noll för dem som är bokförda.' })
  months: readonly AmountType[];

  @Field({ description: 'Hur beloppet räknades, i en mening med sina tal.' })
  explanation: string;

  static of({ rule, total, months, explanation }: ForecastProposal): ForecastProposalType {
    return Object.assign(new ForecastProposalType(), {
      ...{ rule, label: FORECAST_RULE_LABELS[rule], explanation },
      total: presentAmount(total),
      months: months.map((month) => presentAmount(month)),
    });
  }
}

@ObjectType('ForecastChange', {
  description: 'En ändring som en person har gjort. Den senaste för raden gäller; de tidigare står kvar.',
})
export class ForecastChangeType {
  @Field(() => Int, { description: 'Ändringens nummer, från 1.' })
  changeNo: number;

  @Field({ description: 'Radens nyckel.' })
  lineKey: string;

  @Field(() => ForecastRuleEnum, { description: 'Regeln som valdes.' })
  rule: ForecastRule;

  @Field(() => AmountType, { nullable: true, description: 'Beloppet, för regeln `AMOUNT`.' })
  amount: AmountType | null;

  @Field({ description: 'Skälet.' })
  reason: string;

  @Field({ description: 'Vem som ändrade.' })
  changedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När.' })
  changedAt: Date;

  static of({ amount, ...change }: ForecastChange): ForecastChangeType {
    return Object.assign(new ForecastChangeType(), { ...change, amount: amount && presentAmount(amount) });
  }
}

@ObjectType('ForecastLine', {
  description: 'En rad i prognosen. Beloppen är positiva för intäkter och för kostnader.',
})
export class ForecastLineType extends ForecastAmountsType {
  @Field({ description: 'Radens nyckel i den här budgetens prognos.' })
  key: string;

  @Field(() => BudgetKindEnum, { description: 'Intäkt eller kostnad.' })
  kind: BudgetKind;

  @Field({ description: 'Gruppens nyckel; `utan-budgetrad` för det som bokförts utan rad i budgeten.' })
  groupKey: string;

  @Field({ description: 'Gruppens rubrik.' })
  groupLabel: string;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field({ description: 'Siffror som kontona börjar med; tom för alla.' })
  account: string;

  @Field({ description: 'Insatsens objektkod; tom för alla.' })
  insats: string;

  @Field({ description: 'Kostnadsställets objektkod; tom för alla.' })
  costCentre: string;

  @Field(() => ForecastProposalType, { description: 'Regeln som gäller för raden, och hur den räknade.' })
  proposal: ForecastProposalType;

  @Field(() => [ForecastProposalType], { description: 'Reglerna som går att räkna för raden.' })
  offers: readonly ForecastProposalType[];

  @Field(() => ForecastChangeType, {
    nullable: true,
    description: 'Ändringen som gäller; null när förslaget står.',
  })
  change: ForecastChangeType | null;

  static ofLine(line: ForecastLine, change: ForecastChange | null): ForecastLineType {
    const { key, kind, groupKey, groupLabel, label, account, insats, costCentre } = line.facts;
    return Object.assign(new ForecastLineType(), ForecastAmountsType.of(line), {
      ...{ key, kind, groupKey, groupLabel, label, account, insats, costCentre },
      proposal: ForecastProposalType.of(line.proposal),
      offers: line.offers.map((offer) => ForecastProposalType.of(offer)),
      change: line.change && change && ForecastChangeType.of(change),
    });
  }
}

@ObjectType('EquityEffect', {
  description: 'Eget kapital vid årets början, och vid dess slut enligt budget och enligt prognos.',
})
export class EquityEffectType {
  @Field(() => AmountType, { description: 'Vid årets början, ur bokföringen.' })
  opening: AmountType;

  @Field(() => AmountType, { description: 'Vid årets slut enligt budget.' })
  budgeted: AmountType;

  @Field(() => AmountType, { description: 'Vid årets slut enligt prognos.' })
  expected: AmountType;

  @Field(() => AmountType, { description: 'Prognos minus budget.' })
  effect: AmountType;

  static of({ opening, budgeted, expected, effect }: EquityEffect): EquityEffectType {
    return Object.assign(new EquityEffectType(), {
      opening: presentAmount(opening),
      budgeted: presentAmount(budgeted),
      expected: presentAmount(expected),
      effect: presentAmount(effect),
    });
  }
}

@ObjectType('Forecast', {
  description:
    'Prognos för året som den räknas nu, ur budgeten som gäller, bokföringen, beslutade medel och ändringar. Den sparas när någon sparar den.',
})
export class ForecastType {
  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field(() => Int, { description: 'Den sista bokförda perioden som räknas, 0–12.' })
  asOfPeriod: number;

  @Field(() => Int, { description: 'Den sista månaden med bokföring, 0–12.' })
  lastBookedPeriod: number;

  @Field({ description: 'Vad prognosen heter om ingen säger annat.' })
  name: string;

  @Field(() => ID, { description: 'Budgetversionen som gäller och som prognosen är av.' })
  budgetVersionId: string;

  @Field({ description: 'Budgetversionens namn.' })
  budgetName: string;

  @Field(() => [ForecastLineType], { description: 'Budgetens rader, sedan det som bokförts utan budgetrad.' })
  lines: readonly ForecastLineType[];

  @Field(() => ForecastAmountsType, { description: 'Summa intäkter.' })
  income: ForecastAmountsType;

  @Field(() => ForecastAmountsType, { description: 'Summa kostnader.' })
  costs: ForecastAmountsType;

  @Field(() => ForecastAmountsType, { description: 'Resultat.' })
  result: ForecastAmountsType;

  @Field(() => EquityEffectType, {
    nullable: true,
    description: 'Verkan på eget kapital; null för ett år utan böcker.',
  })
  equity: EquityEffectType | null;

  @Field(() => [ForecastChangeType], { description: 'Alla ändringar, i den ordning de gjordes.' })
  changes: readonly ForecastChangeType[];

  @Field({ description: 'Sant när budgeten eller böckerna är konstruerade.' })
  isConstructed: boolean;

  static of({ year, base, forecast, changes, lastBookedMonth, isConstructed }: LiveForecast): ForecastType {
    return Object.assign(new ForecastType(), {
      ...{ year, asOfPeriod: forecast.asOf, lastBookedPeriod: lastBookedMonth, isConstructed },
      name: forecastName(year, forecast.asOf),
      budgetVersionId: toGlobalId('BudgetVersion', base.id),
      budgetName: base.name,
      ...partsOf(forecast, changes),
      changes: changes.map((change) => ForecastChangeType.of(change)),
    });
  }
}

function partsOf({ lines, income, costs, result, equity }: Forecast, changes: readonly ForecastChange[]) {
  const latest = new Map(changes.map((change) => [change.lineKey, change]));
  return {
    lines: lines.map((line) => ForecastLineType.ofLine(line, latest.get(line.facts.key) ?? null)),
    income: ForecastAmountsType.of(income),
    costs: ForecastAmountsType.of(costs),
    result: ForecastAmountsType.of(result),
    equity: equity && EquityEffectType.of(equity),
  };
}
