import type { SieFault } from '@samla/domain/sie/fault.js';
import type { DifferenceCounts } from '@samla/domain/journal/difference.js';
import type { ImportStatus } from './import-status.js';
import type { ChangedEntry } from './sie-walk.js';

/** A SIE file to be read into a förbund's books. */
export interface ImportRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Only tell what would happen. */
  readonly dryRun: boolean;
  /** Another organisation's file, tried for its form: a dry run only. */
  readonly sample: boolean;
  /** Whether the books in the file are made up, for a demonstration. */
  readonly isConstructed?: boolean;
  /** Not used by a dry run, which writes nothing. */
  readonly idempotencyKey: string;
}

/** The answer to an import, the same for a dry run. Entries and rows do not count the opening balances. */
export interface ImportOutcome {
  /** Id of the import run that booked the content; null where nothing is booked. */
  readonly runId: string | null;
  readonly file: string;
  readonly sha256: string;
  /** Slug of the förbund. */
  readonly forbund: string;
  readonly dryRun: boolean;
  readonly status: ImportStatus;
  /** The fiscal year of the file; null where it could not be read. */
  readonly year: number | null;
  readonly entries: number;
  readonly rows: number;
  /** The file beside what is booked of that year. */
  readonly differences: DifferenceCounts;
  /** Entries that it changes or no longer holds, the first hundred; only told of a plan. */
  readonly changes: readonly ChangedEntry[];
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly faults: readonly SieFault[];
  readonly warnings: readonly SieFault[];
}

/** Told while a file is booked: how much of it is in the transaction so far. */
export type ImportProgress = (done: { readonly entries: number; readonly rows: number }) => void;
