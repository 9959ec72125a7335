import type { Problem } from '../../api/problem.js';

/** One fault or warning in a file. */
export interface ImportFault {
  readonly line: number;
  readonly label: string;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
}

/** A received file, kept as it came. */
export interface ImportFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly charset: string;
  readonly url: string;
  /** Lines as they read in that character set. */
  readonly preview: readonly { readonly line: number; readonly text: string }[];
}

/** What a file would do to the books, has done, or why it did nothing. */
export interface ImportOutcome {
  readonly status: 'BOOKED' | 'WOULD_BE_BOOKED' | 'ALREADY_BOOKED' | 'REFUSED';
  readonly year: number | null;
  readonly entries: number;
  readonly rows: number;
  readonly differences: {
    readonly added: number;
    readonly same: number;
    readonly changed: number;
    readonly removed: number;
  };
  /** The first hundred. */
  readonly changes: readonly {
    readonly kind: 'CHANGED' | 'REMOVED';
    readonly series: string;
    readonly number: string;
  }[];
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  /** Only of a plan. */
  readonly span: { readonly firstDate: string; readonly lastDate: string; readonly turnover: string } | null;
  readonly faults: readonly ImportFault[];
  /** Faults beyond those listed. */
  readonly omittedFaults: number;
  readonly warnings: readonly ImportFault[];
  readonly runId: string | null;
}

export type ImportJobState = 'QUEUED' | 'RUNNING' | 'PLANNED' | 'BOOKED' | 'REFUSED' | 'DECLINED' | 'FAILED';

/** How far an ordered import has come. */
export interface ImportProgress {
  readonly id: string;
  readonly kind: 'PLAN' | 'BOOK';
  readonly state: ImportJobState;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly entries: number;
  readonly rows: number;
  readonly phrase: string;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** An ordered import in a list. */
export interface ListedJob {
  readonly id: string;
  readonly kind: 'PLAN' | 'BOOK';
  readonly state: ImportJobState;
  readonly phrase: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly file: { readonly fileName: string };
}

/** An ordered import, whole. */
export interface ImportJob extends ImportProgress {
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly declinedBy: string | null;
  readonly declinedReason: string | null;
  readonly file: ImportFile;
  readonly outcome: ImportOutcome | null;
}

/** A page of a list. */
export interface Listed<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The förbund that is imported into. */
export interface ImportForbund {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface ImportTargetAnswer {
  readonly forbund: ImportForbund;
}

export interface JobVariables {
  readonly slug: string;
  readonly id: string;
}

export interface ImportJobAnswer {
  readonly forbund: ImportForbund & { readonly importJob: ImportJob };
}

export interface ImportProgressAnswer {
  readonly importProgress: ImportProgress;
}

export interface ImportProgressAskedAnswer {
  readonly forbund: { readonly importJob: ImportProgress };
}

export interface PageVariables {
  readonly slug: string;
  readonly after: string | null;
}

export interface ImportJobsAnswer {
  readonly forbund: { readonly importJobs: Listed<ListedJob> };
}

interface FileInput {
  readonly forbundId: string;
  readonly fileId: string;
  readonly idempotencyKey: string;
}

export interface PlanVariables {
  readonly input: FileInput;
}

export interface PlanAnswer {
  readonly planImport: { readonly id: string };
}

export interface BookVariables {
  readonly input: FileInput & { readonly evenIfDeclined: boolean };
}

export interface BookAnswer {
  readonly requestImport:
    { readonly __typename: 'ImportRequested'; readonly job: { readonly id: string } } | Problem;
}

export interface DeclineVariables {
  readonly input: {
    readonly forbundId: string;
    readonly importJobId: string;
    readonly reason: string;
    readonly idempotencyKey: string;
  };
}

export interface DeclineAnswer {
  readonly declineImport:
    { readonly __typename: 'ImportDeclined'; readonly job: { readonly id: string } } | Problem;
}

/** A booked file in the list. */
export interface BookedFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly charset: string;
  /** SIE's type: 1, 2, 3, 4E or 4I. */
  readonly fileType: string;
  readonly year: number;
  readonly entries: number;
  readonly rows: number;
  readonly differences: ImportOutcome['differences'];
  /** A reversal of a file, and not a file. */
  readonly isReversal: boolean;
  /** Of a reversal: the booked file that it takes back, and why. */
  readonly reverses: string | null;
  readonly reason: string | null;
  /** Of a file: the reversal that took it back. */
  readonly reversedBy: string | null;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly warnings: readonly ImportFault[];
  readonly isConstructed: boolean;
  readonly bookedBy: string;
  readonly bookedAt: string;
}

export interface BookedFilesAnswer {
  readonly forbund: { readonly imports: Listed<BookedFile> };
}

export interface ReverseVariables {
  readonly input: {
    readonly forbundId: string;
    readonly importRunId: string;
    readonly reason: string;
    readonly idempotencyKey: string;
  };
}

export interface ReverseAnswer {
  readonly reverseImport:
    { readonly __typename: 'ImportReversed'; readonly run: { readonly id: string } } | Problem;
}
