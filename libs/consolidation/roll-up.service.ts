import { Injectable } from '@nestjs/common';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { RollupRepository } from './read/rollup.repository.js';

/** Keeps the county's rollup in step with what is approved. */
@Injectable()
export class RollUpService {
  constructor(
    private readonly database: Database,
    private readonly rollups: RollupRepository,
    private readonly clock: Clock,
  ) {}

  /** Rolls one approved submission up, once: a repeated call changes nothing. */
  async rollUp(context: CountyContext, submissionId: string): Promise<void> {
    await this.database.county(context, async (tx) => {
      const isNew = await this.rollups.rollUp(tx, submissionId, this.clock.now());
      if (isNew)
        await record(tx, { actor: context.actor, action: 'rollUpSubmission', objectKey: submissionId });
    });
  }
}
