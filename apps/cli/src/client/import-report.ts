/** What `samla import --json` prints. */
export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly forbund: string;
  readonly dryRun: boolean;
  readonly status: 'BOOKED' | 'WOULD_BE_BOOKED' | 'ALREADY_BOOKED' | 'REFUSED';
  /** The fiscal year of the file; null where it could not be read. */
  readonly year: number | null;
  readonly entries: number;
  readonly rows: number;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  /** Entries of the file beside what is booked of its year. */
  readonly differences: {
    readonly added: number;
    readonly same: number;
    readonly changed: number;
    readonly removed: number;
  };
  /** Booked entries that the file changes or no longer holds, the first hundred; only told of a plan. */
  readonly changes: readonly { readonly kind: string; readonly series: string; readonly number: string }[];
  /** Days and turnover of the entries; only told of a plan. */
  readonly span: { readonly firstDate: string; readonly lastDate: string; readonly turnover: string } | null;
  readonly faults: readonly ImportFault[];
  /** Faults found beyond those listed. */
  readonly omittedFaults: number;
  /** What the reader is to judge; it stops nothing. */
  readonly warnings: readonly ImportFault[];
}

/** Where a file breaks which rule, and what to do next. */
export interface ImportFault {
  readonly line: number;
  readonly label: string;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
}

/** A file to import and how. */
export interface ImportOrder {
  readonly slug: string;
  readonly fileName: string;
  /** The file's bytes, read as they are asked for. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly dryRun: boolean;
  readonly sample: boolean;
  readonly idempotencyKey: string;
}
