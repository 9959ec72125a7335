import type { Decimal } from 'decimal.js';
import type { Figure, TableView } from '../tables/table-view.js';
import { amountColumns } from './grid.js';

const TEN = 10n;

/** The amounts of a table as whole numbers of one unit, exact and quick to add where many ways are tried. */
export interface ScaledAmounts {
  /** By column, how many of the unit are the last printed digit. */
  readonly steps: ReadonlyMap<number, bigint>;
  /** By column, the most decimals printed in it. */
  readonly decimals: ReadonlyMap<number, number>;
  /** The digits of an amount that stand before the decimal point; none for zero. */
  magnitude(amount: bigint): number;
  of(figure: Figure): bigint;
}

/** Scales by the most decimals that the table prints. */
export function scaledAmounts(view: TableView): ScaledAmounts {
  const columns = amountColumns(view);
  const decimals = columns.map(({ index }) =>
    view.rows.reduce((most, row) => Math.max(most, row.figures[index]?.decimals ?? 0), 0),
  );
  const scale = Math.max(0, ...decimals);
  const cache = new Map<Figure, bigint>();
  return {
    steps: new Map(columns.map((column, at) => [column.index, TEN ** BigInt(scale - decimals[at]!)])),
    decimals: new Map(columns.map((column, at) => [column.index, decimals[at]!])),
    magnitude: (amount) => (amount === 0n ? 0 : Math.max(digits(amount).length - scale, 1)),
    of: (figure) => {
      const known = cache.get(figure);
      if (known !== undefined) return known;
      const scaled = scaleUp(figure.value, scale);
      cache.set(figure, scaled);
      return scaled;
    },
  };
}

/** The digits of a whole number without its sign. */
export function digits(amount: bigint): string {
  return (amount < 0n ? -amount : amount).toString();
}

function scaleUp(value: Decimal, scale: number): bigint {
  const [whole = '0', decimals = ''] = value.abs().toString().split('.');
  const magnitude = BigInt(whole + decimals.slice(0, scale).padEnd(scale, '0'));
  return value.isNegative() ? -magnitude : magnitude;
}
