import { useQuery, type Asked } from '../../api/use-query.js';
import { BUDGET_YEARS } from './budget.queries.js';

/** The year whose budget is shown, and those that are offered. */
export interface BudgetYear {
  /** Undefined until it is known. */
  readonly year: number | undefined;
  readonly years: readonly number[];
  /** True when the books of the year are constructed. */
  readonly isConstructed: boolean;
  /** Joins the wait for the years, and their refusal, to a question that cannot be asked before. */
  readonly before: <Answer>(asked: Asked<Answer>) => Asked<Answer>;
}

/** The chosen year; else the latest that has both a budget and books, or the latest that has a budget. */
export function useBudgetYear(slug: string, chosen: number | undefined): BudgetYear {
  const asked = useQuery(BUDGET_YEARS, { slug });
  const budgets = asked.data?.forbund.budgetYears ?? [];
  const fiscalYears = asked.data?.forbund.fiscalYears ?? [];
  const booked = fiscalYears.map(({ year }) => year);
  const years = [...new Set([...budgets, ...booked])].sort((a, b) => a - b);
  const both = budgets.filter((year) => booked.includes(year));
  const latest = Math.max(...(both.length > 0 ? both : budgets.length > 0 ? budgets : [thisYear()]));
  const year = chosen ?? (asked.data ? latest : undefined);
  return {
    year,
    years,
    isConstructed: fiscalYears.some((each) => each.year === year && each.isConstructed),
    before: (then) => {
      if (chosen !== undefined || !asked.error) return then;
      return { ...then, error: asked.error, loading: asked.loading, reload: asked.reload };
    },
  };
}

function thisYear(): number {
  return new Date().getFullYear();
}
