import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BUDGET_KINDS, type BudgetKind, type BudgetLine } from '@samla/domain/budget/budget-line.js';
import type { BudgetGroup, ComparedTotal } from '@samla/domain/budget/budget-sums.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

export const BudgetKindEnum = enumOf(BUDGET_KINDS);
registerEnumType(BudgetKindEnum, {
  name: 'BudgetKind',
  description: 'Om en budgetrad planerar intäkter eller kostnader. Beloppet är positivt för båda.',
  valuesMap: { INCOME: { description: 'Intäkter.' }, COST: { description: 'Kostnader.' } },
});

@ObjectType('BudgetLine', { description: 'En budgetrad, i kronor.' })
export class BudgetLineType {
  @Field(() => Int, { description: 'Radens nummer i versionen, från 1.' })
  lineNo: number;

  @Field(() => BudgetKindEnum, { description: 'Intäkt eller kostnad.' })
  kind: BudgetKind;

  @Field({ description: 'Nyckel för gruppen som raden summeras i.' })
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

  @Field(() => AmountType, { description: 'Årets budget, positiv för intäkter och för kostnader.' })
  amount: AmountType;

  @Field(() => [AmountType], {
    nullable: true,
    description: 'Tolv månadsbelopp; null när året är jämnt fördelat.',
  })
  months: readonly AmountType[] | null;

  @Field({ description: 'Föreslagen att tas med in i länsförbundet.' })
  takenAlong: boolean;

  @Field({ description: 'Organ eller roll som föreslog det; tom när det inte är känt.' })
  proposedBy: string;

  @Field({ description: 'Anmärkning; kan vara tom.' })
  note: string;

  static of({ amount, months, ...line }: BudgetLine): BudgetLineType {
    return Object.assign(new BudgetLineType(), {
      ...line,
      amount: presentAmount(amount),
      months: months && months.map((month) => presentAmount(month)),
    });
  }
}

@ObjectType('BudgetGroup', { description: 'En grupp av budgetrader med sin summa, som räknas ur raderna.' })
export class BudgetGroupType {
  @Field({ description: 'Gruppens nyckel.' })
  key: string;

  @Field({ description: 'Gruppens rubrik.' })
  label: string;

  @Field(() => BudgetKindEnum, { description: 'Intäkter eller kostnader.' })
  kind: BudgetKind;

  @Field(() => AmountType, { description: 'Summan av gruppens rader.' })
  amount: AmountType;

  @Field(() => [Int], { description: 'Gruppens rader.' })
  lineNos: readonly number[];

  static of({ amount, ...group }: BudgetGroup): BudgetGroupType {
    return Object.assign(new BudgetGroupType(), { ...group, amount: presentAmount(amount) });
  }
}

@ObjectType('BudgetPrintedTotal', {
  description:
    'En summa som dokumentet skriver den, bredvid den som räknas ur raderna. Den används inte till något.',
})
export class BudgetPrintedTotalType {
  @Field({ description: 'Vad som summeras: `INCOME`, `COSTS`, `RESULT` eller gruppnycklar med + emellan.' })
  key: string;

  @Field({ description: 'Summans namn i dokumentet.' })
  label: string;

  @Field(() => AmountType, { description: 'Som dokumentet skriver den.' })
  printed: AmountType;

  @Field(() => AmountType, { nullable: true, description: 'Räknad ur raderna; null när grupperna saknas.' })
  computed: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Skriven minus räknad.' })
  difference: AmountType | null;

  static of({ key, label, amount, computed }: ComparedTotal): BudgetPrintedTotalType {
    return Object.assign(new BudgetPrintedTotalType(), {
      key,
      label,
      printed: presentAmount(amount),
      computed: computed && presentAmount(computed),
      difference: computed && presentAmount(amount.subtract(computed)),
    });
  }
}

@InputType({ description: 'En budgetrad. Radnumret är platsen i listan.' })
export class BudgetLineInput {
  @Field(() => BudgetKindEnum, { description: 'Intäkt eller kostnad.' })
  kind: BudgetKind;

  @Field({ description: 'Nyckel för gruppen.' })
  groupKey: string;

  @Field({ description: 'Gruppens rubrik.' })
  groupLabel: string;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Siffror som kontona börjar med; utelämnad: alla.' })
  account?: string | null;

  @Field(() => String, { nullable: true, description: 'Insatsens objektkod; utelämnad: alla.' })
  insats?: string | null;

  @Field(() => String, { nullable: true, description: 'Kostnadsställets objektkod; utelämnad: alla.' })
  costCentre?: string | null;

  @Field(() => Decimal, { description: 'Årets budget i kronor, positiv för intäkter och för kostnader.' })
  amount: string;

  @Field(() => [Decimal], { nullable: true, description: 'Tolv månadsbelopp som blir radens summa.' })
  months?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Föreslås tas med in i länsförbundet; utelämnad: nej.',
  })
  takenAlong?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Organ eller roll som föreslår det, inte en person. Används bara med `takenAlong`.',
  })
  proposedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Anmärkning, utan personuppgifter.' })
  note?: string | null;
}

@InputType({ description: 'En summa som ett dokument skriver den.' })
export class BudgetPrintedTotalInput {
  @Field({ description: '`INCOME`, `COSTS`, `RESULT` eller gruppnycklar med + emellan.' })
  key: string;

  @Field({ description: 'Summans namn i dokumentet.' })
  label: string;

  @Field(() => Decimal, { description: 'Beloppet i kronor.' })
  amount: string;
}
