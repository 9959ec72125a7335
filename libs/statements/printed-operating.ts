import { fromPresented, presentEach, type Unit } from '@samla/domain/money/presentation.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import type { BudgetRule } from '@samla/domain/statements/budget-of-period.js';
import type { PartLayout, PresentedAmount } from '@samla/domain/statements/layout.js';
import { type OperatingLayoutRow, UNALLOCATED } from '@samla/domain/statements/operating-layout.js';
import { budgetByRow } from '@samla/domain/statements/operating-budget.js';
import {
  isAllocated,
  type OperatingRow,
  operatingRowTaking,
  operatingStatement,
} from '@samla/domain/statements/operating-statement.js';
import type { Comparison } from './comparison.js';
import { forcedReasons } from './forced-rounding.js';
import type { DeviationSign } from './layout-rows.js';
import { type AccountPart, openedAccounts } from './opened-accounts.js';
import type { PrintedAmount } from './presented-rows.js';
import { type PrintedGroup, type PrintedLayout, standardPrintedLayout } from './printed-layout.js';
import type { YearBooks } from './year-books.js';

/** A row of driftredovisningen as printed: income and costs positive, the result with its sign. */
export interface PrintedOperatingRow {
  readonly key: string;
  readonly group: string | null;
  readonly label: string;
  readonly isSum: boolean;
  readonly amount: PrintedAmount;
  readonly budget: PresentedAmount | null;
  /** What is better than planned is positive: more income, less cost. */
  readonly deviation: PresentedAmount | null;
  readonly comparison: PresentedAmount | null;
  /** What the whole year is expected to come to, as published beside a part of it. */
  readonly forecast?: PresentedAmount | null;
  /** Swedish: why an amount is shown as another than its own rounding; null where none is. */
  readonly forcedReason: string | null;
  /** The accounts that the outcome is the sum of; left out for sums and for what is only published. */
  readonly accounts?: readonly AccountPart[];
  /** The rows that a sum adds. */
  readonly sums?: readonly string[];
  /** True for costs, which are printed positive. */
  readonly isCost?: boolean;
}

/** The budget that driftredovisningen is held against. */
export interface PrintedBudget {
  /** The document that it is published in, or the name of the version. */
  readonly document: string;
  readonly rule: BudgetRule;
  readonly lines: readonly BudgetLine[];
}

/** Driftredovisningen of a period in one unit. */
export interface PrintedOperatingStatement {
  readonly unit: Unit;
  /** The document that the budget is from, or the version's name; null without a budget. */
  readonly budgetDocument: string | null;
  /** How the budget of the period was made; null without one, and for a year's own that is published. */
  readonly budgetRule?: BudgetRule | null;
  readonly rows: readonly PrintedOperatingRow[];
}

/** Names under which driftredovisningen, its budget and its forecast are published. */
export const OPERATING_STATEMENT = 'OPERATING_STATEMENT';
export const OPERATING_BUDGET = 'OPERATING_BUDGET';
export const OPERATING_FORECAST = 'OPERATING_FORECAST';

/** What the layout says about a row beside its amounts. */
export interface Place {
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
  readonly isCost: boolean;
  readonly isSum: boolean;
  readonly isHidden: boolean;
}

/** Prints driftredovisningen by the förbund's layout, or the standard one where it has none. */
export function printOperatingStatement(
  books: YearBooks,
  { parts, operating, operatingRules }: Pick<PrintedLayout, 'parts' | 'operating' | 'operatingRules'>,
  budget: PrintedBudget | null,
  comparison: Comparison | null,
): PrintedOperatingStatement {
  const part = parts.OPERATING_STATEMENT;
  const layout = operating ?? standardPrintedLayout(books.insatser);
  const places = placesOf(layout);
  const rows = operatingRows(layout, books, part, budget ? budgetByRow(layout, budget.lines) : undefined);
  const reasons = forcedReasons(layout, rows, part.unit);
  const accounts = accountsByRow(layout, books);
  const sums = sumsOf(layout);
  // What no row of the layout takes stands in a row of its own under the result.
  const unallocated = rows.some(({ key }) => key === UNALLOCATED.key) ? [UNALLOCATED.key] : [];
  return {
    unit: part.unit,
    budgetDocument: budget?.document ?? null,
    budgetRule: budget?.rule ?? null,
    rows: rows
      .filter(({ key }) => !places.get(key)?.isHidden)
      .map((row) => {
        const place = places.get(row.key);
        const printed = printRow(row, place, part.unit, comparison);
        return {
          ...printed,
          deviation: budget?.rule === 'WHOLE' ? null : deviationIn(printed, place, operatingRules.deviation),
          forcedReason: reasons.get(row.key) ?? null,
          accounts: accounts(row.key, place?.isCost ?? false, part.unit),
          sums: [...(sums.get(row.key) ?? []), ...(row.key === layout.key ? unallocated : [])],
          isCost: place?.isCost ?? false,
        };
      }),
  };
}

/** Better than planned is positive; a layout may print more than planned as positive, as its amounts stand. */
function deviationIn(
  { deviation }: PrintedOperatingRow,
  place: Place | undefined,
  sign: DeviationSign,
): PresentedAmount | null {
  if (!deviation || sign === 'BETTER' || !place?.isCost) return deviation;
  const { exact, presented, unit } = deviation;
  return {
    exact: Money.parse(exact).negate().toString(),
    presented: presentEach(fromPresented(presented, unit).negate(), unit),
    unit,
  };
}

/** The accounts of each row, with the sign that the row has: costs positive. */
function accountsByRow(layout: PrintedGroup, books: YearBooks) {
  const rows = new Map<string, YearBooks['movements'][number][]>();
  for (const movement of books.movements) {
    if (!isAllocated(movement)) continue;
    const { key } = operatingRowTaking(layout, movement);
    rows.set(key, [...(rows.get(key) ?? []), movement]);
  }
  return (row: string, isCost: boolean, unit: Unit): AccountPart[] =>
    openedAccounts(books, rows.get(row) ?? [], ({ change }) => (isCost ? change : change.negate()), unit);
}

/** The rows that each sum of a layout adds, those of a sum that is not printed in its place. */
export function sumsOf(layout: PrintedGroup): ReadonlyMap<string, readonly string[]> {
  const sums = new Map<string, readonly string[]>();
  const printed = (node: OperatingLayoutRow | PrintedGroup): string[] =>
    'children' in node && node.hidesSum ? node.children.flatMap(printed) : [node.key];
  const descend = (group: PrintedGroup): void => {
    sums.set(group.key, group.children.flatMap(printed));
    for (const child of group.children) if ('children' in child) descend(child);
  };
  descend(layout);
  return sums;
}

/** The rows in statement sign; without a budget when none is registered. */
export function operatingRows(
  layout: PrintedGroup,
  books: YearBooks,
  part: PartLayout,
  budget?: ReadonlyMap<string, Money>,
): OperatingRow[] {
  return operatingStatement(layout, books.movements, part, budget);
}

/** The printed outcomes by row key, for a comparison with another year. */
export function printedOutcomes(
  own: PrintedGroup | null,
  books: YearBooks,
  part: PartLayout,
): ReadonlyMap<string, PrintedAmount> {
  const layout = own ?? standardPrintedLayout(books.insatser);
  const places = placesOf(layout);
  const rows = operatingRows(layout, books, part);
  return new Map(rows.map((row) => [row.key, printRow(row, places.get(row.key), part.unit, null).amount]));
}

function printRow(
  row: OperatingRow,
  place: Place | undefined,
  unit: Unit,
  comparison: Comparison | null,
): PrintedOperatingRow {
  const isCost = place?.isCost ?? false;
  const printed = (exact: Money, presented: string): PresentedAmount => ({
    exact: (isCost ? exact.negate() : exact).toString(),
    presented: isCost ? presentEach(fromPresented(presented, unit).negate(), unit) : presented,
    unit,
  });
  const { outcome, budget, deviation } = row;
  return {
    key: row.key,
    group: place?.group ?? null,
    label: row.label,
    isSum: row.isSum,
    amount: { ...printed(outcome.exact, outcome.presented), isForced: outcome.forced },
    budget: budget && printed(budget.exact, budget.presented),
    deviation: deviation && { exact: deviation.exact.toString(), presented: deviation.presented, unit },
    comparison: comparison?.amount(OPERATING_STATEMENT, row.key) ?? null,
    forcedReason: null,
  };
}

function placesOf(layout: PrintedGroup): ReadonlyMap<string, Place> {
  return new Map(printedPlaces(layout).map((place) => [place.key, place]));
}

/** All rows of a layout in printed order, each sum below what it adds. */
export function printedPlaces(
  node: OperatingLayoutRow | PrintedGroup,
  group: string | null = null,
  isCost = false,
): Place[] {
  if (!('children' in node))
    return [{ key: node.key, label: node.label, group, isCost, isSum: false, isHidden: false }];
  const heading = node.heading ?? group;
  const costs = isCost || (node.isCost ?? false);
  const sum = {
    key: node.key,
    label: node.sumLabel,
    group: heading,
    isCost: costs,
    isSum: true,
    isHidden: node.hidesSum ?? false,
  };
  return [...node.children.flatMap((child) => printedPlaces(child, heading, costs)), sum];
}
