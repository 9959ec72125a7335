import type { Money } from '@samla/domain/money/money.js';
import { kr, share, vary } from '../books/amounts.js';
import type { Random } from '../books/random.js';
import type { Coding, CostLine } from '../books/year-plan.js';

/** Cost centres of the demo books, dimension 1. */
export const COST_CENTRES = [
  { code: '100', name: 'Styrelse' },
  { code: '200', name: 'Kansli' },
  { code: '300', name: 'Insatser' },
] as const;

/** VAT rates in basis points. */
export const VAT_25 = 2_500n;
export const VAT_12 = 1_200n;
export const VAT_6 = 600n;

/** A cost as a plan states it: coding, kronor of a year, number of invoices. */
export interface PlannedCost extends Coding {
  readonly text: string;
  readonly amounts: readonly string[];
  readonly invoices: number;
  readonly vat?: bigint;
  readonly direct?: boolean;
  /** The account of upplupna kostnader and how much of the year is left on it, in basis points. */
  readonly accrual?: { readonly account: string; readonly basisPoints: bigint };
}

/** The cost lines of a year, each varied between two percentages of the plan; lines of zero are left out. */
export function costsOf(
  planned: readonly PlannedCost[],
  column: number,
  random: Random,
  [low, high]: readonly [number, number],
): CostLine[] {
  return planned.flatMap(({ amounts, accrual, ...line }) => {
    const amount = vary(kr(amounts[column] ?? '0'), random, low, high);
    if (amount.isZero()) return [];
    if (!accrual) return [{ ...line, amount }];
    const accrued = wholeKronor(share(amount, accrual.basisPoints));
    return [{ ...line, amount, accrued: { account: accrual.account, amount: accrued } }];
  });
}

/** Adds what is recharged of an insats to its first cost line, so that the insats costs the plan's amount net. */
export function beforeRecharges(
  lines: readonly CostLine[],
  recharges: ReadonlyMap<string, Money>,
): CostLine[] {
  const left = new Map(recharges);
  const grossed = lines.map((line) => {
    const recharge = left.get(line.insats);
    if (!recharge) return line;
    left.delete(line.insats);
    return { ...line, amount: line.amount.add(recharge) };
  });
  if (left.size > 0) throw new Error(`Nothing to recharge in insats ${[...left.keys()].join(', ')}.`);
  return grossed;
}

function wholeKronor(amount: Money): Money {
  return kr((amount.ore / 100n).toString());
}
