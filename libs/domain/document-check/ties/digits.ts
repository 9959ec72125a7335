import { Decimal } from 'decimal.js';

/** Whether two amounts are the same but for two neighbouring digits that have changed places; the sign may not differ. */
export function isTransposed(one: Decimal, other: Decimal): boolean {
  if (one.isNegative() !== other.isNegative() || one.equals(other)) return false;
  return areTransposed(digitsOf(one), digitsOf(other));
}

/** Whether two runs of digits are the same but for two neighbours that have changed places. */
export function areTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  return at !== -1 && one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other;
}

/** Whether one amount is the other a thousand times over or a thousandth of it, but for the rounding of the smaller. */
export function isThousandfold(one: Decimal, other: Decimal): boolean {
  const [small, large] = one.abs().lessThan(other.abs()) ? [one, other] : [other, one];
  if (small.isZero() || small.isNegative() !== large.isNegative()) return false;
  return (
    small.times(1000).minus(large).abs().lessThanOrEqualTo(500) && large.abs().greaterThanOrEqualTo(1000)
  );
}

/** Whether the amounts differ in one digit only. */
export function isOneDigitOff(one: Decimal, other: Decimal): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a.length !== b.length || one.isNegative() !== other.isNegative()) return false;
  return [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** How many digits stand before the decimal point; none for zero. */
export function magnitudeOf(amount: Decimal): number {
  return amount.isZero() ? 0 : Math.max(amount.e + 1, 1);
}

function digitsOf(amount: Decimal): string {
  return amount.abs().toString().replace('.', '');
}
