import type { Money } from '../../money/money.js';
import { MILLION } from './scenario-inputs.js';

/** What a förbund planned to spend in a year, and what it spent. */
export interface PlannedAndSpent {
  readonly year: number;
  readonly planned: Money;
  readonly spent: Money;
}

/** How a förbund's costs have come out of what it planned, in parts per million, year by year; years that planned nothing are left out. */
export function ownHistory(years: readonly PlannedAndSpent[]): number[] {
  return [...years]
    .sort((a, b) => a.year - b.year)
    .filter(({ planned }) => planned.ore > 0n)
    .map(({ planned, spent }) =>
      Number.parseInt(((spent.ore * BigInt(MILLION)) / planned.ore).toString(), 10),
    );
}
