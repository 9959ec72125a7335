import { DomainError } from '../../errors/domain-error.js';
import { Money } from '../../money/money.js';
import { type EquityPlan, type EquityPlanInput, equityPlan, type EquityPromise } from './equity-plan.js';
import { effectByMonth, PLAN_ROW_KINDS, type PlanRow } from './plan-row.js';

/** A row with what it does to equity up to the promise. */
export interface DecidingRow {
  readonly row: PlanRow;
  /** Negative where it takes from equity. */
  readonly effect: Money;
  /** Without this row alone the promise would be kept. */
  readonly decides: boolean;
}

/** Something that would make the promise hold. */
export interface PlanProposal {
  readonly row: PlanRow;
  /** By how much the row is lowered. */
  readonly lowerBy: Money;
  readonly message: string;
}

/** The promise beside the plan. */
export interface PromiseOutcome {
  readonly promise: EquityPromise;
  /** Equity at the end of the promise's month by the plan. */
  readonly equity: Money;
  /** Equity beyond the promise; negative where it is not kept. */
  readonly difference: Money;
  readonly isKept: boolean;
  /** The rows that move equity up to then, those that take the most first. */
  readonly rows: readonly DecidingRow[];
  /** Each alone would make the promise hold; none where it does, or where no single row can. */
  readonly proposals: readonly PlanProposal[];
  /** The fewest rows that together make it hold, the largest first; empty where it holds or nothing can. */
  readonly together: readonly PlanProposal[];
}

/**
 * Holds the promise beside the plan and tells which rows decide it and what would keep it. Rows that are bound by agreement
 * are never proposed. Throws `MERGER_PLAN` where the promise's month lies outside the plan or there is no promise.
 */
export function promiseOutcome(input: EquityPlanInput, plan: EquityPlan = equityPlan(input)): PromiseOutcome {
  const { promise } = input;
  const month = plan.months.find((each) => each.month === promise?.month);
  if (!promise || !month)
    throw new DomainError('MERGER_PLAN', 'Löftets månad ligger utanför planen.', {
      promise: promise?.month ?? null,
    });
  const difference = month.closing.subtract(promise.amount);
  const isKept = !difference.isNegative();
  const lack = difference.abs();
  const rows = input.rows
    .map((row): DecidingRow => {
      const effect = effectUpTo(row, promise.month);
      return { row, effect, decides: !isKept && !difference.subtract(effect).isNegative() };
    })
    .filter(({ effect }) => !effect.isZero())
    .sort((a, b) => a.effect.compare(b.effect));
  const free = rows.filter(({ row, effect }) => effect.isNegative() && !row.isBound);
  return {
    promise,
    equity: month.closing,
    difference,
    isKept,
    rows,
    proposals: isKept
      ? []
      : free.filter(({ effect }) => effect.abs().compare(lack) >= 0).map(({ row }) => lowered(row, lack)),
    together: isKept ? [] : togetherFrom(free, lack),
  };
}

function effectUpTo(row: PlanRow, month: string): Money {
  return Money.sum([...effectByMonth(row)].filter(([each]) => each <= month).map(([, effect]) => effect));
}

/** The largest rows, whole, until what is lacking is found; the last only by what is left. */
function togetherFrom(free: readonly DecidingRow[], lack: Money): PlanProposal[] {
  const found: PlanProposal[] = [];
  let left = lack;
  for (const { row, effect } of free) {
    if (left.isZero()) break;
    const part = effect.abs().compare(left) < 0 ? effect.abs() : left;
    found.push(lowered(row, part));
    left = left.subtract(part);
  }
  return left.isZero() ? found : [];
}

function lowered(row: PlanRow, lowerBy: Money): PlanProposal {
  const message = `${PLAN_ROW_KINDS[row.kind]} ${row.label}: ${lowerBy.toString()} kr mindre, så att löftet hålls.`;
  return { row, lowerBy, message };
}
