import { Injectable } from '@nestjs/common';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { nameOnDay } from './name-on-day.js';

/** A förbund of a county, by its name of a day. */
export interface PerimeterMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** False where no name holds that day: before its founding or after its end nobody waits for its figures. */
  readonly isExpected: boolean;
}

/**
 * A county with every förbund it has, by the names of a day, and how many members they have that day, each counted once.
 * No förbund falls out for its name's dates: what it has handed in is the county's all the same.
 */
export interface CountyPerimeter {
  readonly county: { readonly id: string; readonly slug: string; readonly name: string };
  readonly forbund: readonly PerimeterMember[];
  readonly memberCount: number;
}

interface PerimeterRow {
  readonly county_slug: string;
  readonly county_name: string;
  readonly id: string | null;
  readonly slug: string;
  readonly name: string;
  readonly holds: boolean | null;
  readonly member_count: number;
}

/** The members are looked up förbund by förbund (`offset 0` keeps it so): all of the country's are far more than a county's. */
const PERIMETER = `with own as materialized (select id, slug from forbund where county_id = $1)
  select c.slug as county_slug, c.name as county_name, f.id, f.slug, coalesce(n.name, f.slug) as name, n.holds,
    (select count(distinct m.organisation_id)::int from own cross join lateral (
      select organisation_id from membership
      where forbund_id = own.id and valid_from <= $2 and (valid_to is null or valid_to >= $2) offset 0) m) as member_count
  from county c left join (own f ${nameOnDay('$2')}) on true
  where c.id = $1`;

/** Reads which förbund a county has. */
@Injectable()
export class PerimeterRepository {
  /** The county's förbund with their names on the day; null for an unknown county. */
  async perimeter(tx: RegistryTransaction, countyId: string, day: string): Promise<CountyPerimeter | null> {
    const rows = await tx.prepared<PerimeterRow>('county-perimeter', PERIMETER, [countyId, day]);
    const first = rows[0];
    if (!first) return null;
    return {
      county: { id: countyId, slug: first.county_slug, name: first.county_name },
      forbund: rows.flatMap(({ id, slug, name, holds }) =>
        id === null ? [] : [{ id, slug, name, isExpected: holds === true }],
      ),
      memberCount: first.member_count,
    };
  }
}
