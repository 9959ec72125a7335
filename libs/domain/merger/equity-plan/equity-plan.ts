import { Money } from '../../money/money.js';
import { type Month, monthsFrom } from './plan-month.js';
import { effectByMonth, type PlanRow } from './plan-row.js';

/** What a förbund has promised to have left at the end of a month. */
export interface EquityPromise {
  readonly month: Month;
  readonly amount: Money;
  readonly wording: string;
  readonly source: string;
}

/** A förbund's plan: what it begins with and everything that moves it. */
export interface EquityPlanInput {
  readonly forbund: string;
  readonly first: Month;
  readonly months: number;
  readonly opening: Money;
  readonly rows: readonly PlanRow[];
  readonly promise: EquityPromise | null;
}

/** A month of the plan: opening + income − costs − handed over = closing, always. */
export interface PlannedMonth {
  readonly month: Month;
  readonly opening: Money;
  readonly income: Money;
  readonly costs: Money;
  readonly handedOver: Money;
  readonly closing: Money;
}

/** The plan month by month. */
export interface EquityPlan {
  readonly forbund: string;
  readonly months: readonly PlannedMonth[];
  /** The first month that ends with less than nothing; null where none does. */
  readonly firstNegative: Month | null;
}

/** Equity month by month from its opening, by the rows. Rows outside the months count for nothing. */
export function equityPlan({ forbund, first, months: count, opening, rows }: EquityPlanInput): EquityPlan {
  const effects = rows.map((row) => ({ kind: row.kind, byMonth: effectByMonth(row) }));
  const sum = (month: Month, kind: PlanRow['kind']) =>
    Money.sum(
      effects.filter((each) => each.kind === kind).map(({ byMonth }) => byMonth.get(month) ?? Money.zero),
    );
  let equity = opening;
  const months = monthsFrom(first, count).map((month): PlannedMonth => {
    const [income, cost, transfer] = [sum(month, 'INCOME'), sum(month, 'COST'), sum(month, 'TRANSFER')];
    const before = equity;
    equity = before.add(income).add(cost).add(transfer);
    return {
      month,
      opening: before,
      income,
      costs: cost.negate(),
      handedOver: transfer.negate(),
      closing: equity,
    };
  });
  const negative = months.find(({ closing }) => closing.isNegative());
  return { forbund, months, firstNegative: negative?.month ?? null };
}
