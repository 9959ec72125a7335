import type { TableRow, TableView } from '../tables/table-view.js';
import { amountAt, figureAt, figureRows } from './grid.js';
import { makeTie } from './make-tie.js';
import { factorsOf, isComplete, rowRules, type TestedRule } from './row-columns.js';
import type { Certainty, Tie, TieKind, TieTerm } from './tie.js';

const NAMES: Partial<Record<TieKind, string>> = {
  DEVIATION: 'avvikelsen',
  CHANGE: 'förändringen',
  NET: 'nettot',
  TOTAL: 'summan i raden',
  STOCK: 'det utgående antalet',
};

/** Women's and men's average is between them, and no sum. */
const AVERAGE = /\bsnitt|\bmedel(?:värde|tal|ålder|tid)|genomsnitt/;

/** The ties along rows: deviations, nets, totals of columns, stocks. */
export function rowTies(view: TableView): Tie[] {
  return rowRules(view).flatMap((rule) => {
    const certainty: Certainty = rule.holding >= 2 ? 'CERTAIN' : 'LIKELY';
    return groupsOf(view).flatMap((rows) => tiesInGroup(view, rule, rows, certainty));
  });
}

/**
 * In a group of rows a difference is printed one way round: incomes as outcome less budget, costs perhaps the other way.
 * The way that most rows of the group agree with is the one that the others are held to; where none is plain, each row
 * may have its own.
 */
function tiesInGroup(
  view: TableView,
  rule: TestedRule,
  rows: readonly TableRow[],
  certainty: Certainty,
): Tie[] {
  const [first = [], second] = waysOf(view, rule, rows, certainty);
  if (second === undefined) return first;
  const proof = (ties: readonly Tie[], others: readonly Tie[]) =>
    ties.filter((tie, at) => tie.holds && !others[at]!.holds).length;
  const [straight, turned] = [proof(first, second), proof(second, first)];
  const isPlain =
    Math.max(straight, turned) >= 2 && Math.max(straight, turned) >= 2 * Math.min(straight, turned);
  const kept = turned > straight ? second : first;
  const other = turned > straight ? first : second;
  if (isPlain) return kept;
  return kept.map((tie, at) => (tie.holds || !other[at]!.holds ? tie : other[at]!));
}

/** The ties of the rows by each way of the rule; the same rows in each, so those that only one way can be tested are out. */
function waysOf(view: TableView, rule: TestedRule, rows: readonly TableRow[], certainty: Certainty): Tie[][] {
  const ways = factorsOf(rule).map((factors) =>
    rows.map((row) => tieOf(view, rule, row, factors, certainty)),
  );
  const tested = rows.map((_, at) => ways.every((way) => way[at] !== null));
  const holding = rows.map((_, at) => ways.some((way) => way[at]?.holds === true));
  return ways.map((way, index) =>
    rows.flatMap((_, at) => {
      const tie = way[at] ?? null;
      if (tie !== null && tested[at]) return [tie];
      const other = ways.find((one) => one[at]?.holds === true)?.[at];
      return holding[at] && other !== undefined && other !== null
        ? [other]
        : index === 0 && tie?.holds
          ? [tie]
          : [];
    }),
  );
}

function tieOf(
  view: TableView,
  rule: TestedRule,
  row: TableRow,
  factors: readonly (1 | -1)[],
  certainty: Certainty,
): Tie | null {
  if (rule.kind === 'TOTAL' && AVERAGE.test(row.key)) return null;
  const result = amountAt(view, row.index, rule.result.index);
  if (result === null || !isComplete(view, rule, row.index)) return null;
  const terms = rule.parts.flatMap((part, at): TieTerm[] => {
    const figure = figureAt(view, row.index, part.index);
    return figure === null || figure.isPercent ? [] : [{ figure, factor: factors[at]! }];
  });
  const names = rule.parts.map(
    (part, at) => `${factors[at] === -1 ? '− ' : at === 0 ? '' : '+ '}${part.label}`,
  );
  const tie = makeTie({
    kind: rule.kind,
    result,
    terms,
    unit: view.unit,
    certainty,
    message: `”${row.label}”: ${NAMES[rule.kind] ?? 'beloppet'} (${rule.result.label}) mot ${names.join(' ')}`,
  });
  // What a sum would be in a column where it is not printed is not known; an item that is not printed is nothing.
  return tie.holds || terms.length === rule.parts.length || row.kind === 'ITEM' ? tie : null;
}

/** Rows between headings, and result rows together: inside a group amounts have the same sign. */
function groupsOf(view: TableView): TableRow[][] {
  const groups: TableRow[][] = [[]];
  const results: TableRow[] = [];
  let heading: string | null = null;
  for (const row of figureRows(view)) {
    if (row.kind === 'RESULT' || row.kind === 'CLOSING' || row.kind === 'OPENING') {
      results.push(row);
      continue;
    }
    if (row.heading !== heading && groups.at(-1)!.length > 0) groups.push([]);
    heading = row.heading;
    groups.at(-1)!.push(row);
  }
  return [...groups, results].filter((group) => group.length > 0);
}
