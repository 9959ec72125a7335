import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';
import type { ForbundState } from './forbund-state.js';
import { nameOnDay } from './name-on-day.js';

/** A samordningsförbund as it is stored: the tenant. Its names stand apart, since they change and it does not. */
export interface ForbundRow {
  readonly id: string;
  readonly countyId: string;
  readonly slug: string;
  /** `NNNNNN-NNNN`; null where no source gives it. */
  readonly organisationNumber: string | null;
  readonly seat: string;
  readonly state: ForbundState;
  readonly isConstructed: boolean;
}

/** A förbund with the name that it has on the day that was asked for. */
export interface Forbund extends ForbundRow {
  readonly name: string;
}

const FORBUND = `f.id, f.county_id as "countyId", f.slug, f.organisation_number as "organisationNumber", f.seat, f.state,
  f.is_constructed as "isConstructed", coalesce(n.name, f.slug) as name`;

/** With the name on the day $1, else the latest that it had. */
const FROM_FORBUND = `from forbund f ${nameOnDay('$1')}`;

/** Förbund in the registry. */
@Injectable()
export class ForbundRepository {
  async bySlug(tx: RegistryTransaction, slug: string, day: string): Promise<Forbund | null> {
    const sql = `select ${FORBUND} ${FROM_FORBUND} where f.slug = $2`;
    return (await tx.prepared<Forbund>('forbund-by-slug', sql, [day, slug]))[0] ?? null;
  }

  byIds(tx: RegistryTransaction, ids: readonly string[], day: string): Promise<Forbund[]> {
    const sql = `select ${FORBUND} ${FROM_FORBUND} where f.id = any ($2::uuid[])`;
    return tx.prepared<Forbund>('forbund-by-id', sql, [day, [...ids]]);
  }

  /** The förbund of counties, by slug. */
  ofCounties(tx: RegistryTransaction, countyIds: readonly string[], day: string): Promise<Forbund[]> {
    const sql = `select ${FORBUND} ${FROM_FORBUND} where f.county_id = any ($2::uuid[]) order by f.slug`;
    return tx.prepared<Forbund>('forbund-of-counties', sql, [day, [...countyIds]]);
  }

  /** Every förbund of the installation, for sweeps. */
  all(tx: RegistryTransaction, day: string): Promise<Forbund[]> {
    return tx.query<Forbund>(`select ${FORBUND} ${FROM_FORBUND} order by f.slug`, [day]);
  }

  async insert(tx: RegistryTransaction, forbund: ForbundRow): Promise<void> {
    await tx.execute(`insert into forbund ${COLUMNS}`, values(forbund));
  }

  /** Inserts the förbund, or makes the one with that id as told; a förbund never changes county. */
  async upsert(tx: RegistryTransaction, forbund: ForbundRow): Promise<void> {
    await tx.execute(
      `insert into forbund ${COLUMNS} on conflict (id) do update set slug = excluded.slug,
         organisation_number = excluded.organisation_number, seat = excluded.seat, state = excluded.state,
         is_constructed = excluded.is_constructed`,
      values(forbund),
    );
  }
}

const COLUMNS = `(id, county_id, slug, organisation_number, seat, state, is_constructed)
  values ($1, $2, $3, $4, $5, $6, $7)`;

function values({
  id,
  countyId,
  slug,
  organisationNumber,
  seat,
  state,
  isConstructed,
}: ForbundRow): unknown[] {
  return [id, countyId, slug, organisationNumber, seat, state, isConstructed];
}
