import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';
import { FROM, storedFrom } from './open-date.js';

/** A name and the days it holds, both counted in; `validFrom` null is since a day that is not known, `validTo` null still so. */
export interface ForbundName {
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Names by date: a förbund that is renamed is the same tenant. */
@Injectable()
export class ForbundNameRepository {
  /** The names of some förbund, oldest first. */
  of(
    tx: RegistryTransaction,
    forbundIds: readonly string[],
  ): Promise<(ForbundName & { forbundId: string })[]> {
    return tx.query(
      `select forbund_id as "forbundId", name, ${FROM}, valid_to::text as "validTo"
       from forbund_name where forbund_id = any ($1::uuid[]) order by forbund_id, forbund_name.valid_from`,
      [[...forbundIds]],
    );
  }

  /** Writes a name; one that begins the same day is changed. */
  async upsert(
    tx: RegistryTransaction,
    forbundId: string,
    { name, validFrom, validTo }: ForbundName,
  ): Promise<void> {
    await tx.execute(
      `insert into forbund_name (forbund_id, valid_from, valid_to, name) values ($1, $2, $3, $4)
       on conflict (forbund_id, valid_from) do update set valid_to = excluded.valid_to, name = excluded.name`,
      [forbundId, storedFrom(validFrom), validTo, name],
    );
  }
}
