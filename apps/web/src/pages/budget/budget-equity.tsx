import { Link } from 'react-router';
import type { Amount } from '../../api/amount.js';
import { useQuery } from '../../api/use-query.js';
import { useFormat } from '../../parts/ore-choice.js';
import { Notice } from '../../parts/notice.js';
import { BUDGET_EQUITY, type PlannedYear } from './budget-equity.queries.js';

/** Where the budget in force leads: the equity it begins with and the one it leaves. Nothing where that is not known. */
export function BudgetEquity({ slug, year }: { readonly slug: string; readonly year: number }) {
  const format = useFormat();
  const planned = useQuery(BUDGET_EQUITY, { slug, year }).data?.forbund.equity.planned.find(
    (each) => each.year === year,
  );
  if (!planned) return null;
  const isNegative = planned.closing.exact.startsWith('-');
  return (
    <Notice
      tone={isNegative ? 'warning' : 'info'}
      title={
        isNegative
          ? 'Budgeten som gäller gör det egna kapitalet negativt'
          : 'Eget kapital med budgeten som gäller'
      }
    >
      <p>
        {inWords(planned, format)} <Link to={`/forbund/${slug}/eget-kapital?ar=${year}`}>Eget kapital</Link>
      </p>
    </Notice>
  );
}

function inWords(
  { year, opening, result, closing, document }: PlannedYear,
  format: (amount: Amount) => string,
): string {
  const [from, change, to] = [opening, result, closing].map(format);
  return `${from} kr vid årets början, budgeterat resultat ${change} kr, ${to} kr vid utgången av ${year} (${document}).`;
}
