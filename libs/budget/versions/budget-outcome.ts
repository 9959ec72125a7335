import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { type Booked, deviationOf, outcomeByLine } from '@samla/domain/budget/budget-outcome.js';
import { Money } from '@samla/domain/money/money.js';

/** A line with its outcome; outcome and deviation are null for a year without books. */
export interface LineFigures {
  readonly line: BudgetLine;
  readonly outcome: Money | null;
  readonly budget: Money;
  readonly budgetToPeriod: Money;
  /** What is better than planned is positive. */
  readonly deviation: Money | null;
  /** What the outcome is the sum of; empty for a year without books. */
  readonly booked: readonly Booked[];
}

/** A sum of lines, named by the key of a group, or `INCOME`, `COSTS`, `RESULT`. */
export interface OutcomeTotal extends Omit<LineFigures, 'line' | 'booked'> {
  readonly key: string;
  readonly label: string;
}

/** Outcome against budget up to a period. */
export interface BudgetOutcome {
  readonly toPeriod: number;
  /** False for a year without books: then there is the budget alone. */
  readonly hasBooks: boolean;
  readonly lines: readonly LineFigures[];
  /** Groups in their order, then income, costs and result; what no line takes counts in the last three. */
  readonly totals: readonly OutcomeTotal[];
  readonly withoutLine: readonly Booked[];
}

/** Sets what is booked beside the lines of a version; `booked` is null for a year without books. */
export function budgetOutcome(
  lines: readonly BudgetLine[],
  booked: readonly Booked[] | null,
  toPeriod: number,
): BudgetOutcome {
  const met = outcomeByLine(lines, booked ?? [], toPeriod);
  const hasBooks = booked !== null;
  const figures = met.lines.map(({ line, outcome, booked: own, budgetToPeriod, deviation }): LineFigures => ({
    line,
    booked: own,
    outcome: hasBooks ? outcome : null,
    budget: line.amount,
    budgetToPeriod,
    deviation: hasBooks ? deviation : null,
  }));
  return {
    toPeriod,
    hasBooks,
    lines: figures,
    totals: [...groupTotals(figures, hasBooks), ...wholeTotals(figures, met.withoutLine, hasBooks)],
    withoutLine: met.withoutLine,
  };
}

function groupTotals(figures: readonly LineFigures[], hasBooks: boolean): OutcomeTotal[] {
  const groups = new Map<string, LineFigures[]>();
  for (const each of figures) {
    const key = `${each.line.kind} ${each.line.groupKey}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((rows) => {
    const { groupKey, groupLabel, kind } = rows[0]!.line;
    return total({ key: groupKey, label: groupLabel, kind }, rows, hasBooks ? [] : null);
  });
}

function wholeTotals(
  figures: readonly LineFigures[],
  withoutLine: readonly Booked[],
  hasBooks: boolean,
): OutcomeTotal[] {
  const of = (kind: BudgetLine['kind']) => ({
    rows: figures.filter(({ line }) => line.kind === kind),
    without: hasBooks ? withoutLine.filter((each) => each.kind === kind).map(({ amount }) => amount) : null,
  });
  const [income, costs] = [of('INCOME'), of('COST')];
  const summedIncome = total(
    { key: 'INCOME', label: 'Summa intäkter', kind: 'INCOME' },
    income.rows,
    income.without,
  );
  const summedCosts = total(
    { key: 'COSTS', label: 'Summa kostnader', kind: 'COST' },
    costs.rows,
    costs.without,
  );
  const result = {
    key: 'RESULT',
    label: 'Resultat',
    outcome:
      summedIncome.outcome && summedCosts.outcome && summedIncome.outcome.subtract(summedCosts.outcome),
    budget: summedIncome.budget.subtract(summedCosts.budget),
    budgetToPeriod: summedIncome.budgetToPeriod.subtract(summedCosts.budgetToPeriod),
    deviation:
      summedIncome.deviation && summedCosts.deviation && summedIncome.deviation.add(summedCosts.deviation),
  };
  return [summedIncome, summedCosts, result];
}

/** `without` is what no line takes of that kind; null for a year without books. */
function total(
  { key, label, kind }: { key: string; label: string; kind: BudgetLine['kind'] },
  rows: readonly LineFigures[],
  without: readonly Money[] | null,
): OutcomeTotal {
  const outcome = without && Money.sum([...rows.map((row) => row.outcome ?? Money.zero), ...without]);
  const budgetToPeriod = Money.sum(rows.map((row) => row.budgetToPeriod));
  return {
    key,
    label,
    outcome,
    budget: Money.sum(rows.map((row) => row.budget)),
    budgetToPeriod,
    deviation: outcome && deviationOf(kind, outcome, budgetToPeriod),
  };
}
