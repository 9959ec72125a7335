import { Money } from '../money/money.js';
import type { PartLayout } from '../statements/layout.js';
import {
  operatingStatement,
  type OperatingBalance,
  type OperatingRow,
} from '../statements/operating-statement.js';
import { differenceKey } from './consolidate.js';
import { sumsByForbund, type ConsolidationSum } from './consolidation-sum.js';
import { agrees, removedBy, type Elimination } from './eliminate.js';
import { commonOperatingLayout, ONLY_WHERE_USED, type CommonOperatingRow } from './operating-row.js';
import type { PerimeterForbund } from './perimeter.js';
import { spanTotals, type SpanDifference } from './span-totals.js';

/** A sum that driftredovisningen is made of: as other sums, by the row that it stands on; none on balance lines. */
export interface OperatingSum extends ConsolidationSum {
  readonly row: CommonOperatingRow;
}

/** Figures of one kind: outcome, or a plan to hold it against. */
export interface OperatingFigures {
  readonly perimeter: readonly PerimeterForbund[];
  readonly sums: readonly OperatingSum[];
}

/** A row of driftredovisningen in one column; statement sign, presented so that the column adds up. */
export type OperatingCell = Pick<OperatingRow, 'outcome' | 'budget' | 'deviation'>;

/** A row of the consolidated driftredovisning; exact total = sum of the förbund's exact outcomes − `eliminated`. */
export interface ConsolidatedOperatingRow {
  readonly key: string;
  readonly label: string;
  readonly depth: number;
  readonly isSum: boolean;
  /** The elimination that a named difference is left over from. */
  readonly difference: Elimination | null;
  readonly perForbund: readonly (OperatingCell & {
    readonly forbund: string;
    readonly submission: string;
  })[];
  readonly eliminated: Money;
  readonly total: OperatingCell;
}

/** The consolidated driftredovisning of a span. */
export interface ConsolidatedOperating {
  readonly rows: readonly ConsolidatedOperatingRow[];
  /** Förbund with an outcome and no plan to hold it against; the whole has no budget where there is one. */
  readonly withoutBudget: readonly string[];
  /** Förbund with a plan and no outcome, whose plan is left out: the whole holds the plan of those against their outcome. */
  readonly withoutOutcome: readonly string[];
}

/** What a column shows: exact amounts by row, in ledger sign. */
type ColumnAmounts = ReadonlyMap<string, Money>;
interface Kind {
  readonly columns: ReadonlyMap<string, ColumnAmounts>;
  readonly total: ColumnAmounts;
  readonly differences: readonly SpanDifference[];
}

/**
 * Driftredovisning of a span by the rows that all förbund have in common, each förbund beside the whole. Outcome and plan are
 * consolidated each by itself, and held against each other; they are never added. The sum is the result of resultaträkningen.
 */
export function consolidatedOperating(
  actual: OperatingFigures,
  part: PartLayout,
  plan: OperatingFigures | null = null,
): ConsolidatedOperating {
  const outcome = kindOf(actual);
  const budget = plan && kindOf(within(plan, outcome.columns));
  const withoutBudget = [...outcome.columns.keys()].filter((forbund) => !budget?.columns.has(forbund));
  const named = new Map(
    [...outcome.differences, ...(budget?.differences ?? [])].map(({ elimination }) => [
      differenceKey(elimination),
      elimination,
    ]),
  );
  const layout = commonOperatingLayout(
    [...named].map(([key, { differenceLabel }]) => ({ key, label: differenceLabel })),
  );
  const print = (amounts: ColumnAmounts, planned: ColumnAmounts | undefined): OperatingRow[] =>
    operatingStatement(layout, balancesOf(amounts), part, planned && inStatementSign(planned));
  const columns = sumsByForbund(actual.perimeter, actual.sums).map(({ forbund, submission }) => ({
    forbund,
    submission,
    rows: print(outcome.columns.get(forbund)!, budget?.columns.get(forbund)),
  }));
  const isHeld = withoutBudget.length === 0 && columns.length > 0;
  const whole = print(outcome.total, isHeld ? budget?.total : undefined);
  const rows = whole.map(({ key, label, depth, isSum, ...total }, index): ConsolidatedOperatingRow => {
    const perForbund = columns.map(({ forbund, submission, rows: own }) => {
      const { outcome: amount, budget: planned, deviation } = own[index]!;
      return { forbund, submission, outcome: amount, budget: planned, deviation };
    });
    const added = Money.sum(perForbund.map(({ outcome: { exact } }) => exact));
    const eliminated = added.subtract(total.outcome.exact);
    return { key, label, depth, isSum, difference: named.get(key) ?? null, perForbund, eliminated, total };
  });
  const planned = plan ? sumsByForbund(plan.perimeter, plan.sums) : [];
  const withoutOutcome = planned.flatMap(({ forbund }) => (outcome.columns.has(forbund) ? [] : [forbund]));
  return { rows: rows.filter(isPrinted), withoutBudget, withoutOutcome };
}

/** A plan of those förbund alone that have an outcome to hold it against. */
function within({ perimeter, sums }: OperatingFigures, outcome: Kind['columns']): OperatingFigures {
  return {
    perimeter: perimeter.filter(({ id }) => outcome.has(id)),
    sums: sums.filter(({ forbund }) => outcome.has(forbund)),
  };
}

function isPrinted({ key, perForbund, total }: ConsolidatedOperatingRow): boolean {
  const isNothing = ({ outcome, budget }: OperatingCell): boolean =>
    outcome.exact.isZero() && (budget?.exact.isZero() ?? true);
  return key !== ONLY_WHERE_USED || ![...perForbund, total].every(isNothing);
}

function kindOf({ perimeter, sums }: OperatingFigures): Kind {
  const { opening, closing, differences } = spanTotals(perimeter, sums);
  const ofResult = differences.filter(({ elimination, change }) => {
    return elimination.side === 'RESULT' && !agrees({ difference: change });
  });
  const [goneThen, goneNow] = [removedBy(opening.eliminations), removedBy(closing.eliminations)];
  const total = new Map<string, Money>();
  for (const sum of sums) {
    const then = goneThen(sum) ? Money.zero : sum.opening;
    const now = goneNow(sum) ? Money.zero : sum.closing;
    add(total, sum.row, now.subtract(then));
  }
  for (const { elimination, change } of ofResult) add(total, differenceKey(elimination), change);
  const columns = new Map<string, Map<string, Money>>();
  for (const { forbund, own } of sumsByForbund(perimeter, sums)) {
    const amounts = new Map<string, Money>();
    for (const { row, change } of own) add(amounts, row, change);
    columns.set(forbund, amounts);
  }
  return { columns, total, differences: ofResult };
}

function add(amounts: Map<string, Money>, row: string, amount: Money): void {
  amounts.set(row, (amounts.get(row) ?? Money.zero).add(amount));
}

/** Movements as driftredovisningen takes them; which line of the result they are on makes no difference to it. */
function balancesOf(amounts: ColumnAmounts): OperatingBalance[] {
  return [...amounts].map(([costCentre, change]) => ({
    account: '',
    insats: '',
    line: 'COSTS',
    costCentre,
    change,
  }));
}

function inStatementSign(amounts: ColumnAmounts): Map<string, Money> {
  return new Map([...amounts].map(([row, amount]) => [row, amount.negate()]));
}
