import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { StoredContributionKey } from './contribution.js';

/** Fördelningsnycklar of a förbund; added, never changed. */
@Injectable()
export class ContributionKeyRepository {
  /** In the order that they were entered, which decides between two of one day. */
  async all(tx: TenantTransaction): Promise<StoredContributionKey[]> {
    const keys = await tx.query<Omit<StoredContributionKey, 'weights'>>(
      `select key_id as id, valid_from::text as "validFrom", basis, document, place, is_constructed as "isConstructed",
         recorded_by as "recordedBy", recorded_at as "recordedAt"
       from contribution_key where forbund_id = $1 order by key_no`,
      [tx.forbundId],
    );
    const weights = await tx.query<{ keyId: string } & StoredContributionKey['weights'][number]>(
      `select key_id as "keyId", organisation_id as "organisationId", label, trim_scale(weight)::text as weight
       from contribution_key_weight where forbund_id = $1 order by label collate "sv-SE-x-icu", organisation_id`,
      [tx.forbundId],
    );
    return keys.map((key) => ({
      ...key,
      weights: weights.filter(({ keyId }) => keyId === key.id).map(({ keyId: _, ...weight }) => weight),
    }));
  }

  async add(tx: TenantTransaction, key: StoredContributionKey): Promise<void> {
    const { id, validFrom, basis, document, place, isConstructed, recordedBy, recordedAt, weights } = key;
    await tx.execute(
      `insert into contribution_key (forbund_id, key_id, key_no, valid_from, basis, document, place, is_constructed,
         recorded_by, recorded_at)
       select $1, $2, coalesce(max(key_no), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from contribution_key where forbund_id = $1`,
      [tx.forbundId, id, validFrom, basis, document, place, isConstructed, recordedBy, recordedAt],
    );
    await tx.execute(
      `insert into contribution_key_weight (forbund_id, key_id, organisation_id, label, weight)
       select $1, $2, * from unnest($3::uuid[], $4::text[], $5::numeric[])`,
      [
        tx.forbundId,
        id,
        weights.map(({ organisationId }) => organisationId),
        weights.map(({ label }) => label),
        weights.map(({ weight }) => weight),
      ],
    );
  }
}
