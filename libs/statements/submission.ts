import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { SealedContent, SealFormat } from '@samla/domain/statements/seal.js';

/** Which submissions are versions of one another. */
export interface SubmissionKey {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  readonly kind: FigureKind;
}

/** The budget or forecast that a submission was made of, and what it was called; null for an outcome. */
export interface SubmissionSource {
  readonly sourceVersionId: string | null;
  readonly sourceLabel: string | null;
}

/** What a förbund would hand in if it did so now. Computed, never stored. */
export interface SubmissionDraft extends SubmissionKey, SubmissionSource, SealedContent {
  readonly mappingVersion: string;
  readonly isConstructed: boolean;
}

/** Life of a submission. Superseded: a later version of the same is approved. */
export const SUBMISSION_STATES = ['HANDED_IN', 'APPROVED', 'SUPERSEDED'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** A sealed version of what a förbund has handed in. */
export interface Submission extends SubmissionKey, SubmissionSource {
  readonly id: string;
  readonly forbundId: string;
  readonly countyId: string;
  readonly version: number;
  readonly mappingVersion: string;
  readonly sealFormat: SealFormat;
  readonly rowCount: number;
  /** Journal rows against other förbund that are sealed along; 0 in seal format 1, which has none. */
  readonly mutualEntryCount: number;
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
