import { Injectable } from '@nestjs/common';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import type { Succession } from './succession.js';

const SUCCESSION = `select predecessor_id as "predecessorId", successor_id as "successorId", county_id as "countyId",
    valid_from::text as "validFrom", basis from forbund_succession`;

/** Which förbund has gone up in which. Recorded once and never changed. */
@Injectable()
export class SuccessionRepository {
  /** All of some counties, the earliest first. */
  ofCounties(tx: RegistryTransaction, countyIds: readonly string[]): Promise<Succession[]> {
    return tx.prepared<Succession>(
      'successions-of-counties',
      `${SUCCESSION} where county_id = any ($1::uuid[]) order by valid_from, predecessor_id`,
      [[...countyIds]],
    );
  }

  /** Lets one succession of a county at a time be recorded, until the transaction ends. */
  async lock(tx: RegistryTransaction, countyId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`succession|${countyId}`]);
  }

  async insert(
    tx: RegistryTransaction,
    { predecessorId, successorId, countyId, validFrom, basis }: Succession,
    at: Date,
  ): Promise<void> {
    await tx.execute(
      `insert into forbund_succession (predecessor_id, successor_id, county_id, valid_from, basis, recorded_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [predecessorId, successorId, countyId, validFrom, basis, at],
    );
  }
}
