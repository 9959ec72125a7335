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
function tiesInGroup(view: TableView, rule: TestedRule, rows: readonly TableRow[], certainty: Certainty): Tie[] {
  const ways = factorsOf(rule).map((factors) =>
    rows.flatMap((row) => {
      const tie = tieOf(view, rule, row, factors, certainty);
      return tie === null ? [] : [tie];
    }),
  );
  const [first = [], second] = ways;
  if (second === undefined) return first;
  const proof = (ties: readonly Tie[], others: readonly Tie[]) =>
    ties.filter((tie, at) => tie.holds && !others[at]!.holds).length;
  const [straight, turned] = [proof(first, second), proof(second, first)];
  const isPlain = Math.max(straight, turned) >= 2 && Math.max(straight, turned) > 2 * Math.min(straight, turned);
  const kept = turned > straight ? second : first;
  const other = turned > straight ? first : second;
  if (isPlain) return kept;
  return kept.map((tie, at) => (tie.holds || !other[at]!.holds ? tie : other[at]!));
}

function tieOf(
  view: TableView,
  rule: TestedRule,
  row: TableRow,
  factors: readonly (1 | -1)[],
  certainty: Certainty,
): Tie | null {
  const result = amountAt(view, row.index, rule.result.index);
  if (result === null || !isComplete(view, rule, row.index)) return null;
  const terms = rule.parts.flatMap((part, at): TieTerm[] => {
    const figure = figureAt(view, row.index, part.index);
    return figure === null || figure.isPercent ? [] : [{ figure, factor: factors[at]! }];
  });
  const names = rule.parts.map((part, at) => `${factors[at] === -1 ? '− ' : at === 0 ? '' : '+ '}${part.label}`);
  return makeTie({
    kind: rule.kind,
    result,
    terms,
    unit: view.unit,
    certainty,
    message: `”${row.label}”: ${NAMES[rule.kind] ?? 'beloppet'} (${rule.result.label}) mot ${names.join(' ')}`,
  });
}

/** Rows between headings, and result rows by themselves: inside a group amounts have the same sign. */
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
  return [...groups, ...results.map((row) => [row])].filter((group) => group.length > 0);
}
