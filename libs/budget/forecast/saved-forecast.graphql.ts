import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type BudgetKind, signed } from '@samla/domain/budget/budget-line.js';
import { budgetSums } from '@samla/domain/budget/budget-sums.js';
import { FORECAST_RULES, type ForecastRule } from '@samla/domain/forecast/forecast-rule.js';
import { Money } from '@samla/domain/money/money.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { BudgetKindEnum } from '../versions/budget-line.graphql.js';
import { ForecastRuleEnum, ForecastType } from './forecast.graphql.js';
import type { SavedForecast } from './saved-forecast.js';

const SAVED_RULES = [...FORECAST_RULES, 'PUBLISHED'] as const;
const SavedForecastRuleEnum = enumOf(SAVED_RULES);
registerEnumType(SavedForecastRuleEnum, {
  name: 'SavedForecastRule',
  description: 'Hur raden i en sparad prognos räknades.',
  valuesMap: {
    EVEN: { description: 'Budgetens periodisering.' },
    AS_LAST_YEAR: { description: 'Som förra året.' },
    AS_AGREED: { description: 'Enligt beslutade medel.' },
    AS_INVOICED: { description: 'Som fakturerat.' },
    AMOUNT: { description: 'Ett belopp som en person angav.' },
    PUBLISHED: { description: 'Som ett dokument skriver det.' },
  },
});

type SavedLine = SavedForecast['lines'][number];

@ObjectType('SavedForecastLine', { description: 'En rad i en sparad eller publicerad prognos, i kronor.' })
export class SavedForecastLineType {
  @Field(() => Int, { description: 'Radens nummer, från 1.' })
  lineNo: number;

  @Field(() => BudgetKindEnum, { description: 'Intäkt eller kostnad.' })
  kind: BudgetKind;

  @Field({ description: 'Gruppens rubrik.' })
  groupLabel: string;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field(() => AmountType, { nullable: true, description: 'Budget; null när dokumentet inte har någon.' })
  budget: AmountType | null;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Utfall till och med perioden; null när dokumentet inte säger det.',
  })
  outcome: AmountType | null;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Återstående månader; null när dokumentet inte säger det.',
  })
  remaining: AmountType | null;

  @Field(() => AmountType, { description: 'Hela året enligt prognosen.' })
  expected: AmountType;

  @Field(() => SavedForecastRuleEnum, { description: 'Regeln.' })
  rule: ForecastRule | 'PUBLISHED';

  @Field({ description: 'Hur raden räknades.' })
  explanation: string;

  @Field({ description: 'Skälet till en ändring; tom när förslaget stod.' })
  reason: string;

  @Field({ description: 'Vem som ändrade; tom när förslaget stod.' })
  changedBy: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'När raden ändrades.' })
  changedAt: Date | null;

  static of({ line, made }: SavedLine): SavedForecastLineType {
    const { lineNo, kind, groupLabel, label, amount } = line;
    const { rule, explanation, reason, changedBy, changedAt, budget, outcome, remaining } = made;
    return Object.assign(new SavedForecastLineType(), {
      ...{ lineNo, kind, groupLabel, label, rule, explanation, reason, changedBy, changedAt },
      budget: budget && presentAmount(budget),
      outcome: outcome && presentAmount(outcome),
      remaining: remaining && presentAmount(remaining),
      expected: presentAmount(amount),
    });
  }
}

@ObjectType('SavedForecast', {
  description: 'En sparad eller publicerad prognos. Den är en budgetversion i fasen prognos och ändras inte.',
})
export class SavedForecastType {
  @Field(() => ID, { description: 'Budgetversionens globala id.' })
  id: string;

  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field({ description: 'Namn.' })
  name: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Den sista bokförda perioden, 0–12; null när dokumentet inte säger det.',
  })
  asOfPeriod: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Budgetversionen som den är av; null när den inte finns här.',
  })
  budgetVersionId: string | null;

  @Field(() => [SavedForecastLineType], { description: 'Raderna.' })
  lines: readonly SavedForecastLineType[];

  @Field(() => AmountType, { description: 'Väntade intäkter.' })
  income: AmountType;

  @Field(() => AmountType, { description: 'Väntade kostnader.' })
  costs: AmountType;

  @Field(() => AmountType, { description: 'Väntat resultat.' })
  result: AmountType;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Eget kapital vid årets början; null när det inte är känt.',
  })
  openingEquity: AmountType | null;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Väntat eget kapital vid årets slut; null när det inte är känt.',
  })
  expectedEquity: AmountType | null;

  @Field({ description: 'Dokumentet som den är publicerad i; tom för en sparad.' })
  document: string;

  @Field({ description: 'Plats i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som sparade den.' })
  createdBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den sparades.' })
  createdAt: Date;

  static of({ version, baseVersionId, asOf, openingEquity, lines }: SavedForecast): SavedForecastType {
    const { id, year, name, document, place, isConstructed, createdBy, createdAt } = version;
    const budget = lines.map(({ line }) => line);
    const { income, costs, result } = budgetSums(budget);
    return Object.assign(new SavedForecastType(), {
      ...{ year, name, document, place, isConstructed, createdBy, createdAt },
      id: toGlobalId('BudgetVersion', id),
      asOfPeriod: asOf,
      budgetVersionId: baseVersionId && toGlobalId('BudgetVersion', baseVersionId),
      lines: lines.map((line) => SavedForecastLineType.of(line)),
      income: presentAmount(income),
      costs: presentAmount(costs),
      result: presentAmount(result),
      openingEquity: openingEquity && presentAmount(openingEquity),
      expectedEquity: openingEquity && presentAmount(openingEquity.add(Money.sum(budget.map(signed)))),
    });
  }
}

const KEY = 'Samma nyckel igen ger samma svar, utan att något görs två gånger.';

@InputType({ description: 'Ändring av en rad i prognosen.' })
export class ChangeForecastLineInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field(() => Int, { description: 'Den sista bokförda perioden som räknas, 0–11.' })
  asOfPeriod: number;

  @Field(() => ID, {
    description: 'Budgetversionen som prognosen är av; gäller en annan nu ändras ingenting.',
  })
  budgetVersionId: string;

  @Field({ description: 'Radens nyckel.' })
  lineKey: string;

  @Field(() => ForecastRuleEnum, { description: 'Regeln som ska gälla.' })
  rule: ForecastRule;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Återstående månader tillsammans i kronor; för `AMOUNT` och bara då.',
  })
  amount?: string | null;

  @Field({ description: 'Skälet, utan personuppgifter.' })
  reason: string;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Prognosen som ska sparas, som den räknas nu.' })
export class SaveForecastInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field(() => Int, { description: 'Den sista bokförda perioden som räknas, 0–12.' })
  asOfPeriod: number;

  @Field(() => ID, {
    description: 'Budgetversionen som prognosen är av; gäller en annan nu sparas ingenting.',
  })
  budgetVersionId: string;

  @Field(() => String, { nullable: true, description: 'Namn; utelämnat: efter perioden.' })
  name?: string | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: 'Raden är ändrad.' })
export class ForecastLineChanged {
  @Field(() => ForecastType, { description: 'Prognosen som den nu räknas.' })
  forecast: ForecastType;
}

@ObjectType({ description: 'Prognosen är sparad.' })
export class ForecastSaved {
  @Field(() => SavedForecastType, { description: 'Den sparade prognosen.' })
  forecast: SavedForecastType;
}
