import type { Amount } from '../../api/amount.js';
import type { Problem } from '../../api/problem.js';

/** Decided money, outcome and what remains. */
export interface Money3 {
  readonly decided: Amount;
  readonly outcome: Amount;
  readonly remaining: Amount;
}

/** A report that the performer owes. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
  readonly receivedOn: string | null;
  readonly document: string | null;
  readonly state: 'DUE' | 'LATE' | 'RECEIVED' | 'RECEIVED_LATE';
  readonly isConstructed: boolean;
}

/** Something to look over. */
export interface Finding {
  readonly code: string;
  readonly message: string;
}

/** What list and card both show. */
export interface InsatsFacts {
  readonly code: string;
  readonly objectCode: string;
  readonly name: string;
  readonly kind: 'INDIVIDUAL' | 'STRUCTURAL';
  readonly state: InsatsState;
  readonly performer: string;
  readonly isConstructed: boolean;
  readonly total: Money3;
  readonly years: readonly { readonly isConstructed: boolean }[];
  readonly findings: readonly Finding[];
  readonly reports: readonly Report[];
}

export type InsatsState = 'PLANNED' | 'ONGOING' | 'ENDED' | 'CANCELLED';

/** The förbund that the insatser belong to. */
export interface InsatsForbund {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface InsatserVariables {
  readonly slug: string;
  readonly state: InsatsState | null;
}

export interface InsatserAnswer {
  readonly forbund: InsatsForbund & {
    readonly insatser: {
      readonly edges: readonly { readonly node: InsatsFacts }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
  };
}

/** Money given by a decision. */
export interface Grant {
  readonly id: string;
  readonly amount: Amount;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  readonly costKind: { readonly label: string; readonly fundable: string };
  readonly decision: {
    readonly bodyName: string;
    readonly decidedOn: string;
    readonly paragraph: string;
    readonly title: string;
    readonly isConstructed: boolean;
  };
}

/** A year's money, and from the start to its end. */
export interface InsatsYear {
  readonly year: number;
  readonly own: Money3;
  readonly cumulative: Money3;
  /** Whether the outcome is of constructed books. */
  readonly isConstructed: boolean;
}

/** A goal with what is told of it. */
export interface Goal {
  readonly id: string;
  readonly label: string;
  readonly unit: 'PERSONS' | 'COUNT' | 'PERCENT' | 'DAYS';
  readonly direction: 'AT_LEAST' | 'AT_MOST';
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly fulfilment: 'MET' | 'NOT_MET' | 'UNKNOWN';
  readonly document: string;
  readonly values: readonly { readonly onDay: string; readonly value: string; readonly comment: string }[];
}

/** A count by sex; null is unknown. */
export interface Count {
  readonly kind: string;
  readonly label: string;
  readonly partOf: string;
  readonly women: number | null;
  readonly men: number | null;
  readonly all: number | null;
}

/** Counts of a period in one measure. */
export interface Counts {
  readonly from: string;
  readonly to: string;
  readonly measure: 'UNIQUE_PERSONS' | 'PARTICIPATIONS' | 'ACTIVITIES';
  readonly span: 'PERIOD' | 'SINCE_START';
  readonly isPublished: boolean;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  readonly counts: readonly Count[];
}

/** Everything on the card. */
export interface InsatsCard extends InsatsFacts {
  readonly followUpMethod: 'VOLUMES' | 'SUS' | 'OWN' | 'NONE';
  readonly isEsf: boolean;
  readonly agreement: { readonly from: string | null; readonly to: string | null; readonly document: string };
  readonly costKind: {
    readonly kind: string;
    readonly label: string;
    readonly explanation: string;
    readonly fundable: string;
  };
  readonly endedOn: string | null;
  readonly cancelledOn: string | null;
  readonly document: string;
  readonly place: string;
  readonly outcomeSource: 'BOOKS' | 'PUBLISHED' | 'BOTH' | 'NONE';
  readonly years: readonly InsatsYear[];
  readonly grants: readonly Grant[];
  readonly publishedOutcomes: readonly {
    readonly amount: Amount;
    readonly from: string;
    readonly to: string;
    readonly document: string;
    readonly place: string;
    readonly isCounted: boolean;
  }[];
  readonly goals: readonly Goal[];
  readonly counts: readonly Counts[];
  readonly history: readonly {
    readonly version: number;
    readonly name: string;
    readonly performer: string;
    readonly reason: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  }[];
}

export interface InsatsVariables {
  readonly slug: string;
  readonly code: string;
}

export interface InsatsAnswer {
  readonly forbund: InsatsForbund & { readonly insats: InsatsCard };
}

/** Registered decisions to choose among. */
export interface InsatsDecisionsAnswer {
  readonly forbund: {
    readonly decisions: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly decidedOn: string; readonly title: string };
      }[];
    };
  };
}

export interface WriteVariables {
  readonly input: Readonly<Record<string, unknown>>;
}

/** The insats after it was written about. */
export interface InsatsSaved {
  readonly __typename: 'InsatsSaved';
  readonly insats: { readonly code: string };
}

/** Every mutation about an insats answers alike, under its own name. */
export type WriteAnswer = Readonly<Record<string, InsatsSaved | Problem>>;
