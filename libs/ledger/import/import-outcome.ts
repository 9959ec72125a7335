import type { SieFault } from '@samla/domain/sie/fault.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { DifferenceCounts } from '@samla/domain/journal/difference.js';
import type { EntrySpan } from './booking/entry-span.js';
import type { ImportFile } from './files/import-file.js';
import type { ImportStatus } from './import-status.js';
import type { ChangedEntry } from './booking/changed-entry.js';

/** How a file is to be read into a förbund's books. */
export interface ImportManner {
  /** Only tell what would happen. */
  readonly dryRun: boolean;
  /** Another organisation's file, tried for its form: a dry run only. */
  readonly sample: boolean;
  /** Not used by a dry run, which writes nothing. */
  readonly idempotencyKey: string;
}

/** A file at hand to be read into a förbund's books; booked, it is kept. */
export interface ImportRequest extends ImportManner {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether the books in the file are made up, for a demonstration. */
  readonly isConstructed?: boolean;
}

/** As `ImportRequest`, for a file that is kept already and small enough to wait for. */
export interface KeptRequest extends ImportManner {
  readonly fileId: string;
}

/** As `KeptRequest`, of any size, for whoever has looked it up. */
export interface KeptImport extends ImportManner {
  readonly file: ImportFile;
  /** Whether it was asked before if a person has declined the file. */
  readonly evenIfDeclined: boolean;
  /** Done last in the transaction that books; a throw rolls it back. */
  after?(tx: TenantTransaction): Promise<void>;
  /** Waited for after each chunk of the file, of which each is read in a transaction. */
  rest?(): Promise<void>;
}

/** What an account opens with and moves by, kronor with two decimals, debit +. */
export interface ImportedSum {
  readonly account: string;
  readonly opening: string;
  readonly change: string;
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
  /** Days and turnover of the entries; null where there are none, and only told of a plan. */
  readonly span: EntrySpan | null;
  /** The year's accounts as the file has them; only told of a plan of a whole year. */
  readonly sums: readonly ImportedSum[];
  readonly faults: readonly SieFault[];
  /** Faults found beyond those listed. */
  readonly omittedFaults: number;
  readonly warnings: readonly SieFault[];
}

/** Told while a file is read or booked: how much of it is done so far. */
export type ImportProgress = (done: ImportProgressed) => void;

/** How far a file has come. */
export interface ImportProgressed {
  /** Bytes of the file that have been read; absent where the reader does not count them. */
  readonly bytesRead?: number;
  readonly entries: number;
  readonly rows: number;
}
