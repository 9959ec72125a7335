import type { Amount } from '../../api/amount.js';

export type BudgetKind = 'INCOME' | 'COST';
export type BudgetPhase = 'PROPOSED' | 'DECIDED' | 'REVISED' | 'FORECAST';

/** A line of a budget; the amount is positive for income and for costs. */
export interface BudgetLine {
  readonly lineNo: number;
  readonly kind: BudgetKind;
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly amount: Amount;
  readonly months: readonly Amount[] | null;
  readonly takenAlong: boolean;
  readonly proposedBy: string;
  readonly note: string;
}

/** A decision that is registered. */
export interface Decision {
  readonly id: string;
  readonly body: string;
  readonly bodyName: string;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly title: string;
  readonly document: string;
}

/** A sum as a document prints it, beside the computed one. */
export interface PrintedTotal {
  readonly key: string;
  readonly label: string;
  readonly printed: Amount;
  readonly computed: Amount | null;
  readonly difference: Amount | null;
}

/** Something to look over in a budget, with its rule. */
export interface BudgetFinding {
  readonly code: string;
  readonly severity: 'INFO' | 'WARNING';
  readonly paragraph: string;
  readonly message: string;
  readonly lineNos: readonly number[];
  readonly isDivisibleByNine: boolean | null;
}

/** What is booked on an account, insats and kostnadsställe. */
export interface Booked {
  readonly kind: BudgetKind;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly amount: Amount;
}

/** Budget and outcome of a line or a sum; outcome and deviation are null for a year without books. */
export interface Figures {
  readonly outcome: Amount | null;
  readonly budget: Amount;
  readonly budgetToPeriod: Amount;
  /** Better than budget is +. */
  readonly deviation: Amount | null;
  /** Whole per cent of the year's budget. */
  readonly shareUsed: string | null;
}

export interface LineFigures extends Figures {
  readonly line: { readonly lineNo: number };
  readonly booked: readonly Booked[];
}

/** A sum: a group by its key, or `INCOME`, `COSTS`, `RESULT`. */
export interface TotalFigures extends Figures {
  readonly key: string;
  readonly label: string;
}

export interface BudgetOutcome {
  readonly toPeriod: number;
  readonly hasBooks: boolean;
  readonly lines: readonly LineFigures[];
  readonly totals: readonly TotalFigures[];
  readonly withoutLine: readonly Booked[];
}

/** One version of a year's budget. */
export interface BudgetVersion {
  readonly id: string;
  readonly year: number;
  readonly phase: BudgetPhase;
  readonly phaseName: string;
  readonly name: string;
  readonly isDraft: boolean;
  readonly isInForce: boolean;
  readonly decision: Decision | null;
  readonly samradOn: string | null;
  readonly basedOn: string | null;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  readonly createdBy: string;
  readonly lines: readonly BudgetLine[];
  readonly groups: readonly { readonly key: string; readonly label: string; readonly kind: BudgetKind }[];
  readonly printedTotals: readonly PrintedTotal[];
  readonly findings: readonly BudgetFinding[];
  readonly outcome: BudgetOutcome;
}

export interface BudgetForbund {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly budgets: readonly BudgetVersion[];
}

export interface BudgetAnswer {
  readonly forbund: BudgetForbund;
}

export interface BudgetVariables {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
}

export interface BudgetYearsAnswer {
  readonly forbund: {
    readonly budgetYears: readonly number[];
    readonly fiscalYears: readonly { readonly year: number; readonly isConstructed: boolean }[];
  };
}

/** A sum in two versions. */
export interface ChangedSum {
  readonly key: string;
  readonly label: string;
  readonly before: Amount;
  readonly after: Amount;
  readonly change: Amount;
}

/** What differs between two versions. */
export interface BudgetDifference {
  readonly added: readonly BudgetLine[];
  readonly removed: readonly BudgetLine[];
  readonly changed: readonly {
    readonly before: BudgetLine;
    readonly after: BudgetLine;
    readonly change: Amount;
  }[];
  readonly sums: readonly ChangedSum[];
}

export interface DifferenceAnswer {
  readonly forbund: { readonly budgetDifference: BudgetDifference };
}
