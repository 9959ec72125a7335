import { Money } from '@samla/domain/money/money.js';
import { presentAmount, type PresentedAmount } from '@samla/domain/statements/layout.js';
import { type Comparison, publishedAmount } from '../comparison.js';
import type { PrintedLayout } from '../printed-layout.js';
import {
  OPERATING_STATEMENT,
  type Place,
  type PrintedOperatingRow,
  type PrintedOperatingStatement,
  printedPlaces,
} from '../printed-operating.js';
import type { PublishedFigure } from './published-figure.repository.js';

/**
 * Driftredovisningen of a year without books, outcome and budget as published; null where no outcome was, or no layout
 * tells its rows. Sums are the document's own; only the deviation is computed, of the two printed amounts.
 */
export function publishedOperatingStatement(
  figures: readonly PublishedFigure[],
  { operating }: PrintedLayout,
  budget: readonly PublishedFigure[],
  comparison: Comparison | null,
): PrintedOperatingStatement | null {
  const outcomes = byRow(figures.filter(({ statement }) => statement === OPERATING_STATEMENT));
  const budgets = byRow(budget);
  const [first] = outcomes.values();
  if (!operating || !first) return null;
  const rows = printedPlaces(operating).flatMap((place): PrintedOperatingRow[] => {
    const { key, label, group, isSum } = place;
    const [outcome, planned] = [outcomes.get(key), budgets.get(key)];
    if (!outcome && !planned) return [];
    // A row that was budgeted and has no outcome printed came to nothing.
    const amount = outcome ? publishedAmount(outcome) : presentAmount(Money.zero, first.unit);
    const before = comparison?.amount(OPERATING_STATEMENT, key) ?? null;
    return [
      {
        key,
        label,
        group,
        isSum,
        amount: { ...amount, isForced: false },
        ...againstBudget(amount, planned, place, budgets.size > 0),
        comparison: before,
        forcedReason: null,
      },
    ];
  });
  return { unit: first.unit, budgetDocument: budget[0]?.document ?? null, rows };
}

/** What is better than planned is positive; a row without a printed budget has the budget zero, as in books. */
function againstBudget(
  amount: PresentedAmount,
  planned: PublishedFigure | undefined,
  { isCost, isSum }: Place,
  hasBudget: boolean,
): Pick<PrintedOperatingRow, 'budget' | 'deviation'> {
  if (!hasBudget || (isSum && !planned)) return { budget: null, deviation: null };
  const budget = planned ? publishedAmount(planned) : presentAmount(Money.zero, amount.unit);
  const more = Money.parse(amount.exact).subtract(Money.parse(budget.exact));
  return { budget, deviation: presentAmount(isCost ? more.negate() : more, amount.unit) };
}

function byRow(figures: readonly PublishedFigure[]): ReadonlyMap<string, PublishedFigure> {
  return new Map(figures.map((figure) => [figure.rowKey, figure]));
}
