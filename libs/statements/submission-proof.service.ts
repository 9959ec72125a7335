import { Injectable } from '@nestjs/common';
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

/** Proof over all that a förbund has handed in. */
export interface SealProof {
  /** Rows that were looked at. */
  readonly rows: number;
  readonly ok: boolean;
  readonly broken: readonly BrokenSeal[];
}

/** Proves that nothing handed in was changed. */
@Injectable()
export class SubmissionProofService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** Recomputes the seal of every version from its rows. */
  verifySeals(context: TenantContext): Promise<SealProof> {
    return this.database.tenant(
      context,
      async (tx) => {
        const broken: BrokenSeal[] = [];
        let rowCount = 0;
        // One version at a time: a förbund's whole past need not fit in memory.
        for (const submission of await this.submissions.list(tx, null)) {
          const rows = await this.submissions.rowsOf(tx, submission.id);
          rowCount += rows.length;
          const recomputed = sealOf(submission, rows);
          if (recomputed !== submission.sha256 || rows.length !== submission.rowCount)
            broken.push(brokenSeal(submission, recomputed));
        }
        return { rows: rowCount, ok: broken.length === 0, broken };
      },
      'SNAPSHOT',
    );
  }
}

function brokenSeal({ id, year, toPeriod, version, sha256 }: Submission, recomputed: string): BrokenSeal {
  return { submissionId: id, year, toPeriod, version, sealed: sha256, recomputed };
}
