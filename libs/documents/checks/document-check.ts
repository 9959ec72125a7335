import type { DocumentFormat } from '@samla/domain/document-check/document/source-document.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import type { VersionKey } from '../kept/document.js';

/**
 * QUEUED waits (also between attempts), RUNNING is worked on. Then one of: CHECKED, REFUSED for a document that cannot be
 * read, FAILED and given up.
 */
export const CHECK_STATES = ['QUEUED', 'RUNNING', 'CHECKED', 'REFUSED', 'FAILED'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** The states in which nothing more happens. */
export const CHECK_ENDED: ReadonlySet<CheckState> = new Set(['CHECKED', 'REFUSED', 'FAILED']);

/** The most documents that are held against each other at once. */
export const MOST_DOCUMENTS = 12;

/** A version that a check is of; `position` is its place in it, from 1. */
export interface CheckedVersion extends VersionKey {
  readonly position: number;
  readonly title: string;
  readonly year: number;
  readonly isConstructed: boolean;
  readonly fileId: string;
  readonly fileName: string;
}

/** What was read of one document of a check. */
export interface ReadFacts {
  readonly position: number;
  readonly format: DocumentFormat;
  readonly tables: number;
}

/** An order to check documents: the durable truth behind a job. */
export interface DocumentCheck {
  readonly id: string;
  readonly state: CheckState;
  /** Swedish, for people. */
  readonly phrase: string;
  readonly attempts: number;
  readonly lastError: string | null;
  /** Null until it is known. */
  readonly outcome: readonly ReadFacts[] | null;
  readonly requestedBy: Actor;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly versions: readonly CheckedVersion[];
}

/** How many of something a check has. */
export interface CheckCounts {
  readonly checkId: string;
  readonly ties: number;
  readonly tiesHold: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings of any severity but information that nobody has explained or accepted. */
  readonly open: number;
}
