import { Money } from '../../money/money.js';
import type { PlanRow } from './plan-row.js';
import { yearRow } from './plan-row.js';

/** A line of a printed budget, in kronor. */
export interface PrintedLine {
  readonly group: 'INCOME' | 'COST' | 'HANDED_OVER';
  readonly label: string;
  readonly amount: Money;
}

/** How a budget treats the equity that is handed over: as a cost of the year, as some print it, or as a movement in equity. */
export type HandedOverAs = 'COST' | 'EQUITY_MOVEMENT';

/**
 * A printed budget as rows of a plan. Capital that is handed over is left out unless it is treated as a cost: it is
 * promised to be there at the end of the year, so it cannot have gone already.
 */
export function budgetAsPlan(
  year: number,
  lines: readonly PrintedLine[],
  source: string,
  handedOverAs: HandedOverAs,
): PlanRow[] {
  return lines
    .filter(({ group, amount }) => !amount.isZero() && (group !== 'HANDED_OVER' || handedOverAs === 'COST'))
    .map(({ group, label, amount }) =>
      yearRow(year, {
        key: `${year}:${label}`,
        label,
        kind: group === 'INCOME' ? 'INCOME' : 'COST',
        amount,
        source,
      }),
    );
}

/** A printed total beside the sum of its lines. */
export interface PrintedTotal {
  readonly printed: Money;
  readonly summed: Money;
  readonly difference: Money;
}

/** What the lines of a group add up to, beside what is printed. */
export function printedTotal(
  lines: readonly PrintedLine[],
  group: PrintedLine['group'],
  printed: Money,
): PrintedTotal {
  const summed = Money.sum(lines.filter((line) => line.group === group).map(({ amount }) => amount));
  return { printed, summed, difference: printed.subtract(summed) };
}
