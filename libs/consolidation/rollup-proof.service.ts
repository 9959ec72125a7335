import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { RollupProofRepository } from './rollup-proof.repository.js';

/** Proof over all that a county has rolled up. */
export interface RollupProof {
  /** Rolled-up rows that were looked at. */
  readonly rows: number;
  readonly ok: boolean;
  /** Submissions whose rollup is not what they say. */
  readonly wrong: readonly string[];
}

/** Proves that what a county reads is what was handed in to it. */
@Injectable()
export class RollupProofService {
  constructor(
    private readonly database: Database,
    private readonly proofs: RollupProofRepository,
  ) {}

  /**
   * Sums every rolled-up submission anew from its own rows. One that is approved and not rolled up yet is no fault:
   * its rows are summed when they are read.
   */
  verifyRollups(context: CountyContext): Promise<RollupProof> {
    return this.database.county(
      context,
      async (tx) => {
        const wrong = await this.proofs.wrong(tx);
        return { rows: await this.proofs.count(tx), ok: wrong.length === 0, wrong };
      },
      'SNAPSHOT',
    );
  }
}
