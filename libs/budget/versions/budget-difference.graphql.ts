import { Field, ObjectType } from '@nestjs/graphql';
import type { BudgetDifference } from '@samla/domain/budget/budget-difference.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { BudgetLineType } from './budget-line.graphql.js';

@ObjectType('ChangedBudgetLine', { description: 'En rad som finns i båda versionerna men inte är densamma.' })
export class ChangedBudgetLineType {
  @Field(() => BudgetLineType, { description: 'Raden i den första.' })
  before: BudgetLineType;

  @Field(() => BudgetLineType, { description: 'Raden i den andra.' })
  after: BudgetLineType;

  @Field(() => AmountType, { description: 'Den andra minus den första.' })
  change: AmountType;
}

@ObjectType('ChangedBudgetSum', { description: 'En summa i två versioner.' })
export class ChangedBudgetSumType {
  @Field({ description: 'Gruppens nyckel, eller `INCOME`, `COSTS`, `RESULT`.' })
  key: string;

  @Field({ description: 'Summans namn.' })
  label: string;

  @Field(() => AmountType, { description: 'I den första.' })
  before: AmountType;

  @Field(() => AmountType, { description: 'I den andra.' })
  after: AmountType;

  @Field(() => AmountType, { description: 'Den andra minus den första.' })
  change: AmountType;
}

@ObjectType('BudgetDifference', { description: 'Vad som skiljer två versioner av en budget.' })
export class BudgetDifferenceType {
  @Field(() => [BudgetLineType], { description: 'Rader som bara finns i den andra.' })
  added: readonly BudgetLineType[];

  @Field(() => [BudgetLineType], { description: 'Rader som bara finns i den första.' })
  removed: readonly BudgetLineType[];

  @Field(() => [ChangedBudgetLineType], { description: 'Rader som är ändrade.' })
  changed: readonly ChangedBudgetLineType[];

  @Field(() => [ChangedBudgetSumType], { description: 'Alla summor, även de som är lika.' })
  sums: readonly ChangedBudgetSumType[];

  static of({ added, removed, changed, sums }: BudgetDifference): BudgetDifferenceType {
    const line = (each: BudgetDifference['added'][number]) => BudgetLineType.of(each);
    return Object.assign(new BudgetDifferenceType(), {
      added: added.map(line),
      removed: removed.map(line),
      changed: changed.map(({ before, after, change }) =>
        Object.assign(new ChangedBudgetLineType(), {
          before: line(before),
          after: line(after),
          change: presentAmount(change),
        }),
      ),
      sums: sums.map(({ key, label, before, after, change }) =>
        Object.assign(new ChangedBudgetSumType(), {
          key,
          label,
          before: presentAmount(before),
          after: presentAmount(after),
          change: presentAmount(change),
        }),
      ),
    });
  }
}
