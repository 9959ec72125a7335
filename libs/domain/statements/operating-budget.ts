import { type BudgetKind, type BudgetLine, isUnmapped, signed } from '../budget/budget-line.js';
import { Money } from '../money/money.js';
import {
  type OperatingKeys,
  type OperatingLayoutGroup,
  operatingLayoutRows,
  selects,
  UNALLOCATED,
} from './operating-layout.js';

/** What stands for any account where a line names none: the classes of its kind, finance left out. */
const CLASSES: Readonly<Record<BudgetKind, readonly string[]>> = {
  INCOME: ['3'],
  COST: ['4', '5', '6', '7'],
};

/**
 * The budget of every row of a layout, in statement sign (income +, costs −). A line goes to the first row, from the top, that
 * takes its account, insats and kostnadsställe, as a balance does; what no row takes stands on the row for that, so that
 * nothing of the budget is lost whatever the layout.
 */
export function budgetByRow(
  layout: OperatingLayoutGroup,
  lines: readonly BudgetLine[],
): ReadonlyMap<string, Money> {
  const rows = operatingLayoutRows(layout);
  const budget = new Map<string, Money>();
  for (const line of lines) {
    const keys = keysOf(line);
    const row = rows.find(({ select }) => keys.some((each) => selects(select, each))) ?? UNALLOCATED;
    if (row === UNALLOCATED && line.amount.isZero()) continue;
    budget.set(row.key, (budget.get(row.key) ?? Money.zero).add(signed(line)));
  }
  return budget;
}

function keysOf(line: BudgetLine): OperatingKeys[] {
  if (isUnmapped(line)) return [];
  if (line.account !== '') return [line];
  return CLASSES[line.kind].map((account) => ({ ...line, account }));
}
