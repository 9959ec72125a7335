import type { SealedRow } from '@samla/domain/statements/seal.js';

/** Which submissions are versions of one another. */
export interface SubmissionKey {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  readonly kind: 'ACTUAL';
}

/** What a förbund would hand in if it did so now. Computed, never stored. */
export interface SubmissionDraft extends SubmissionKey {
  readonly mappingVersion: string;
  readonly isConstructed: boolean;
  readonly rows: readonly SealedRow[];
}

/** Life of a submission. Superseded: a later version of the same is approved. */
export const SUBMISSION_STATES = ['HANDED_IN', 'APPROVED', 'SUPERSEDED'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** A sealed version of what a förbund has handed in. */
export interface Submission extends SubmissionKey {
  readonly id: string;
  readonly forbundId: string;
  readonly countyId: string;
  readonly version: number;
  readonly mappingVersion: string;
  readonly rowCount: number;
  readonly sha256: string;
  readonly isConstructed: boolean;
  /** User id of the person, also when a key did it. */
  readonly handedInBy: string;
  readonly handedInByName: string;
  readonly handedInAt: Date;
  /** Null until approved. */
  readonly approvedByName: string | null;
  readonly approvedAt: Date | null;
  readonly state: SubmissionState;
}
