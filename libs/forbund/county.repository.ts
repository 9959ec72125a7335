import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** A län: the group in which förbund are put together. */
export interface County {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isConstructed: boolean;
}

const COUNTY = 'id, slug, name, is_constructed as "isConstructed"';

/** Counties in the registry. */
@Injectable()
export class CountyRepository {
  async bySlug(tx: RegistryTransaction, slug: string): Promise<County | null> {
    const rows = await tx.prepared<County>('county-by-slug', `select ${COUNTY} from county where slug = $1`, [
      slug,
    ]);
    return rows[0] ?? null;
  }

  byIds(tx: RegistryTransaction, ids: readonly string[]): Promise<County[]> {
    return tx.prepared<County>('counties-by-id', `select ${COUNTY} from county where id = any ($1::uuid[])`, [
      [...ids],
    ]);
  }

  all(tx: RegistryTransaction): Promise<County[]> {
    return tx.query<County>(`select ${COUNTY} from county order by slug`);
  }

  async insert(tx: RegistryTransaction, { id, slug, name, isConstructed }: County): Promise<void> {
    const values = [id, slug, name, isConstructed];
    await tx.execute('insert into county (id, slug, name, is_constructed) values ($1, $2, $3, $4)', values);
  }

  /** Inserts the county, or makes the one with that id as told. */
  async upsert(tx: RegistryTransaction, { id, slug, name, isConstructed }: County): Promise<void> {
    await tx.execute(
      `insert into county (id, slug, name, is_constructed) values ($1, $2, $3, $4)
       on conflict (id) do update set slug = excluded.slug, name = excluded.name, is_constructed = excluded.is_constructed`,
      [id, slug, name, isConstructed],
    );
  }
}
