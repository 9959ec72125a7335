import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  BUDGET_RULE_WORDS,
  BUDGET_RULES,
  type BudgetRule,
} from '@samla/domain/statements/budget-of-period.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { AccountAmountType } from './account-amount.graphql.js';

const BudgetRuleEnum = enumOf(BUDGET_RULES);
registerEnumType(BudgetRuleEnum, {
  name: 'BudgetRule',
  description: 'Regeln som en periods budget är gjord efter.',
  valuesMap: Object.fromEntries(BUDGET_RULES.map((rule) => [rule, { description: BUDGET_RULE_WORDS[rule] }])),
});

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
    description:
      'Avvikelse av de visade beloppen; bättre än budget är + där uppställningen inte säger annat.',
  })
  deviation: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Utfall året före; null när det inte är känt.' })
  comparison: AmountType | null;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Prognos för hela året, som publicerad bredvid en del av det; null när ingen är känd.',
  })
  forecast: AmountType | null;

  @Field(() => [String], { description: 'Nycklarna till raderna som en summa lägger ihop.' })
  sums: readonly string[];

  @Field(() => [AccountAmountType], {
    description: 'Konton som utfallet är summan av, kostnader positiva; tom för en summa och för publicerat.',
  })
  accounts: readonly AccountAmountType[];
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

  @Field(() => BudgetRuleEnum, {
    nullable: true,
    description:
      'Hur periodens budget är gjord; null när perioden inte har någon, och för ett helt publicerat år.',
  })
  budgetRule: BudgetRule | null;

  @Field(() => [OperatingRowType], { description: 'Driftredovisningens rader, i uppställningens enhet.' })
  rows: readonly OperatingRowType[];
}
