/** One fault or warning in a file. */
export interface ImportFault {
  readonly line: number;
  readonly label: string;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** What a file would do to the books, has done, or why it did nothing. */
export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly status: 'BOOKED' | 'WOULD_BE_BOOKED' | 'ALREADY_BOOKED' | 'REFUSED';
  readonly entries: number;
  readonly rows: number;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly warnings: readonly ImportFault[];
  /** Only of a file that is refused. */
  readonly faults?: readonly ImportFault[];
}

export interface ImportVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly forbundId: string;
    readonly fileName: string;
    /** The file's bytes as they are: the character set is decided from the bytes themselves. */
    readonly contentBase64: string;
    readonly dryRun: boolean;
  };
}

export interface ImportAnswer {
  readonly importSie: ImportReport;
}

export interface ImportTargetAnswer {
  readonly forbund: { readonly id: string; readonly slug: string; readonly name: string };
}
