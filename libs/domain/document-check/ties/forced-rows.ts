import { Decimal } from 'decimal.js';
import { isCostLabel, isIncomeLabel } from '../tables/labels.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import { ZERO, amountAt, amountColumns } from './grid.js';
import type { Weighed } from './weigh.js';

const THOUSAND = new Decimal(1000);
const ROUNDED = new Decimal(2);
const CASH_FLOW_SUMS = /^(?:årets|periodens) kassaflöde|löpande verksamheten|^medel från/;
/** Sums where their rows stand under a heading of their own, else single amounts. */
const CASH_FLOW_SECTIONS = /^kassaflöde (?:från|för) (?:investerings|finansierings)verksamheten/;
const RESULT = /^(?:(?:årets|periodens|verksamhetens) )?resultat$/;
const INCOME_RESULTS = /^verksamhetens (?:resultat|nettokostnad)|^resultat|^(?:årets|periodens) resultat/;
/** A note whose rows are summed into incomes, costs and their net. */
/** What names a whole side, as costs and no kind of cost. */
const WHOLE =
  /^(?:(?:verksamhetens|summa|totala?) )?(?:\p{L}+)?(?:intäkter|kostnader|nettokostnad|medlemsavgift(?:er)?)$/u;
/** Totals that count each person once, or no sums at all. */
const OVERLAPS = /\bunika\b|\bsnitt|\bmedel(?:värde|tal|ålder)|genomsnitt/;
const NOTE_OF_RESULT = /intäkter och kostnader$/;
const REQUIREMENT_RESULTS = /efter balanskrav|^balanskravsresultat|^årets balanskravsresultat/;

/** Whether a row is a sum by what it is called and where it stands alone, also where no column agrees. */
export function isForced(view: TableView, row: TableRow, weighed: Weighed): boolean {
  const { parts } = weighed;
  if (weighed.failing === 0 && weighed.holding === 0) return false;
  switch (row.kind) {
    case 'SUM':
      return (
        (parts.length >= 2 && !OVERLAPS.test(row.key) && !isBetweenParts(view, row, parts)) ||
        isWholeBlock(view, row, parts[0]!)
      );
    case 'UNLABELLED':
      return parts.length >= 2 && isFoot(view, row);
    case 'CLOSING':
      return parts.length >= 2 ? parts.some((part) => part.kind === 'OPENING') : lacksOpening(view, parts);
    case 'RESULT':
      return isForcedResult(view, row, weighed);
    default:
      return false;
  }
}

function isForcedResult(view: TableView, row: TableRow, weighed: Weighed): boolean {
  if (view.kind === 'CASH_FLOW') {
    const isSection =
      CASH_FLOW_SECTIONS.test(row.key) && view.rows[weighed.parts[0]!.index - 1]?.kind === 'HEADING';
    return isSection || CASH_FLOW_SUMS.test(row.key);
  }
  if (view.kind === 'BALANCE_REQUIREMENT') return REQUIREMENT_RESULTS.test(row.key);
  if (NOTE_OF_RESULT.test(row.heading?.toLowerCase() ?? '')) return true;
  if (view.kind === 'INCOME_STATEMENT' && INCOME_RESULTS.test(row.key)) return true;
  if (view.kind === 'MULTI_YEAR' && RESULT.test(row.key) && isCostsAlone(weighed)) return true;
  return RESULT.test(row.key) && isIncomeLessCosts(weighed);
}

/**
 * "Totalt" of averages or of people who are in several rows lies between its rows, or below the largest of them; not so
 * where the largest is in another unit than the rest.
 */
function isBetweenParts(view: TableView, row: TableRow, parts: readonly TableRow[]): boolean {
  const columns = amountColumns(view).filter(({ role }) => role !== 'DEVIATION' && role !== 'CHANGE');
  return columns.some(({ index }) => {
    const result = amountAt(view, row.index, index);
    if (result === null || result.value.isZero()) return false;
    const values = parts.map((part) => amountAt(view, part.index, index)?.value ?? ZERO);
    if (values.some((value) => value.isNegative())) return false;
    const largest = Decimal.max(...values);
    return result.value.abs().lessThanOrEqualTo(largest) && !isInSmallerUnit(largest, values, result.value);
  });
}

/** Whether the largest of the parts makes the sum once it is divided by a thousand. */
function isInSmallerUnit(largest: Decimal, values: readonly Decimal[], result: Decimal): boolean {
  const sum = values.reduce((total, value) => total.plus(value), ZERO);
  const mended = sum.minus(largest).plus(largest.div(THOUSAND));
  return largest.greaterThanOrEqualTo(THOUSAND) && mended.minus(result).abs().lessThanOrEqualTo(ROUNDED);
}

/** A sum with one part is known to be of it only where it is an item, right under a heading or alone in its table. */
function isWholeBlock(view: TableView, row: TableRow, part: TableRow): boolean {
  if (part.kind !== 'ITEM' && part.kind !== 'RESULT' && part.kind !== 'OPENING') return false;
  const above = view.rows[part.index - 1];
  if (part.index !== row.index - 1) return false;
  if (above?.kind === 'HEADING') return part.kind === 'ITEM';
  const isLast = view.rows.slice(row.index + 1).every((below) => below.kind === 'EMPTY');
  return isLast && (above === undefined || above.kind === 'HEAD');
}

/** A cash flow statement that prints no opening: its row has been left out. */
function lacksOpening(view: TableView, parts: readonly TableRow[]): boolean {
  return (
    view.kind === 'CASH_FLOW' &&
    view.rows.every((row) => row.kind !== 'OPENING') &&
    parts.every((part) => /kassaflöde$/.test(part.key))
  );
}

/** Figures without a label under several columns, at the foot of a table or of a part of it. */
function isFoot(view: TableView, row: TableRow): boolean {
  const next = view.rows.slice(row.index + 1).find((below) => below.kind !== 'EMPTY');
  const filled = row.figures.filter((figure) => figure !== null && !figure.isDash);
  return filled.length >= 2 && (next === undefined || next.kind === 'HEADING' || next.kind === 'HEAD');
}

/** Every part is all income or all costs by its name, and there are both: no mere list of the largest. */
function isIncomeLessCosts({ parts }: Weighed): boolean {
  const costs = parts.filter((part) => isCostLabel(part.key) && WHOLE.test(part.key));
  const income = parts.filter((part) => isIncomeLabel(part.key) && WHOLE.test(part.key));
  return costs.length > 0 && income.length > 0 && costs.length + income.length === parts.length;
}

/** All costs and a result, and no income: nobody shows those two alone. */
function isCostsAlone({ parts }: Weighed): boolean {
  return parts.length === 1 && isCostLabel(parts[0]!.key) && WHOLE.test(parts[0]!.key);
}
