import { Money } from '@samla/domain/money/money.js';
import { presentAmount, type PresentedAmount } from '@samla/domain/statements/layout.js';
import { type Comparison, publishedAmount } from '../comparison.js';
import type { PrintedLayout } from '../printed-layout.js';
import {
  OPERATING_BUDGET,
  OPERATING_FORECAST,
  OPERATING_STATEMENT,
  type Place,
  type PrintedOperatingRow,
  type PrintedOperatingStatement,
  printedPlaces,
} from '../printed-operating.js';
import type { PublishedFigure } from './published-figure.repository.js';
import { figuresTo } from './published-statement-name.js';

/** What a document prints beside the outcome. */
export interface PublishedPlan {
  readonly budget: readonly PublishedFigure[];
  readonly forecast: readonly PublishedFigure[];
  /** True beside a part of the year: an interim report prints the budget and the forecast of the whole. */
  readonly isOfWholeYear: boolean;
}

/** The plan that stands beside an outcome to a month: the period's own budget, else the whole year's with its forecast. */
export function planBeside(figures: readonly PublishedFigure[], toPeriod: number): PublishedPlan {
  const named = (period: number, statement: string) =>
    figuresTo(figures, period).filter((figure) => figure.statement === statement);
  const own = named(toPeriod, OPERATING_BUDGET);
  if (toPeriod === 12 || own.length > 0) return { budget: own, forecast: [], isOfWholeYear: false };
  const [budget, forecast] = [named(12, OPERATING_BUDGET), named(12, OPERATING_FORECAST)];
  return { budget, forecast, isOfWholeYear: budget.length > 0 };
}

/**
 * Driftredovisningen of a year without books, outcome, budget and forecast as published; null where no outcome was, or no
 * layout tells its rows. Sums are the document's own; only the deviation is computed, of the two printed amounts.
 */
export function publishedOperatingStatement(
  figures: readonly PublishedFigure[],
  { operating }: PrintedLayout,
  { budget, forecast, isOfWholeYear }: PublishedPlan,
  comparison: Comparison | null,
): PrintedOperatingStatement | null {
  const outcomes = byRow(figures.filter(({ statement }) => statement === OPERATING_STATEMENT));
  const [budgets, forecasts] = [byRow(budget), byRow(forecast)];
  const [first] = outcomes.values();
  if (!operating || !first) return null;
  const rows = printedPlaces(operating).flatMap((place): PrintedOperatingRow[] => {
    const { key, label, group, isSum } = place;
    const [outcome, planned, expected] = [outcomes.get(key), budgets.get(key), forecasts.get(key)];
    if (!outcome && !planned && !expected) return [];
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
        // Half a year's outcome is held against nothing of a whole one.
        ...(isOfWholeYear ? { deviation: null } : {}),
        forecast: expected ? publishedAmount(expected) : null,
        comparison: before,
        forcedReason: null,
      },
    ];
  });
  const budgetDocument = budget[0]?.document ?? null;
  return { unit: first.unit, budgetDocument, budgetRule: isOfWholeYear ? 'WHOLE' : null, rows };
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
