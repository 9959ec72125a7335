import type { Money } from '../../money/money.js';
import { type Month, monthsOf } from './plan-month.js';

/** What a row of the plan is: money in, a cost, or equity that moves between förbund and is neither. */
export const PLAN_ROW_KINDS = {
  INCOME: 'Intäkt',
  COST: 'Kostnad',
  TRANSFER: 'Överfört eget kapital',
} as const;
export type PlanRowKind = keyof typeof PLAN_ROW_KINDS;

/** A row of the plan for a year or part of one. Amounts are positive; a cost and what is handed over take from equity. */
export interface PlanRow {
  readonly key: string;
  readonly label: string;
  readonly kind: PlanRowKind;
  readonly amount: Money;
  /** The months that it falls in, in order, with what each weighs; alike where no weights are given. */
  readonly months: readonly Month[];
  readonly weights: readonly string[] | null;
  /** Agreed already, so that no proposal touches it. */
  readonly isBound: boolean;
  /** Where it stands, as a document and its page. */
  readonly source: string;
}

/** A row over the twelve months of a year, alike. */
export function yearRow(
  year: number,
  row: Pick<PlanRow, 'key' | 'label' | 'kind' | 'amount' | 'source'> & { isBound?: boolean },
): PlanRow {
  return { isBound: false, ...row, months: monthsOf(year), weights: null };
}

/** What the row does to equity in each of its months: adds up to the row to the öre. */
export function effectByMonth({ kind, amount, months, weights }: PlanRow): ReadonlyMap<Month, Money> {
  const parts = amount.allocate(weights ?? months.map(() => '1'));
  return new Map(months.map((month, at) => [month, kind === 'INCOME' ? parts[at]! : parts[at]!.negate()]));
}
