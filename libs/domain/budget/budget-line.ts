import type { Money } from '../money/money.js';

/** Whether a line plans income or costs; its amount is positive for both, as budgets are printed. */
export const BUDGET_KINDS = ['INCOME', 'COST'] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** The phases of a budget, each with its Swedish name. */
export const BUDGET_PHASES = {
  PROPOSED: 'Förslag',
  DECIDED: 'Beslutad',
  REVISED: 'Reviderad',
  FORECAST: 'Prognos',
} as const;
export type BudgetPhase = keyof typeof BUDGET_PHASES;
export const BUDGET_PHASE_NAMES = Object.keys(BUDGET_PHASES) as BudgetPhase[];

/** What outcome and budget meet by; an empty text takes any. */
export interface BudgetKeys {
  readonly kind: BudgetKind;
  /** The digits that the accounts begin with. */
  readonly account: string;
  /** Object code of the insats. */
  readonly insats: string;
  /** Object code of the kostnadsställe. */
  readonly costCentre: string;
}

/** A line of a budget, in kronor. */
export interface BudgetLine extends BudgetKeys {
  /** 1 and up, in the order of the document. */
  readonly lineNo: number;
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly amount: Money;
  /** Twelve amounts that sum to the line's; null for an even year. */
  readonly months: readonly Money[] | null;
  /** Proposed to be taken along into the länsförbund. */
  readonly takenAlong: boolean;
  /** The body or role that proposed it; empty where it is not told. */
  readonly proposedBy: string;
  readonly note: string;
}

/** A sum as a document prints it. It is shown beside the computed one and used for nothing. */
export interface PrintedTotal {
  /** What it sums: `INCOME`, `COSTS`, `RESULT`, or keys of groups with `+` between. */
  readonly key: string;
  readonly label: string;
  readonly amount: Money;
}

/** True for a line that no outcome can meet. */
export function isUnmapped({ account, insats, costCentre }: BudgetKeys): boolean {
  return account === '' && insats === '' && costCentre === '';
}

/** The amount with the sign it has in a result: income +, costs −. */
export function signed({ kind, amount }: Pick<BudgetLine, 'kind' | 'amount'>): Money {
  return kind === 'COST' ? amount.negate() : amount;
}
