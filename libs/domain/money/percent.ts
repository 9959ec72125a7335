import { Money } from './money.js';

const HUNDREDTHS = 10_000n;

/** So many percent of an amount, by largest remainder; the percent is a decimal from 0 to 100, else `ALLOCATION_IMPOSSIBLE`. */
export function partOf(whole: Money, percent: string): Money {
  return whole.allocate([percent, remaining(percent)])[0]!;
}

/** What part is of whole in percent with two decimals, half up by magnitude, as `-17.39`; null of nothing. */
export function percentOf(part: Money, whole: Money): string | null {
  if (whole.isZero()) return null;
  const magnitude = whole.abs().ore;
  const hundredths = (part.abs().ore * HUNDREDTHS + magnitude / 2n) / magnitude;
  const isNegative = part.isNegative() !== whole.isNegative() && hundredths !== 0n;
  // Hundredths of a percent are written like öre of a krona.
  return Money.fromOre(isNegative ? -hundredths : hundredths).toString();
}

/** What part is of whole in whole percent, half up by magnitude of the exact share, as `68`; null of nothing. */
export function wholePercentOf(part: Money, whole: Money): string | null {
  if (whole.isZero()) return null;
  const magnitude = whole.abs().ore;
  const percent = (part.abs().ore * 200n + magnitude) / (2n * magnitude);
  const isNegative = part.isNegative() !== whole.isNegative() && percent !== 0n;
  return String(isNegative ? -percent : percent);
}

/** What is left to a hundred; a weight that is less than zero is refused where it is allocated. */
function remaining(percent: string): string {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:\.(\d{1,8}))?$/.exec(percent) ?? [];
  if (whole === '') return percent;
  const left = 100n * 10n ** BigInt(decimals.length) - BigInt(whole + decimals);
  const digits = (left < 0n ? -left : left).toString().padStart(decimals.length + 1, '0');
  const point = digits.length - decimals.length;
  return `${left < 0n ? '-' : ''}${digits.slice(0, point)}${decimals === '' ? '' : `.${digits.slice(point)}`}`;
}
