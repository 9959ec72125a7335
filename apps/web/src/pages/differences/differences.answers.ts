import type { Amount } from '../../api/amount.js';
import type { Problem } from '../../api/problem.js';
import type { Place } from '../../session/session.answers.js';

/** How far the two förbund have come with a difference. */
export type DifferenceStatus = 'OPEN' | 'BEING_SORTED_OUT' | 'EXPLAINED' | 'CORRECTED' | 'AGREED';

/** A row of a förbund's journal with the other one as counterparty, ledger sign. */
export interface MutualEntry {
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  readonly entryDate: string;
  /** Month, 0 for the opening balance. */
  readonly period: number;
  readonly account: string;
  readonly accountName: string;
  readonly amount: Amount;
}

/** What one förbund has booked, and what it says of it. */
export interface DifferenceSide {
  readonly forbund: Place & { readonly id: string };
  readonly booked: Amount;
  /** Of the approved version that it stands in; null where none that the reader may see says anything. */
  readonly version: number | null;
  readonly responsible: {
    readonly displayName: string;
    readonly roleName: string | null;
    /** False where nobody is named: then it is who handed in. */
    readonly isNamed: boolean;
  } | null;
  readonly note: string | null;
  readonly status: DifferenceStatus;
}

/** Something that may explain a difference. */
export interface DifferenceProposal {
  readonly code: string;
  readonly message: string;
  readonly amount: Amount;
  readonly explainsAll: boolean;
}

/** What was said of a difference, and when. */
export interface DifferenceEvent {
  readonly forbund: Place;
  readonly status: DifferenceStatus;
  readonly note: string;
  readonly difference: Amount;
  readonly responsible: string | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** What two förbund have booked against each other and does not agree. */
export interface MutualDifference {
  readonly id: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly area: 'BALANCE' | 'RESULT';
  readonly first: DifferenceSide;
  readonly second: DifferenceSide;
  readonly difference: Amount;
  readonly isOneSided: boolean;
  /** Days since it was first seen between approved versions. */
  readonly ageDays: number;
  /** Day of the oldest entry that nothing meets; null where no entries are sealed along. */
  readonly oldestEntry: string | null;
  readonly status: DifferenceStatus;
  readonly proposals: readonly DifferenceProposal[];
  readonly history: readonly DifferenceEvent[];
}

export interface DifferencesVariables {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
}

/** Which förbund have something approved to compare, and which have not. */
export interface Comparison {
  readonly approved: readonly Place[];
  readonly missing: readonly Place[];
}

/** The differences of a county or of a förbund. */
export interface DifferencesAnswer {
  readonly place: {
    readonly name: string;
    readonly mutualComparison: Comparison;
    readonly mutualDifferences: readonly MutualDifference[];
  };
}

/** Which side of the differences, and from where in its entries. */
export interface EntriesVariables extends DifferencesVariables {
  readonly isFirst: boolean;
  readonly after: string | null;
}

/** A page of what a side has booked. */
export interface EntryPage {
  readonly entries: {
    readonly edges: readonly { readonly node: MutualEntry }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export interface EntriesAnswer {
  readonly place: {
    readonly mutualDifferences: readonly {
      readonly id: string;
      readonly first?: EntryPage;
      readonly second?: EntryPage;
    }[];
  };
}

export interface AnswerVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly forbundId: string;
    readonly counterpartForbundId: string;
    readonly year: number;
    readonly toPeriod: number;
    readonly area: MutualDifference['area'];
    readonly status: DifferenceStatus;
    readonly note: string;
    /** Left out, whoever is named stays. */
    readonly responsibleUserId?: string;
  };
}

export interface AnswerAnswer {
  readonly answerMutualDifference: { readonly __typename: 'MutualDifferenceAnswered' } | Problem;
}
