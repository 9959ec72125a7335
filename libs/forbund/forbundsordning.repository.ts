import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** A version of the förbundsordning (8–9 §§ lagen 2003:1210): what the members have all adopted. */
export interface Forbundsordning {
  readonly forbundId: string;
  readonly version: number;
  readonly validFrom: string;
  readonly title: string;
  /** Of the adopted text, hex; null where the text is not held. */
  readonly sha256: string | null;
  readonly isConstructed: boolean;
}

/** Versions of the förbundsordning; written once, never changed. */
@Injectable()
export class ForbundsordningRepository {
  /** The versions of some förbund, newest first. */
  of(tx: RegistryTransaction, forbundIds: readonly string[]): Promise<Forbundsordning[]> {
    return tx.query<Forbundsordning>(
      `select forbund_id as "forbundId", version, valid_from::text as "validFrom", title, sha256,
         is_constructed as "isConstructed"
       from forbundsordning where forbund_id = any ($1::uuid[]) order by forbund_id, version desc`,
      [[...forbundIds]],
    );
  }

  /** Inserts the version unless it stands there. */
  async insertMissing(tx: RegistryTransaction, ordning: Forbundsordning): Promise<void> {
    const { forbundId, version, validFrom, title, sha256, isConstructed } = ordning;
    await tx.execute(
      `insert into forbundsordning (forbund_id, version, valid_from, title, sha256, is_constructed)
       values ($1, $2, $3, $4, $5, $6) on conflict (forbund_id, version) do nothing`,
      [forbundId, version, validFrom, title, sha256, isConstructed],
    );
  }
}
