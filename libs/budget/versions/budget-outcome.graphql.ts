import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BudgetKind } from '@samla/domain/budget/budget-line.js';
import { type Booked, shareUsed } from '@samla/domain/budget/budget-outcome.js';
import type { Money } from '@samla/domain/money/money.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { BudgetKindEnum, BudgetLineType } from './budget-line.graphql.js';
import type { BudgetOutcome, OutcomeTotal } from './budget-outcome.js';

/** What a row of budget and outcome is made from; outcome and deviation are null for a year without books. */
interface Figures {
  readonly outcome: Money | null;
  readonly budget: Money;
  readonly budgetToPeriod: Money;
  readonly deviation: Money | null;
}

@ObjectType({ isAbstract: true })
abstract class BudgetFigures {
  @Field(() => AmountType, {
    nullable: true,
    description: 'Bokfört till och med perioden; null för ett år utan böcker.',
  })
  outcome: AmountType | null;

  @Field(() => AmountType, { description: 'Hela årets budget.' })
  budget: AmountType;

  @Field(() => AmountType, { description: 'Budget till och med perioden.' })
  budgetToPeriod: AmountType;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Utfall mot budget till och med perioden; bättre än budget är +.',
  })
  deviation: AmountType | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Hur många hela procent av årets budget som är använda; null utan budget eller utfall.',
  })
  shareUsed: string | null;
}

function figuresOf({ outcome, budget, budgetToPeriod, deviation }: Figures): BudgetFigures {
  return {
    outcome: outcome && presentAmount(outcome),
    budget: presentAmount(budget),
    budgetToPeriod: presentAmount(budgetToPeriod),
    deviation: deviation && presentAmount(deviation),
    shareUsed: outcome && shareUsed(outcome, budget),
  };
}

@ObjectType('BookedOutcome', { description: 'Bokfört på ett konto, en insats och ett kostnadsställe.' })
export class BookedOutcomeType {
  @Field(() => BudgetKindEnum, { description: 'Intäkt eller kostnad.' })
  kind: BudgetKind;

  @Field({ description: 'Konto.' })
  account: string;

  @Field({ description: 'Insatsens objektkod; tom för ingen.' })
  insats: string;

  @Field({ description: 'Kostnadsställets objektkod; tom för inget.' })
  costCentre: string;

  @Field(() => AmountType, { description: 'Bokfört belopp, positivt för intäkter och för kostnader.' })
  amount: AmountType;

  static of({ amount, ...keys }: Booked): BookedOutcomeType {
    return Object.assign(new BookedOutcomeType(), { ...keys, amount: presentAmount(amount) });
  }
}

@ObjectType('BudgetLineOutcome', { description: 'En budgetrad med sitt utfall, i kronor.' })
export class BudgetLineOutcomeType extends BudgetFigures {
  @Field(() => BudgetLineType, { description: 'Budgetraden.' })
  line: BudgetLineType;

  @Field(() => [BookedOutcomeType], { description: 'Det bokförda som utfallet är summan av.' })
  booked: readonly BookedOutcomeType[];
}

@ObjectType('BudgetOutcomeTotal', { description: 'Summa av budget och utfall, i kronor.' })
export class BudgetOutcomeTotalType extends BudgetFigures {
  @Field({ description: 'Gruppens nyckel, eller `INCOME`, `COSTS`, `RESULT`.' })
  key: string;

  @Field({ description: 'Summans namn.' })
  label: string;

  static of({ key, label, ...figures }: OutcomeTotal): BudgetOutcomeTotalType {
    return Object.assign(new BudgetOutcomeTotalType(), { key, label, ...figuresOf(figures) });
  }
}

@ObjectType('BudgetOutcome', {
  description: 'Utfall mot budget till och med en period. De möts på konto, insats och kostnadsställe.',
})
export class BudgetOutcomeType {
  @Field(() => Int, { description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field({ description: 'Sant när året har böcker; annars finns bara budgeten.' })
  hasBooks: boolean;

  @Field(() => [BudgetLineOutcomeType], { description: 'Rad för rad.' })
  lines: readonly BudgetLineOutcomeType[];

  @Field(() => [BudgetOutcomeTotalType], {
    description: 'Grupperna, sedan intäkter, kostnader och resultat.',
  })
  totals: readonly BudgetOutcomeTotalType[];

  @Field(() => [BookedOutcomeType], { description: 'Bokfört som ingen budgetrad tar: ”Utan budgetrad”.' })
  withoutLine: readonly BookedOutcomeType[];

  static of({ toPeriod, hasBooks, lines, totals, withoutLine }: BudgetOutcome): BudgetOutcomeType {
    return Object.assign(new BudgetOutcomeType(), {
      toPeriod,
      hasBooks,
      lines: lines.map(({ line, booked, ...figures }) =>
        Object.assign(new BudgetLineOutcomeType(), {
          line: BudgetLineType.of(line),
          booked: booked.map((each) => BookedOutcomeType.of(each)),
          ...figuresOf(figures),
        }),
      ),
      totals: totals.map((total) => BudgetOutcomeTotalType.of(total)),
      withoutLine: withoutLine.map((each) => BookedOutcomeType.of(each)),
    });
  }
}
