import type { Problem } from '../../api/problem.js';

/** One fault or warning in a file. */
export interface ImportFault {
  readonly line: number;
  readonly label: string;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** What a file would do to the books, or has done. */
export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly status: 'BOOKED' | 'WOULD_BE_BOOKED' | 'ALREADY_BOOKED' | 'REFUSED';
  readonly entries: number;
  readonly rows: number;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly faults: readonly ImportFault[];
}

export interface ImportVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly forbundId: string;
    readonly fileName: string;
    /** The file's bytes in base64: the character set is decided from the bytes themselves. */
    readonly content: string;
    readonly dryRun: boolean;
  };
}

export interface ImportAnswer {
  readonly importSie: ({ readonly __typename: 'SieImported' } & { readonly report: ImportReport }) | Problem;
}

export interface ImportTargetAnswer {
  readonly forbund: { readonly id: string; readonly slug: string; readonly name: string };
}
