import { Injectable } from '@nestjs/common';
import type { MappingRow, MappingVersion } from '@samla/domain/accounts/mapping.js';
import type { StoredMapping } from './stored-mapping.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Versions of a förbund's mapping of accounts to statement lines. A version is never changed; another is added. */
@Injectable()
export class MappingRepository {
  /** The version that applies on a day: the latest that has begun; null before the first. */
  async validOn(tx: TenantTransaction, day: string): Promise<StoredMapping | null> {
    const versions = await tx.query<Omit<StoredMapping, 'rows'>>(
      `select version as id, valid_from::text as "validFrom", source from mapping_version
       where forbund_id = $1 and valid_from <= $2 order by valid_from desc, added_at desc limit 1`,
      [tx.forbundId, day],
    );
    return this.withRows(tx, versions[0]);
  }

  async byId(tx: TenantTransaction, version: string): Promise<StoredMapping | null> {
    const versions = await tx.query<Omit<StoredMapping, 'rows'>>(
      `select version as id, valid_from::text as "validFrom", source from mapping_version
       where forbund_id = $1 and version = $2`,
      [tx.forbundId, version],
    );
    return this.withRows(tx, versions[0]);
  }

  /** How many versions there are. */
  async count(tx: TenantTransaction): Promise<number> {
    const rows = await tx.query<{ versions: number }>(
      'select count(*)::integer as versions from mapping_version where forbund_id = $1',
      [tx.forbundId],
    );
    return rows[0]!.versions;
  }

  async exists(tx: TenantTransaction, version: string): Promise<boolean> {
    return (
      (
        await tx.query('select 1 from mapping_version where forbund_id = $1 and version = $2', [
          tx.forbundId,
          version,
        ])
      ).length > 0
    );
  }

  /** Adds a version with its rows, and where it comes from. */
  async insert(
    tx: TenantTransaction,
    { id, validFrom, rows }: MappingVersion,
    source: string,
  ): Promise<void> {
    await tx.execute(
      'insert into mapping_version (forbund_id, version, valid_from, source) values ($1, $2, $3, $4)',
      [tx.forbundId, id, validFrom, source],
    );
    await tx.execute(
      `insert into mapping_row (forbund_id, version, prefix, line, unverified, note)
       select $1, $2, prefix, line, unverified, note
       from unnest($3::text[], $4::text[], $5::boolean[], $6::text[]) as given (prefix, line, unverified, note)`,
      [
        tx.forbundId,
        id,
        rows.map(({ prefix }) => prefix),
        rows.map(({ line }) => line),
        rows.map(({ unverified }) => unverified),
        rows.map(({ note }) => note),
      ],
    );
  }

  private async withRows(
    tx: TenantTransaction,
    version: Omit<StoredMapping, 'rows'> | undefined,
  ): Promise<StoredMapping | null> {
    return version ? { ...version, rows: await this.rows(tx, version.id) } : null;
  }

  private rows(tx: TenantTransaction, version: string): Promise<MappingRow[]> {
    return tx.query<MappingRow>(
      `select prefix, line, unverified, coalesce(note, '') as note from mapping_row
       where forbund_id = $1 and version = $2 order by prefix collate "C"`,
      [tx.forbundId, version],
    );
  }
}
