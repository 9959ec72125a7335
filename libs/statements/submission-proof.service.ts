import { Injectable } from '@nestjs/common';
import { mutualGaps } from '@samla/domain/statements/mutual-entry.js';
import type { SealedContent } from '@samla/domain/statements/seal.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionRepository } from './submission.repository.js';
import { sealOf } from './submission-seal.js';
import type { Submission } from './submission.js';

/** A submission whose rows are no longer what was sealed. */
export interface BrokenSeal {
  readonly submissionId: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly version: number;
  /** The seal that was set, and the one that the rows give now. */
  readonly sealed: string;
  readonly recomputed: string;
}

/** A submission whose mutual entries do not sum to its rows against förbund. */
export interface UnmetEntries {
  readonly submissionId: string;
  readonly accounts: readonly string[];
}

/** Proof over the mutual entries of all submissions. */
export interface MutualProof {
  /** Entries that were looked at. */
  readonly rows: number;
  readonly ok: boolean;
  readonly broken: readonly UnmetEntries[];
}

/** Proof over all that a förbund has handed in. */
export interface SealProof {
  /** Rows that were looked at. */
  readonly rows: number;
  readonly ok: boolean;
  readonly broken: readonly BrokenSeal[];
  readonly mutual: MutualProof;
}

/** Proves that nothing handed in was changed. */
@Injectable()
export class SubmissionProofService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** Recomputes the seal of every version from its rows and entries, and holds the entries against the rows. */
  verifySeals(context: TenantContext): Promise<SealProof> {
    return this.database.tenant(
      context,
      async (tx) => {
        const broken: BrokenSeal[] = [];
        const unmet: UnmetEntries[] = [];
        let [rowCount, entryCount] = [0, 0];
        // One version at a time: a förbund's whole past need not fit in memory.
        for (const submission of await this.submissions.list(tx, null)) {
          const content = await this.submissions.contentOf(tx, submission.id);
          rowCount += content.rows.length;
          entryCount += content.mutualEntries.length;
          broken.push(...brokenSeals(submission, content));
          unmet.push(...unmetEntries(submission, content));
        }
        const mutual = { rows: entryCount, ok: unmet.length === 0, broken: unmet };
        return { rows: rowCount, ok: broken.length === 0, broken, mutual };
      },
      'SNAPSHOT',
    );
  }
}

function brokenSeals(submission: Submission, content: SealedContent): BrokenSeal[] {
  const { id, year, toPeriod, version, sha256, rowCount, mutualEntryCount } = submission;
  const { rows, mutualEntries } = content;
  const recomputed = sealOf(submission, content);
  const isWhole = rows.length === rowCount && mutualEntries.length === mutualEntryCount;
  if (recomputed === sha256 && isWhole) return [];
  return [{ submissionId: id, year, toPeriod, version, sealed: sha256, recomputed }];
}

/** What was sealed in the first format has no entries to hold against anything. */
function unmetEntries(
  { id, sealFormat }: Submission,
  { rows, mutualEntries }: SealedContent,
): UnmetEntries[] {
  const gaps = sealFormat === 1 ? [] : mutualGaps(rows, mutualEntries);
  if (gaps.length === 0) return [];
  return [{ submissionId: id, accounts: [...new Set(gaps.map(({ account }) => account))].sort() }];
}
