import { Injectable } from '@nestjs/common';
import { type ChainBreak, ChainProof } from './chain-proof.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { ChainRecordRepository } from './chain-record.repository.js';

/** Whether a förbund's journal is what its chains say; if not, the first place where it is not. */
export interface ChainProven {
  readonly entries: number;
  readonly rows: number;
  readonly broken: ChainBreak | null;
}

/** Proves that what was booked is what stands in the books. */
@Injectable()
export class ChainProofService {
  constructor(
    private readonly database: Database,
    private readonly records: ChainRecordRepository,
  ) {}

  /** Recomputes every chain from the database, of one state and a batch at a time. */
  prove(context: TenantContext): Promise<ChainProven> {
    return this.database.tenant(
      context,
      async (tx) => {
        const proof = new ChainProof();
        for await (const batch of this.records.records(tx)) for (const record of batch) proof.take(record);
        const broken = proof.end(await this.records.ends(tx));
        return { entries: proof.entries, rows: proof.rows, broken };
      },
      'SNAPSHOT',
    );
  }
}
