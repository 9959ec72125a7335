import type { AllotmentBasis } from '@samla/domain/contributions/allotment-split.js';
import type { ContributionOutcome } from '@samla/domain/contributions/contribution-outcome.js';
import type { ContributionUnit } from '@samla/domain/contributions/contribution-unit.js';
import type { Instalment, InstalmentFrequency } from '@samla/domain/contributions/instalments.js';
import type { PartyKind } from '@samla/domain/forbund/shares.js';
import type { Money } from '@samla/domain/money/money.js';
import type { Decision } from '@samla/governance/decisions/decision.js';

/** Where something is read, and whether it is made up. */
export interface Sourced {
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** Who entered something and when. */
export interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A fördelningsnyckel as it is kept. */
export interface StoredContributionKey extends Sourced, Recorded {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** What the weights count, as inhabitants on a day. */
  readonly basis: string;
  readonly weights: readonly {
    readonly organisationId: string;
    readonly label: string;
    readonly weight: string;
  }[];
}

/** How an allotment came to be: split from its sum or from the state's half, or entered line by line. */
export const CONTRIBUTION_BASES = ['TOTAL', 'STATE_HALF', 'ENTERED'] as const;
export type ContributionBasis = AllotmentBasis | 'ENTERED';

/** How far a version of a year's contributions has come. A published one stands as a document prints it. */
export const CONTRIBUTION_STATUSES = ['REQUESTED', 'DECIDED', 'PUBLISHED'] as const;
export type ContributionStatus = (typeof CONTRIBUTION_STATUSES)[number];

/** What one member, or a party whose members a document does not tell apart, is to pay. */
export interface ContributionLine {
  readonly lineNo: number;
  readonly party: PartyKind;
  readonly organisationId: string | null;
  readonly label: string;
  readonly amount: Money;
  readonly decision: Decision | null;
  readonly instalments: readonly Instalment[];
}

/** A version of a year's contributions without its lines. */
export interface ContributionVersionHead extends Sourced, Recorded {
  readonly id: string;
  readonly year: number;
  readonly version: number;
  readonly basis: ContributionBasis;
  readonly unit: ContributionUnit;
  readonly total: Money;
  readonly keyId: string | null;
  readonly frequency: InstalmentFrequency;
  readonly dueDay: number;
  readonly isPublished: boolean;
}

/** Something to look at in contributions, with the rule it goes by. */
export interface ContributionFinding {
  readonly code:
    | 'SHARE_DEVIATES'
    | 'PARTIES_MERGED'
    | 'KEY_DEVIATES'
    | 'COUNTERPARTY_MISSING'
    | 'BOOKED_DEVIATES'
    | 'BOOKED_WITHOUT_LINE'
    | 'OVERDUE';
  readonly message: string;
  readonly rule: string;
  readonly party: PartyKind;
  readonly label: string;
  readonly amount: Money;
  readonly expected: Money;
  readonly difference: Money;
}

/** A version of a year's contributions. */
export interface ContributionVersion extends ContributionVersionHead {
  readonly status: ContributionStatus;
  readonly lines: readonly ContributionLine[];
  readonly findings: readonly ContributionFinding[];
}

/** A line, or the sum of a party's lines, beside the books. */
export interface ContributionOutcomeRow extends ContributionOutcome {
  readonly party: PartyKind;
  /** Null for the party's sum. */
  readonly lineNo: number | null;
  readonly label: string;
  readonly amount: Money;
}

/** A förbund's contributions of a year. */
export interface Contributions {
  readonly year: number;
  /** Newest first. */
  readonly versions: readonly ContributionVersion[];
  /** The newest decided or published version, else the newest. */
  readonly current: ContributionVersion | null;
  readonly hasBooks: boolean;
  readonly booksAreConstructed: boolean;
  /** Of the current version: by party, each party's sum after its lines. */
  readonly outcomes: readonly ContributionOutcomeRow[];
  /** Of the current version: its split and what the books say. */
  readonly findings: readonly ContributionFinding[];
}
