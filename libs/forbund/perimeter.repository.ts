import { Injectable } from '@nestjs/common';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { grouped } from './grouped.js';
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

/** As `PERIMETER`, of several counties on several days; the members are counted over all of the counties. */
const PERIMETERS = `with own as materialized (select id, slug, county_id from forbund where county_id = any ($1::uuid[])),
  asked as materialized (
    select day, (select count(distinct m.organisation_id)::int from own cross join lateral (
      select organisation_id from membership
      where forbund_id = own.id and valid_from <= day and (valid_to is null or valid_to >= day) offset 0) m) as member_count
    from unnest($2::date[]) as asked (day))
  select day::text, c.id as county_id, c.slug as county_slug, c.name as county_name, f.id, f.slug,
    coalesce(n.name, f.slug) as name, n.holds, member_count
  from asked cross join county c left join (own f ${nameOnDay('day')}) on f.county_id = c.id
  where c.id = any ($1::uuid[]) order by day, c.id, f.id`;

interface DatedRow extends PerimeterRow {
  readonly day: string;
  readonly county_id: string;
}

/** Several counties on a day: each with its förbund, and how many members they have together, each counted once. */
export interface DatedPerimeters {
  readonly counties: readonly CountyPerimeter[];
  readonly memberCount: number;
}

/** Reads which förbund a county has. */
@Injectable()
export class PerimeterRepository {
  /** The county's förbund with their names on the day; null for an unknown county. */
  async perimeter(tx: RegistryTransaction, countyId: string, day: string): Promise<CountyPerimeter | null> {
    const rows = await tx.prepared<PerimeterRow>('county-perimeter', PERIMETER, [countyId, day]);
    return rows.length === 0 ? null : perimeterOf(countyId, rows);
  }

  /** Several counties on each of the days; counties that are unknown are missing. */
  async perimeters(
    tx: RegistryTransaction,
    countyIds: readonly string[],
    days: readonly string[],
  ): Promise<ReadonlyMap<string, DatedPerimeters>> {
    const rows = await tx.prepared<DatedRow>('county-perimeters', PERIMETERS, [[...countyIds], [...days]]);
    const byDay = grouped(rows, ({ day }) => day);
    return new Map([...byDay].map(([day, ofDay]) => [day, datedPerimeters(ofDay)]));
  }
}

function datedPerimeters(rows: readonly DatedRow[]): DatedPerimeters {
  const byCounty = grouped(rows, ({ county_id }) => county_id);
  return {
    counties: [...byCounty].map(([id, own]) => perimeterOf(id, own)),
    memberCount: rows[0]?.member_count ?? 0,
  };
}

function perimeterOf(countyId: string, rows: readonly PerimeterRow[]): CountyPerimeter {
  const { county_slug: slug, county_name: name, member_count: memberCount } = rows[0]!;
  return {
    county: { id: countyId, slug, name },
    forbund: rows.flatMap((row) =>
      row.id === null ? [] : [{ id: row.id, slug: row.slug, name: row.name, isExpected: row.holds === true }],
    ),
    memberCount,
  };
}
