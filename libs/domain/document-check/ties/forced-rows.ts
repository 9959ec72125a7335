import { isCostLabel, isIncomeLabel } from '../tables/labels.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import type { Weighed } from './weigh.js';

const CASH_FLOW_SUMS = /^(?:årets|periodens) kassaflöde|löpande verksamheten|^medel från/;
const RESULT = /^(?:(?:årets|periodens|verksamhetens) )?resultat$/;
const INCOME_RESULTS = /^verksamhetens (?:resultat|nettokostnad)|^resultat|^(?:årets|periodens) resultat/;

/** Whether a row is a sum by what it is called alone, also where no column agrees. */
export function isForced(view: TableView, row: TableRow, weighed: Weighed): boolean {
  if (weighed.failing === 0 && weighed.holding === 0) return false;
  // A sum with one part is known only by what agrees: what it sums may stand elsewhere.
  if (row.kind === 'SUM') return weighed.parts.length >= 2;
  if (row.kind === 'CLOSING') return weighed.parts.some((part) => part.kind === 'OPENING') && weighed.parts.length >= 2;
  if (view.kind === 'CASH_FLOW') return CASH_FLOW_SUMS.test(row.key) && weighed.parts.length >= 2;
  if (RESULT.test(row.key) && isIncomeLessCosts(weighed)) return true;
  if (!INCOME_RESULTS.test(row.key)) return false;
  return view.kind === 'INCOME_STATEMENT' || (view.kind === 'MULTI_YEAR' && weighed.parts.length >= 2);
}

/** Every part is an income or a cost by its name, and there are both. */
function isIncomeLessCosts({ parts }: Weighed): boolean {
  const costs = parts.filter((part) => isCostLabel(part.key));
  const income = parts.filter((part) => isIncomeLabel(part.key));
  return costs.length > 0 && income.length > 0 && costs.length + income.length === parts.length;
}
