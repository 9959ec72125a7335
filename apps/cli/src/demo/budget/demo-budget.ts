import type { ForbundSlug } from '../county.js';

/** A line of a demo budget in kronor, positive for income and for costs; an empty key takes any. */
export interface DemoBudgetLine {
  readonly kind: 'INCOME' | 'COST';
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly amount: string;
  /** Who proposed that the länsförbund takes it along; left out where nobody did. */
  readonly proposedBy?: string;
  readonly note?: string;
}

/** A sum as the document prints it, in kronor. */
export interface DemoPrintedTotal {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
}

/** The decision of a demo budget; `isConstructed` where no document tells its day. */
export interface DemoBudgetDecision {
  readonly decidedOn: string;
  readonly title: string;
  readonly document: string;
  readonly isConstructed: boolean;
}

/** A budget of the demo: as a document publishes it, or constructed. */
export interface DemoBudget {
  readonly forbund: ForbundSlug;
  readonly year: number;
  readonly phase: 'PROPOSED' | 'REVISED';
  readonly name: string;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  /** Null where no document tells it. */
  readonly samradOn: string | null;
  readonly decision: DemoBudgetDecision;
  /** True for one that waits to be bound to its decision. */
  readonly isDraft?: boolean;
  readonly lines: readonly DemoBudgetLine[];
  readonly printedTotals: readonly DemoPrintedTotal[];
}

/** The decision of a budget whose document tells no day: made up, within the time of the law. */
export function constructedDecision(year: number, document: string): DemoBudgetDecision {
  return {
    decidedOn: `${year - 1}-11-26`,
    title: `Budget ${year} (beslutsdagen är konstruerad)`,
    document,
    isConstructed: true,
  };
}

/** Thousands of kronor in kronor; an empty cell stays empty. */
export function tkr(text: string): string {
  return text === '' || text === '0' ? text : `${text}000`;
}
