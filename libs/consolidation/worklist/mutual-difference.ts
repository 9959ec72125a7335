import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import type { DifferenceProposal } from '@samla/domain/consolidation/difference-proposal.js';
import type { CaseEvent, CaseStatus, Responsible } from '@samla/domain/consolidation/mutual-case.js';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import type { Money } from '@samla/domain/money/money.js';

/** Which worklist: the year up to and with a period. */
export interface WorklistPeriod {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
}

/** A förbund by name, in a worklist. */
export interface WorklistForbund {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Who of a county has something approved to compare, and who has not. */
export interface MutualComparison extends WorklistPeriod {
  readonly approved: readonly WorklistForbund[];
  readonly missing: readonly WorklistForbund[];
}

/** One side of a difference. */
export interface MutualDifferenceSide {
  readonly forbund: WorklistForbund;
  /** Ledger sign. */
  readonly booked: Money;
  /** The approved version that it stands in; null when none that may be seen holds anything of it. */
  readonly submission: { readonly id: string; readonly version: number; readonly sha256: string } | null;
  /** Whether the förbund has anything approved for the period; false says nothing of what it has booked. */
  readonly hasApproved: boolean;
  /** By date; none for a version that was sealed without them. */
  readonly entries: readonly PairEntry[];
  /** Whom the side has named, else who handed in; null when neither is known. */
  readonly responsible: Responsible | null;
  readonly isNamed: boolean;
  readonly status: CaseStatus;
  readonly note: string | null;
}

/** What two förbund leave over between them, with all that is known about it. */
export interface MutualDifference extends WorklistPeriod {
  readonly area: EliminationSide;
  readonly first: MutualDifferenceSide;
  readonly second: MutualDifferenceSide;
  /** Ledger sign. */
  readonly difference: Money;
  readonly isOneSided: boolean;
  readonly firstSeenAt: Date;
  /** Days since it was first seen between approved versions. */
  readonly ageDays: number;
  /** The oldest entry that nothing meets, `YYYY-MM-DD`; null when no entries are known. */
  readonly oldestEntry: string | null;
  readonly oldestEntryAgeDays: number | null;
  readonly status: CaseStatus;
  readonly proposals: readonly DifferenceProposal[];
  /** What both sides have said, oldest first. */
  readonly history: readonly CaseEvent[];
}
