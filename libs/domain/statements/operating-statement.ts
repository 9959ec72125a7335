import { Money } from '../money/money.js';
import { fromPresented, presentAddUp, presentEach } from '../money/presentation.js';
import type { PartLayout } from './layout.js';
import {
  isOperatingGroup,
  type OperatingKeys,
  operatingLayoutRows,
  selects,
  type OperatingLayoutGroup,
  type OperatingLayoutRow,
  UNALLOCATED,
} from './operating-layout.js';
import { RESULT_LEAFS } from './income-statement.js';
import type { LeafLine } from './statement-line.js';

/** A movement of the period on a result account, by kostnadsställe and insats; ledger sign. */
export interface OperatingBalance {
  readonly account: string;
  readonly line: LeafLine;
  readonly insats: string;
  readonly costCentre: string;
  readonly change: Money;
}

/** An amount of driftredovisningen; `forced` when adding up made it another than its own rounding. */
export interface OperatingAmount {
  readonly exact: Money;
  readonly presented: string;
  readonly forced: boolean;
}

/** A printed row in statement sign (income +, cost −); budget and deviation are null without a budget. */
export interface OperatingRow {
  readonly key: string;
  readonly label: string;
  /** Depth of the row in the layout; the result is 0. */
  readonly depth: number;
  readonly isSum: boolean;
  readonly outcome: OperatingAmount;
  readonly budget: OperatingAmount | null;
  /** Outcome − budget of the presented amounts, so positive is better than planned; exact of the exact ones. */
  readonly deviation: { readonly exact: Money; readonly presented: string } | null;
}

type Amounts = ReadonlyMap<string, OperatingAmount>;

/**
 * Driftredovisning: the result of the period by the rows of a layout, with budget and deviation.
 * Its sum is always the result of resultaträkningen, and of the budget: what no row takes stands in a row of its own.
 * `budget` holds one amount per row key, in statement sign, as `budgetByRow` gives it; a row without one has the budget zero.
 */
export function operatingStatement(
  layout: OperatingLayoutGroup,
  balances: Iterable<OperatingBalance>,
  part: PartLayout,
  budget?: ReadonlyMap<string, Money>,
): OperatingRow[] {
  const outcome = allocate(layout, balances);
  const complete =
    outcome.has(UNALLOCATED.key) || budget?.has(UNALLOCATED.key)
      ? { ...layout, children: [...layout.children, UNALLOCATED] }
      : layout;
  const outcomes = present(complete, outcome, part);
  const budgets = budget ? present(complete, budget, part) : undefined;
  return print(complete, 0, outcomes, budgets, part);
}

function allocate(layout: OperatingLayoutGroup, balances: Iterable<OperatingBalance>): Map<string, Money> {
  const amounts = new Map<string, Money>();
  for (const balance of balances) {
    if (!isAllocated(balance)) continue;
    const { key } = operatingRowTaking(layout, balance);
    amounts.set(key, (amounts.get(key) ?? Money.zero).subtract(balance.change));
  }
  return amounts;
}

/** True for a movement that driftredovisningen shows: one of the result that is not nothing. */
export function isAllocated({ line, change }: OperatingBalance): boolean {
  return RESULT_LEAFS.some((leaf) => leaf === line) && !change.isZero();
}

/** The row of a layout that takes a movement; the row for what no other takes, where none does. */
export function operatingRowTaking(layout: OperatingLayoutGroup, balance: OperatingKeys): OperatingLayoutRow {
  return operatingLayoutRows(layout).find(({ select }) => selects(select, balance)) ?? UNALLOCATED;
}

function exactOf(
  node: OperatingLayoutRow | OperatingLayoutGroup,
  amounts: ReadonlyMap<string, Money>,
): Money {
  return Money.sum(operatingLayoutRows(node).map(({ key }) => amounts.get(key) ?? Money.zero));
}

/** Presents from the result downwards, so that every group adds up to the sum that is printed for it. */
function present(
  layout: OperatingLayoutGroup,
  amounts: ReadonlyMap<string, Money>,
  part: PartLayout,
): Amounts {
  const result = new Map<string, OperatingAmount>();
  const own = (exact: Money): OperatingAmount => ({
    exact,
    presented: presentEach(exact, part.unit),
    forced: false,
  });
  const descend = (group: OperatingLayoutGroup, total: OperatingAmount): void => {
    result.set(group.key, total);
    const exact = group.children.map((child) => exactOf(child, amounts));
    const added = part.rounding === 'ADD_UP' ? presentAddUp(exact, part.unit, total.presented) : undefined;
    group.children.forEach((child, index) => {
      const amount = added
        ? { exact: exact[index]!, presented: added.presented[index]!, forced: added.forced[index]! }
        : own(exact[index]!);
      if (isOperatingGroup(child)) descend(child, amount);
      else result.set(child.key, amount);
    });
  };
  descend(layout, own(exactOf(layout, amounts)));
  return result;
}

function print(
  node: OperatingLayoutRow | OperatingLayoutGroup,
  depth: number,
  outcomes: Amounts,
  budgets: Amounts | undefined,
  part: PartLayout,
): OperatingRow[] {
  const isSum = isOperatingGroup(node);
  const outcome = outcomes.get(node.key)!;
  const budget = budgets?.get(node.key) ?? null;
  const row: OperatingRow = {
    key: node.key,
    label: isSum ? node.sumLabel : node.label,
    depth,
    isSum,
    outcome,
    budget,
    deviation: budget && deviationOf(outcome, budget, part),
  };
  const above = isSum
    ? node.children.flatMap((child) => print(child, depth + 1, outcomes, budgets, part))
    : [];
  return [...above, row];
}

function deviationOf(outcome: OperatingAmount, budget: OperatingAmount, { unit }: PartLayout) {
  const presented = fromPresented(outcome.presented, unit).subtract(fromPresented(budget.presented, unit));
  return { exact: outcome.exact.subtract(budget.exact), presented: presentEach(presented, unit) };
}
