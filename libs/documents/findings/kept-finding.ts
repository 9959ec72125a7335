import type { Finding, Severity } from '@samla/domain/document-check/findings/finding.js';
import type { ContextLine } from '@samla/domain/document-check/findings/finding-context.js';
import type { FindingKeys } from './finding-key.js';

/** What a förbund can say about a finding; the last word holds. */
export const ANSWER_KINDS = ['EXPLAINED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Where a finding stands: nobody has answered (or the answer was withdrawn), or what the last answer says. */
export const FINDING_STATUSES = ['OPEN', 'EXPLAINED', 'ACCEPTED'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** An answer of the förbund to a finding. Never changed; to take it back is an answer too. */
export interface FindingAnswer {
  readonly documentId: string;
  readonly findingKey: string;
  readonly placeKey: string;
  /** From 1. */
  readonly answerNo: number;
  /** The version of the document that it was given on. */
  readonly version: number;
  readonly kind: AnswerKind;
  readonly reason: string;
  /** The values that it was given for, in the printed unit. */
  readonly printed: string | null;
  readonly recomputed: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** A finding of one check, as it is kept. */
export interface KeptFinding extends FindingKeys {
  readonly checkId: string;
  /** Its place in the check, from 1: the gravest first. */
  readonly findingNo: number;
  readonly position: number;
  readonly documentId: string;
  readonly version: number;
  readonly severity: Severity;
  readonly finding: Finding;
  readonly context: readonly ContextLine[];
}

/** As it is read: with where it stands now. */
export interface AnsweredFinding extends KeptFinding {
  readonly status: FindingStatus;
}

/** Which findings are shown; null for all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly status: FindingStatus | null;
}
