import type { Problem } from '../../api/problem.js';
import type { FigureKind } from '../county/county.answers.js';
import type { MonitorRow } from '../monitor/monitor.answers.js';

/** A sealed version of what the förbund has handed in. */
export interface Submission {
  readonly id: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly kind: FigureKind;
  /** The budget or forecast that was handed in; null for the outcome. */
  readonly source: string | null;
  readonly version: number;
  readonly sha256: string;
  readonly state: 'HANDED_IN' | 'APPROVED' | 'SUPERSEDED';
  readonly handedInAt: string;
  readonly handedInBy: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  readonly isConstructed: boolean;
}

/** How the förbund itself stands with one kind of figures; whether anything has changed since is known here alone. */
export type OwnRow = Omit<MonitorRow, 'forbund'> & { readonly changedSince: boolean | null };

export interface SubmissionsVariables {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
}

export interface SubmissionsAnswer {
  readonly forbund: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly submissions: readonly Submission[];
    readonly submissionMonitor: readonly OwnRow[];
  };
}

export interface HandInVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly forbundId: string;
    readonly year: number;
    readonly toPeriod: number;
    readonly kind: FigureKind;
  };
}

export interface HandInAnswer {
  readonly handIn:
    | { readonly __typename: 'HandedInSubmission'; readonly submission: { readonly version: number } }
    | Problem;
}

export interface ApproveVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly forbundId: string;
    readonly submissionId: string;
  };
}

export interface ApproveAnswer {
  readonly approveSubmission:
    | { readonly __typename: 'SubmissionApproved'; readonly submission: { readonly version: number } }
    | Problem;
}
