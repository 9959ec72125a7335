import { Money } from '../money/money.js';
import { type BudgetKind, type BudgetLine, isUnmapped } from './budget-line.js';
import { monthsOf } from './budget-period.js';
import { budgetSums } from './budget-sums.js';

/** A line that is in both versions, but not the same. */
export interface ChangedLine {
  readonly before: BudgetLine;
  readonly after: BudgetLine;
  /** After less before. */
  readonly change: Money;
}

/** A sum before and after; groups are named by key, the whole by `INCOME`, `COSTS` and `RESULT`. */
export interface ChangedSum {
  readonly key: string;
  readonly label: string;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
}

/** What differs between two versions of a budget. */
export interface BudgetDifference {
  readonly added: readonly BudgetLine[];
  readonly removed: readonly BudgetLine[];
  readonly changed: readonly ChangedLine[];
  /** Every sum of either version. */
  readonly sums: readonly ChangedSum[];
}

/** How a line of one version is recognised in the other, the surest first. */
const SAME: readonly ((line: BudgetLine) => string | null)[] = [
  (line) => key(line.kind, line.groupKey, line.label, line.account, line.insats, line.costCentre),
  (line) => key(line.kind, line.label, line.account, line.insats, line.costCentre),
  (line) => (isUnmapped(line) ? null : key(line.kind, line.account, line.insats, line.costCentre)),
  (line) => key(line.kind, line.groupKey, line.label),
];

/** What has been added, removed and changed from one version to another. Two that are alike differ in nothing. */
export function budgetDifference(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
): BudgetDifference {
  const pairs = new Map<BudgetLine, BudgetLine>();
  const left = new Set(after);
  for (const identity of SAME) pair(before, left, pairs, identity);
  return {
    added: after.filter((line) => left.has(line)),
    removed: before.filter((line) => !pairs.has(line)),
    changed: before.flatMap((line) => {
      const other = pairs.get(line);
      if (!other || contentOf(line) === contentOf(other)) return [];
      return [{ before: line, after: other, change: other.amount.subtract(line.amount) }];
    }),
    sums: changedSums(before, after),
  };
}

function pair(
  before: readonly BudgetLine[],
  left: Set<BudgetLine>,
  pairs: Map<BudgetLine, BudgetLine>,
  identity: (line: BudgetLine) => string | null,
): void {
  const waiting = new Map<string, BudgetLine[]>();
  for (const line of left) {
    const id = identity(line);
    if (id !== null) waiting.set(id, [...(waiting.get(id) ?? []), line]);
  }
  for (const line of before) {
    if (pairs.has(line)) continue;
    const id = identity(line);
    const found = id === null ? undefined : waiting.get(id)?.shift();
    if (!found) continue;
    pairs.set(line, found);
    left.delete(found);
  }
}

function changedSums(before: readonly BudgetLine[], after: readonly BudgetLine[]): ChangedSum[] {
  const [first, second] = [budgetSums(before), budgetSums(after)];
  const changed = (key: string, label: string, from: Money, to: Money): ChangedSum => ({
    key,
    label,
    before: from,
    after: to,
    change: to.subtract(from),
  });
  const amountIn = (sums: typeof first, kind: BudgetKind, groupKey: string): Money =>
    sums.groups.find((group) => group.kind === kind && group.key === groupKey)?.amount ?? Money.zero;
  const named = new Map(
    [...first.groups, ...second.groups].map((group) => [`${group.kind} ${group.key}`, group]),
  );
  return [
    ...[...named.values()].map(({ kind, key: groupKey, label }) =>
      changed(groupKey, label, amountIn(first, kind, groupKey), amountIn(second, kind, groupKey)),
    ),
    changed('INCOME', 'Summa intäkter', first.income, second.income),
    changed('COSTS', 'Summa kostnader', first.costs, second.costs),
    changed('RESULT', 'Resultat', first.result, second.result),
  ];
}

function contentOf(line: BudgetLine): string {
  const { kind, groupKey, label, account, insats, costCentre, amount, months, takenAlong, proposedBy, note } =
    line;
  // An even year written out month by month is the same year.
  const money = [amount.toString(), monthsOf({ amount, months }).map(String)];
  return JSON.stringify([
    kind,
    groupKey,
    label,
    account,
    insats,
    costCentre,
    money,
    takenAlong,
    proposedBy,
    note,
  ]);
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
