import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import fc from 'fast-check';

/** A budget line of 100 kr cost with no mapping, and what a test changes. */
export function budgetLine(
  changes: Partial<Omit<BudgetLine, 'amount'>> & { amount?: string } = {},
): BudgetLine {
  const { amount = '100', ...rest } = changes;
  return {
    lineNo: 1,
    kind: 'COST',
    groupKey: 'insatser',
    groupLabel: 'Insatser',
    label: 'Rad',
    account: '',
    insats: '',
    costCentre: '',
    months: null,
    takenAlong: false,
    proposedBy: '',
    note: '',
    ...rest,
    amount: Money.parse(amount),
  };
}

const ore = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n }).map((value) => Money.fromOre(value));

/** Any lines: keys from few values, so that they meet, overlap and repeat. */
export const anyLines: fc.Arbitrary<BudgetLine[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('INCOME' as const, 'COST' as const),
      groupKey: fc.constantFrom('a', 'b', 'c'),
      label: fc.constantFrom('Team', 'Utbildning', 'Arvoden', 'Övrigt'),
      account: fc.constantFrom('', '3', '35', '4', '4511', '7', '7111'),
      insats: fc.constantFrom('', '110', '120', '900'),
      costCentre: fc.constantFrom('', '100', '200'),
      amount: ore,
      hasMonths: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ hasMonths, amount, ...row }, index) => ({
      ...budgetLine(),
      ...row,
      amount,
      months:
        hasMonths && !amount.isNegative()
          ? amount.allocate(Array.from({ length: 12 }, (_, at) => `${at}`))
          : null,
      lineNo: index + 1,
      groupLabel: row.groupKey.toUpperCase(),
    })),
  );
