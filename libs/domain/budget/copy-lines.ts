import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import type { BudgetLine } from './budget-line.js';

const PERCENT = /^(-?)(\d{1,3})(?:\.(\d{1,2}))?$/;
/** Hundredths of a per cent in the whole. */
const WHOLE = 10_000n;
const ORE_PER_KRONA = 100n;

/**
 * The lines of a budget for another version: as they are, or raised by `percent` (a decimal text from -100, at most two decimals)
 * and then in whole kronor, half up.
 * Throws `BUDGET_PERCENT` for a percentage that is none.
 */
export function copyLines(lines: readonly BudgetLine[], percent: string | null = null): BudgetLine[] {
  const factor = percent === null ? null : factorOf(percent);
  return lines.map((line) => (factor === null ? { ...line } : raised(line, factor)));
}

/** The lines without the marks for the länsförbund, for a year whose board has not seen them. */
export function withoutMarks(lines: readonly BudgetLine[]): BudgetLine[] {
  return lines.map((line) => ({ ...line, takenAlong: false, proposedBy: '' }));
}

function raised(line: BudgetLine, factor: bigint): BudgetLine {
  const amount = inKronor(line.amount, factor);
  if (line.months === null || line.amount.isZero()) return { ...line, amount, months: null };
  const oneWay = line.months.every(
    (month) => month.isNegative() === line.amount.isNegative() || month.isZero(),
  );
  // Months of both signs have no proportions to keep.
  return {
    ...line,
    amount,
    months: oneWay ? amount.allocate(line.months.map((month) => month.abs().toString())) : null,
  };
}

function inKronor(amount: Money, factor: bigint): Money {
  const unit = WHOLE * ORE_PER_KRONA;
  const kronor = (amount.abs().ore * factor + unit / 2n) / unit;
  return Money.fromOre((amount.isNegative() ? -kronor : kronor) * ORE_PER_KRONA);
}

function factorOf(percent: string): bigint {
  const [, minus, whole = '', decimals = ''] = PERCENT.exec(percent) ?? [];
  const hundredths = BigInt((whole || '0') + decimals.padEnd(2, '0'));
  const factor = WHOLE + (minus === '-' ? -hundredths : hundredths);
  if (whole === '' || factor < 0n)
    throw new DomainError('BUDGET_PERCENT', `"${percent}" är inte en procentsats mellan -100 och 999,99.`, {
      percent,
    });
  return factor;
}
