import type { Amount } from '../../api/amount.js';

/** Equity held against the ceiling of a year, and what follows. */
export interface CeilingOutcome {
  readonly percent: string;
  readonly ceiling: Amount;
  readonly share: string | null;
  readonly excess: Amount;
  readonly isOver: boolean;
  readonly source: string;
  readonly verified: boolean;
  readonly consequence: string;
}

/** How the state's grant changed, read against the model's brake. */
export interface GrantChange {
  readonly changePercent: string | null;
  readonly effect: 'WITHIN' | 'AT_BRAKE' | 'BELOW_BRAKE';
  readonly explanation: string;
  readonly unverified: readonly string[];
}

/** A year of equity: opening, result and other make closing. */
export interface EquityYear {
  readonly year: number;
  readonly source: 'BOOKS' | 'PUBLISHED';
  readonly opening: Amount;
  readonly result: Amount;
  readonly other: Amount;
  readonly closing: Amount;
  readonly isConstructed: boolean;
  readonly isDerived: boolean;
  readonly document: string | null;
  readonly place: string | null;
  readonly allotment: Amount | null;
  readonly ceiling: CeilingOutcome | null;
  readonly planned: PlannedEquity | null;
  readonly grantChange: GrantChange | null;
}

/** Equity as a budget makes it. */
export interface PlannedEquity {
  readonly year: number;
  readonly closing: Amount;
  readonly document: string;
}

/** A goal as a document puts it, beside the equity of its day. */
export interface GoalOutcome {
  readonly goal: {
    readonly id: string;
    readonly on: string;
    readonly direction: 'AT_MOST' | 'AT_LEAST' | 'NEAR';
    readonly amount: Amount | null;
    readonly percentOfAllotment: string | null;
    readonly wording: string;
    readonly document: string;
    readonly place: string;
    readonly isConstructed: boolean;
  };
  readonly limit: Amount | null;
  readonly equity: Amount | null;
  readonly basis: 'ACTUAL' | 'PLANNED' | 'UNKNOWN';
  readonly difference: Amount | null;
  readonly isMet: boolean | null;
}

/** Something to look over, with the rule and what stands against what. */
export interface EquityFinding {
  readonly code: string;
  readonly message: string;
  readonly rule: string;
  readonly sources: readonly string[];
}

export interface EquityAnswer {
  readonly forbund: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly equity: {
      readonly years: readonly EquityYear[];
      readonly planned: readonly PlannedEquity[];
      readonly goals: readonly GoalOutcome[];
      readonly ceiling: {
        readonly validFrom: string;
        readonly steps: readonly { readonly fromAllotment: Amount; readonly percent: string }[];
        readonly source: string;
        readonly verified: boolean;
      };
      readonly findings: readonly EquityFinding[];
    };
  };
}

export type Equity = EquityAnswer['forbund']['equity'];
