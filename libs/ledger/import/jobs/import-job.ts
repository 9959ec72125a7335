import type { Actor } from '@samla/platform/tenant-context.js';
import type { ImportFile } from '../files/import-file.js';
import type { ImportOutcome } from '../import-outcome.js';

/** PLAN tells what booking would do, BOOK books. */
export const IMPORT_JOB_KINDS = ['PLAN', 'BOOK'] as const;
export type ImportJobKind = (typeof IMPORT_JOB_KINDS)[number];

/**
 * QUEUED waits (also between attempts), RUNNING is worked on. Then one of: PLANNED without faults, BOOKED (also where
 * the content was booked before), REFUSED for its faults, DECLINED by a person, FAILED and given up.
 */
export const IMPORT_JOB_STATES = [
  'QUEUED',
  'RUNNING',
  'PLANNED',
  'BOOKED',
  'REFUSED',
  'DECLINED',
  'FAILED',
] as const;
export type ImportJobState = (typeof IMPORT_JOB_STATES)[number];

/** The states in which nothing more happens by itself. */
export const ENDED: ReadonlySet<ImportJobState> = new Set([
  'PLANNED',
  'BOOKED',
  'REFUSED',
  'DECLINED',
  'FAILED',
]);

/** An order to try or to book a kept file: the durable truth behind a job. */
export interface ImportJob {
  readonly id: string;
  readonly forbundId: string;
  readonly kind: ImportJobKind;
  readonly file: ImportFile;
  /** Another organisation's file, tried for its form: a plan only. */
  readonly sample: boolean;
  readonly state: ImportJobState;
  readonly bytesRead: number;
  readonly entries: number;
  readonly rows: number;
  /** Swedish, for people. */
  readonly phrase: string;
  readonly attempts: number;
  readonly lastError: string | null;
  /** The plan, or what was booked, with every fault and warning; null until it is known. */
  readonly outcome: ImportOutcome | null;
  readonly declinedBy: string | null;
  readonly declinedReason: string | null;
  readonly requestedBy: Actor;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** A job as it stands in a list: an outcome can be a megabyte of faults. */
export type ListedImportJob = Omit<ImportJob, 'outcome'>;
