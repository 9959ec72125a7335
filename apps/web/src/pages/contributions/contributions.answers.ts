import type { Amount } from '../../api/amount.js';

/** A party of the law's 5 §. */
export type Party = 'STATE' | 'REGION' | 'MUNICIPALITY';

/** What the parties are called. */
export const PARTIES: Readonly<Record<Party, string>> = {
  STATE: 'Staten',
  REGION: 'Regionen',
  MUNICIPALITY: 'Kommunerna',
};

export type ContributionState = 'REQUESTED' | 'DECIDED' | 'PARTLY_RECEIVED' | 'RECEIVED';

/** A decision as it is told beside what it is about. */
export interface Decision {
  readonly id: string;
  readonly bodyName: string;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly title: string;
}

/** A part of a contribution and the day it falls due. */
export interface Instalment {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly dueOn: string;
  readonly amount: Amount;
}

/** What a member, or a whole party, is to pay. */
export interface ContributionLine {
  readonly lineNo: number;
  readonly party: Party;
  readonly label: string;
  readonly amount: Amount;
  readonly decision: Decision | null;
  readonly instalments: readonly Instalment[];
}

/** Something to look over, with the rule. */
export interface ContributionFinding {
  readonly code: string;
  readonly message: string;
  readonly rule: string;
}

/** A version of a year's contributions. */
export interface ContributionVersion {
  readonly id: string;
  readonly version: number;
  readonly status: 'REQUESTED' | 'DECIDED' | 'PUBLISHED';
  readonly basis: 'TOTAL' | 'STATE_HALF' | 'ENTERED';
  readonly total: Amount;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly lines: readonly ContributionLine[];
}

/** A contribution beside the books; the sum of a party has no line number. */
export interface ContributionOutcome {
  readonly party: Party;
  readonly lineNo: number | null;
  readonly label: string;
  readonly state: ContributionState;
  readonly amount: Amount;
  readonly booked: Amount | null;
  readonly openClaim: Amount | null;
  readonly received: Amount | null;
  readonly due: Amount;
  readonly overdue: Amount | null;
}

/** How members of one party divide its contribution. */
export interface ContributionKey {
  readonly id: string;
  readonly validFrom: string;
  readonly basis: string;
  readonly document: string;
  readonly isConstructed: boolean;
  readonly weights: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly weight: string;
  }[];
}

/** A term of the state's model for its grants. */
export interface GrantParameter {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: 'KR' | 'PERCENT' | 'NUMBER';
  readonly validFrom: string;
  readonly source: string;
  readonly verified: boolean;
}

export interface ContributionsAnswer {
  readonly forbund: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly contributions: {
      readonly year: number;
      readonly current: ContributionVersion | null;
      readonly versions: readonly ContributionVersion[];
      readonly hasBooks: boolean;
      readonly booksAreConstructed: boolean;
      readonly outcomes: readonly ContributionOutcome[];
      readonly findings: readonly ContributionFinding[];
    };
    readonly contributionKeys: readonly ContributionKey[];
  };
  readonly grantModel: {
    readonly on: string;
    readonly isVerified: boolean;
    readonly parameters: readonly GrantParameter[];
  };
}

export type Contributions = ContributionsAnswer['forbund']['contributions'];
