import { DomainError } from '../errors/domain-error.js';
import type { Money } from '../money/money.js';

/** How often a contribution is claimed: every month, quarter or half-year. */
export const INSTALMENT_FREQUENCIES = ['MONTH', 'QUARTER', 'HALF_YEAR'] as const;
export type InstalmentFrequency = (typeof INSTALMENT_FREQUENCIES)[number];

/** A part of a year's contribution; months 1–12, day `YYYY-MM-DD`. */
export interface Instalment {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly dueOn: string;
  readonly amount: Money;
}

const MONTHS: Readonly<Record<InstalmentFrequency, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6 };
const LAST_DAY_OF_EVERY_MONTH = 28;

/**
 * A year's contribution in equal instalments that add up to it to the öre, each due on a day of its first month. A due day
 * that not every month has is `BAD_USER_INPUT`.
 */
export function instalmentsOf(
  amount: Money,
  { year, frequency, dueDay }: { year: number; frequency: InstalmentFrequency; dueDay: number },
): Instalment[] {
  if (!Number.isInteger(dueDay) || dueDay < 1 || dueDay > LAST_DAY_OF_EVERY_MONTH)
    throw new DomainError('BAD_USER_INPUT', 'dueDay är en dag 1–28, som finns i varje månad.', {
      argument: 'dueDay',
    });
  const months = MONTHS[frequency];
  const parts = amount.allocate(Array.from({ length: 12 / months }, () => '1'));
  return parts.map((part, index) => {
    const fromPeriod = index * months + 1;
    const dueOn = `${year}-${twoDigits(fromPeriod)}-${twoDigits(dueDay)}`;
    return { fromPeriod, toPeriod: fromPeriod + months - 1, dueOn, amount: part };
  });
}

function twoDigits(whole: number): string {
  return `${whole}`.padStart(2, '0');
}
