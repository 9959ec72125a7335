import type { Problem } from '../../api/problem.js';

/** A sealed version of what the förbund has handed in. */
export interface Submission {
  readonly id: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly version: number;
  readonly sha256: string;
  readonly state: 'HANDED_IN' | 'APPROVED' | 'SUPERSEDED';
  readonly handedInAt: string;
  readonly handedInBy: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  readonly isConstructed: boolean;
}

export interface SubmissionsVariables {
  readonly slug: string;
  readonly year: number;
}

export interface SubmissionsAnswer {
  readonly forbund: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly submissions: readonly Submission[];
  };
}

export interface HandInVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly forbundId: string;
    readonly year: number;
    readonly toPeriod: number;
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
