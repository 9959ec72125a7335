import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import { type Forbundsordning, ForbundsordningRepository } from './forbundsordning.repository.js';
import { grouped } from './grouped.js';

/** The versions of each förbund's förbundsordning. */
@Injectable()
export class ForbundsordningService {
  constructor(
    private readonly database: Database,
    private readonly ordningar: ForbundsordningRepository,
  ) {}

  /** Registers a version, unless it stands there: what was adopted is not changed. */
  registerForbundsordning(ordning: Forbundsordning): Promise<void> {
    return this.database.registry((tx) => this.ordningar.insertMissing(tx, ordning));
  }

  /** The versions of each förbund, newest first. */
  async of(forbundIds: readonly string[]): Promise<ReadonlyMap<string, Forbundsordning[]>> {
    return grouped(
      await this.database.registry((tx) => this.ordningar.of(tx, forbundIds)),
      ({ forbundId }) => forbundId,
    );
  }
}
