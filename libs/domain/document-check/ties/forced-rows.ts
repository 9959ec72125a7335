import { isCostLabel, isIncomeLabel } from '../tables/labels.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import type { Weighed } from './weigh.js';

const CASH_FLOW_SUMS = /^(?:årets|periodens) kassaflöde|löpande verksamheten|^medel från/;
const RESULT = /^(?:(?:årets|periodens|verksamhetens) )?resultat$/;
const INCOME_RESULTS = /^verksamhetens (?:resultat|nettokostnad)|^resultat|^(?:årets|periodens) resultat/;
/** A note whose rows are summed into incomes, costs and their net. */
const NOTE_OF_RESULT = /intäkter och kostnader$/;
const REQUIREMENT_RESULTS = /efter balanskrav|^balanskravsresultat|^årets balanskravsresultat/;

/** Whether a row is a sum by what it is called and where it stands alone, also where no column agrees. */
export function isForced(view: TableView, row: TableRow, weighed: Weighed): boolean {
  const { parts } = weighed;
  if (weighed.failing === 0 && weighed.holding === 0) return false;
  if (row.kind === 'SUM') return parts.length >= 2 || isWholeBlock(view, parts[0]!);
  if (row.kind === 'UNLABELLED') return parts.length >= 2 && isFoot(view, row);
  if (row.kind === 'CLOSING') return parts.some((part) => part.kind === 'OPENING') && parts.length >= 2;
  if (view.kind === 'CASH_FLOW') return CASH_FLOW_SUMS.test(row.key);
  if (view.kind === 'BALANCE_REQUIREMENT') return REQUIREMENT_RESULTS.test(row.key);
  if (RESULT.test(row.key) && isIncomeLessCosts(weighed)) return true;
  if (NOTE_OF_RESULT.test(row.heading?.toLowerCase() ?? '')) return true;
  if (!INCOME_RESULTS.test(row.key)) return false;
  return view.kind === 'INCOME_STATEMENT' || (view.kind === 'MULTI_YEAR' && parts.length >= 2);
}

/** A sum with one part is known to be of it only where it is an item, right under a heading. */
function isWholeBlock(view: TableView, part: TableRow): boolean {
  return part.kind === 'ITEM' && view.rows[part.index - 1]?.kind === 'HEADING';
}

/** Figures without a label under several columns, at the foot of a table or of a part of it. */
function isFoot(view: TableView, row: TableRow): boolean {
  const next = view.rows.slice(row.index + 1).find((below) => below.kind !== 'EMPTY');
  const filled = row.figures.filter((figure) => figure !== null && !figure.isDash);
  return filled.length >= 2 && (next === undefined || next.kind === 'HEADING' || next.kind === 'HEAD');
}

/** Every part is an income or a cost by its name, and there are both. */
function isIncomeLessCosts({ parts }: Weighed): boolean {
  const costs = parts.filter((part) => isCostLabel(part.key));
  const income = parts.filter((part) => isIncomeLabel(part.key));
  return costs.length > 0 && income.length > 0 && costs.length + income.length === parts.length;
}
