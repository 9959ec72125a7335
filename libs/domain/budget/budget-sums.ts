import { Money } from '../money/money.js';
import { type BudgetKind, type BudgetLine, type PrintedTotal, signed } from './budget-line.js';

/** A group of a budget with the sum of its lines. */
export interface BudgetGroup {
  readonly kind: BudgetKind;
  readonly key: string;
  readonly label: string;
  readonly amount: Money;
  readonly lineNos: readonly number[];
}

/** What a budget comes to; sums are computed, never typed. */
export interface BudgetSums {
  readonly income: Money;
  readonly costs: Money;
  /** Income less costs. */
  readonly result: Money;
  /** In the order of their first lines. */
  readonly groups: readonly BudgetGroup[];
}

/** A printed sum with what its lines come to; null where the lines have no such groups. */
export interface ComparedTotal extends PrintedTotal {
  readonly computed: Money | null;
}

/** Sums a budget, group by group. */
export function budgetSums(lines: readonly BudgetLine[]): BudgetSums {
  const groups = new Map<string, BudgetGroup>();
  for (const { kind, groupKey, groupLabel, amount, lineNo } of lines) {
    const known = groups.get(`${kind} ${groupKey}`);
    groups.set(`${kind} ${groupKey}`, {
      kind,
      key: groupKey,
      label: known?.label ?? groupLabel,
      amount: (known?.amount ?? Money.zero).add(amount),
      lineNos: [...(known?.lineNos ?? []), lineNo],
    });
  }
  const of = (wanted: BudgetKind) =>
    Money.sum(lines.filter(({ kind }) => kind === wanted).map(({ amount }) => amount));
  const [income, costs] = [of('INCOME'), of('COST')];
  return { income, costs, result: income.subtract(costs), groups: [...groups.values()] };
}

/** Sets what is printed beside what the lines come to. */
export function comparedTotals(
  lines: readonly BudgetLine[],
  printed: readonly PrintedTotal[],
): ComparedTotal[] {
  const sums = budgetSums(lines);
  return printed.map((total) => ({ ...total, computed: computedFor(total.key, lines, sums) }));
}

/** A sum of costs, or of income, is positive; one of both is income less costs. */
function computedFor(key: string, lines: readonly BudgetLine[], sums: BudgetSums): Money | null {
  if (key === 'INCOME') return sums.income;
  if (key === 'COSTS') return sums.costs;
  if (key === 'RESULT') return sums.result;
  const keys = key.split('+');
  if (keys.some((each) => !sums.groups.some((group) => group.key === each))) return null;
  const summed = lines.filter(({ groupKey }) => keys.includes(groupKey));
  const result = Money.sum(summed.map(signed));
  return summed.every(({ kind }) => kind === 'COST') ? result.negate() : result;
}
