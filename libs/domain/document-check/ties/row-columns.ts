import type { ColumnRole, TableColumn, TableView } from '../tables/table-view.js';
import { amountAt, amountColumns, figureAt, figureRows } from './grid.js';
import { magnitudeOf } from './digits.js';
import { toleranceOf } from './tolerance.js';
import type { TieKind } from './tie.js';

/** A rule that makes a column out of others in every row: the second is taken from the first, or all are added. */
export interface RowRule {
  readonly kind: TieKind;
  readonly result: TableColumn;
  readonly parts: readonly TableColumn[];
  readonly isDifference: boolean;
}

/** A rule and the rows that agree with it, with either sign where it is a difference. */
export interface TestedRule extends RowRule {
  readonly holding: number;
  readonly failing: number;
  readonly evidence: number;
}

const FIRST: Partial<Record<TieKind, readonly ColumnRole[]>> = {
  DEVIATION: ['OUTCOME', 'FORECAST', 'NET', 'TOTAL', 'NONE'],
};
const SECOND: Partial<Record<TieKind, readonly ColumnRole[]>> = {
  DEVIATION: ['BUDGET', 'GRANTED', 'NET', 'FORECAST'],
};
/** How few digits of agreement in all rows together prove a rule. */
const ENOUGH_EVIDENCE = 3;

/** For every column that its head says is made of others, the rule that most rows agree with. */
export function rowRules(view: TableView): TestedRule[] {
  const columns = amountColumns(view);
  return columns.flatMap((result) => {
    const tested = rulesFor(columns, result).map((rule) => testRule(view, rule));
    const best = tested.sort((a, b) => b.holding - a.holding || b.evidence - a.evidence)[0];
    return best !== undefined && isProved(best) ? [best] : [];
  });
}

/** More rows agree than not, in more digits than by chance; where two rows or more do, the head is believed. */
function isProved(rule: TestedRule): boolean {
  return rule.holding > rule.failing && rule.evidence >= ENOUGH_EVIDENCE;
}

function rulesFor(columns: readonly TableColumn[], result: TableColumn): RowRule[] {
  const others = columns.filter((column) => column !== result);
  if (result.role === 'DEVIATION') return deviations(others, result);
  if (result.role === 'CHANGE') return pairs(others).map((parts) => ruleOf('CHANGE', result, parts, true));
  if (result.role === 'NET') {
    const near = others.filter((column) => column.group === result.group && column.group !== null);
    const own = near.length > 0 ? near : others;
    const [income, cost] = [own.find((one) => one.role === 'INCOME'), own.find((one) => one.role === 'COST')];
    return income && cost ? [ruleOf('NET', result, [income, cost], true)] : [];
  }
  if (result.role === 'TOTAL') return totals(others, result);
  return result.role === 'CLOSING' ? stock(others, result) : [];
}

/** Deviations compare two columns: an outcome or a forecast and a budget, of the same time where times are printed. */
function deviations(others: readonly TableColumn[], result: TableColumn): RowRule[] {
  const roleOf = (column: TableColumn) => (column.groupRole === 'NONE' ? column.role : column.groupRole);
  const firsts = others.filter((column) => FIRST.DEVIATION!.includes(roleOf(column)));
  const seconds = others.filter((column) => SECOND.DEVIATION!.includes(roleOf(column)));
  return firsts.flatMap((first) =>
    seconds
      .filter((second) => second !== first)
      .map((second) => ruleOf('DEVIATION', result, [first, second], true)),
  );
}

function totals(others: readonly TableColumn[], result: TableColumn): RowRule[] {
  const women = others.find((column) => column.role === 'WOMEN');
  const men = others.find((column) => column.role === 'MEN');
  if (women && men) return [ruleOf('TOTAL', result, [women, men], false)];
  const before = others.filter((column) => column.index < result.index);
  return before.length >= 2 ? [ruleOf('TOTAL', result, before, false)] : [];
}

/** Opening, added less ended, closing: with or without a sign on what ended. */
function stock(others: readonly TableColumn[], result: TableColumn): RowRule[] {
  const [opening, added, ended] = (['OPENING', 'ADDED', 'ENDED'] as const).map((role) =>
    others.find((column) => column.role === role),
  );
  if (!opening || !added) return [];
  return [ruleOf('STOCK', result, ended ? [opening, added, ended] : [opening, added], ended !== undefined)];
}

function pairs(columns: readonly TableColumn[]): TableColumn[][] {
  return columns
    .slice(0, 12)
    .flatMap((first, index) => columns.slice(index + 1, 12).map((second) => [second, first]));
}

function ruleOf(
  kind: TieKind,
  result: TableColumn,
  parts: readonly TableColumn[],
  isDifference: boolean,
): RowRule {
  return { kind, result, parts, isDifference };
}

/** The factors of a rule's parts, as it stands and turned. */
export function factorsOf(rule: RowRule): readonly (readonly (1 | -1)[])[] {
  const last = rule.parts.length - 1;
  if (!rule.isDifference) return [rule.parts.map(() => 1)];
  if (rule.kind === 'STOCK')
    return [rule.parts.map((_, index) => (index === last ? -1 : 1)), rule.parts.map(() => 1)];
  return [
    [1, -1],
    [-1, 1],
  ];
}

/** How many rows a rule holds in, counting only rows where all its figures, or all but one, are printed. */
function testRule(view: TableView, rule: RowRule): TestedRule {
  let [holding, failing, evidence] = [0, 0, 0];
  for (const row of figureRows(view)) {
    const outcome = holdsIn(view, rule, row.index);
    if (outcome === null) continue;
    if (outcome.holds) {
      holding += 1;
      evidence += outcome.digits;
    } else failing += 1;
  }
  return { ...rule, holding, failing, evidence };
}

function holdsIn(view: TableView, rule: RowRule, row: number): { holds: boolean; digits: number } | null {
  const result = amountAt(view, row, rule.result.index);
  if (result === null || !isComplete(view, rule, row)) return null;
  const values = rule.parts.map((part) => figureAt(view, row, part.index)?.value);
  if (values.every((value) => value === undefined || value.isZero()) && result.value.isZero()) return null;
  const tolerance = toleranceOf(values.length, result.decimals, view.unit);
  const holds = factorsOf(rule).some((factors) => {
    const sum = values.reduce(
      (total, value, at) => total!.plus((value ?? result.value.minus(result.value)).times(factors[at]!)),
      result.value.minus(result.value),
    )!;
    return sum.minus(result.value).abs().lessThanOrEqualTo(tolerance);
  });
  return { holds, digits: magnitudeOf(result.value) };
}

/** A row that prints no part at all proves nothing. */
export function isComplete(view: TableView, rule: RowRule, row: number): boolean {
  const printed = rule.parts.filter((part) => figureAt(view, row, part.index) !== null);
  return printed.length > 0 && (rule.isDifference || printed.length === rule.parts.length);
}
