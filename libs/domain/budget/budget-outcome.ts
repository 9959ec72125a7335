import { Money } from '../money/money.js';
import { type BudgetKeys, type BudgetKind, type BudgetLine, isUnmapped } from './budget-line.js';
import { budgetTo } from './budget-period.js';

/** What has been booked on an account, insats and kostnadsställe; positive for income and for costs. */
export interface Booked {
  readonly kind: BudgetKind;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly amount: Money;
}

/** A line with its outcome. */
export interface LineOutcome<Line extends BudgetLine = BudgetLine> {
  readonly line: Line;
  readonly outcome: Money;
  /** What the outcome is the sum of. */
  readonly booked: readonly Booked[];
  /** The line's budget up to the same period. */
  readonly budgetToPeriod: Money;
  /** What is better than planned is positive: more income, less cost. */
  readonly deviation: Money;
}

/** Budget and outcome of a period, line by line. */
export interface OutcomeByLine<Line extends BudgetLine = BudgetLine> {
  readonly lines: readonly LineOutcome<Line>[];
  /** What no line takes. */
  readonly withoutLine: readonly Booked[];
}

/** Whether a line takes what is booked on an account, insats and kostnadsställe. */
export function takes(line: BudgetKeys, booked: Omit<Booked, 'amount'>): boolean {
  return (
    !isUnmapped(line) &&
    line.kind === booked.kind &&
    booked.account.startsWith(line.account) &&
    (line.insats === '' || line.insats === booked.insats) &&
    (line.costCentre === '' || line.costCentre === booked.costCentre)
  );
}

/**
 * The line that takes a booked amount: of those that do, the one that says most. Lines say more by how many of account,
 * insats and kostnadsställe they name; then insats goes before kostnadsställe, and a longer account before a shorter.
 */
export function lineFor<Line extends BudgetLine>(
  lines: readonly Line[],
  booked: Omit<Booked, 'amount'>,
): Line | null {
  const candidates = lines.filter((line) => takes(line, booked));
  return candidates.reduce<Line | null>(
    (best, line) => (best === null || precedes(line, best) ? line : best),
    null,
  );
}

/** Sets outcome beside budget up to a period; every amount goes to one line, or stands without. */
export function outcomeByLine<Line extends BudgetLine>(
  lines: readonly Line[],
  booked: readonly Booked[],
  toPeriod: number,
): OutcomeByLine<Line> {
  const taken = new Map<Line, Booked[]>();
  const withoutLine: Booked[] = [];
  for (const each of booked) {
    const line = lineFor(lines, each);
    if (line) taken.set(line, [...(taken.get(line) ?? []), each]);
    else if (!each.amount.isZero()) withoutLine.push(each);
  }
  return {
    lines: lines.map((line) => {
      const own = taken.get(line) ?? [];
      const outcome = Money.sum(own.map(({ amount }) => amount));
      const budgetToPeriod = budgetTo(line, toPeriod);
      const deviation = deviationOf(line.kind, outcome, budgetToPeriod);
      return { line, outcome, booked: own, budgetToPeriod, deviation };
    }),
    withoutLine,
  };
}

/** Outcome against budget: what is better than planned is positive. */
export function deviationOf(kind: BudgetKind, outcome: Money, budget: Money): Money {
  return kind === 'INCOME' ? outcome.subtract(budget) : budget.subtract(outcome);
}

/** How much of a budget is used, in whole per cent cut down; null without a budget. */
export function shareUsed(outcome: Money, budget: Money): string | null {
  return budget.isZero() ? null : ((outcome.ore * 100n) / budget.ore).toString();
}

function precedes(line: BudgetLine, other: BudgetLine): boolean {
  const rank = ({ account, insats, costCentre }: BudgetLine): number[] => [
    [account, insats, costCentre].filter((key) => key !== '').length,
    insats === '' ? 0 : 1,
    costCentre === '' ? 0 : 1,
    account.length,
  ];
  const [mine, theirs] = [rank(line), rank(other)];
  const at = mine.findIndex((value, index) => value !== theirs[index]);
  return at >= 0 && mine[at]! > theirs[at]!;
}
