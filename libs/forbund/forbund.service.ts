import { Injectable } from '@nestjs/common';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { type County, CountyRepository } from './county.repository.js';
import { type ForbundName, ForbundNameRepository } from './forbund-name.repository.js';
import { type Forbund, ForbundRepository } from './forbund.repository.js';
import { grouped } from './grouped.js';
import { visibleCounty, visibleForbund } from './visibility.js';

/** Reads who and where for those who may know it. */
@Injectable()
export class ForbundService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly counties: CountyRepository,
    private readonly forbund: ForbundRepository,
    private readonly names: ForbundNameRepository,
  ) {}

  /** The förbund of that slug with today's name; `NOT_FOUND` alike when unknown and when out of the principal's reach. */
  async bySlug(principal: Principal, slug: string): Promise<Forbund> {
    const forbund = await this.database.registry((tx) => this.forbund.bySlug(tx, slug, this.clock.today()));
    return visibleForbund(principal, forbund);
  }

  /** The county of that slug; `NOT_FOUND` alike when unknown and when out of the principal's reach. */
  async countyBySlug(principal: Principal, slug: string): Promise<County> {
    // A county of the principal's own was read along with the mandates, for this very request.
    const own = principal.counties?.find((county) => county.slug === slug);
    if (own) return own;
    return visibleCounty(
      principal,
      await this.database.registry((tx) => this.counties.bySlug(tx, slug), 'ONE_READ'),
    );
  }

  /** The förbund of each county, by slug. */
  async ofCounties(countyIds: readonly string[]): Promise<ReadonlyMap<string, Forbund[]>> {
    const day = this.clock.today();
    const rows = await this.database.registry((tx) => this.forbund.ofCounties(tx, countyIds, day));
    return grouped(rows, ({ countyId }) => countyId);
  }

  /** All names of each förbund, oldest first. */
  async namesOf(forbundIds: readonly string[]): Promise<ReadonlyMap<string, ForbundName[]>> {
    return grouped(
      await this.database.registry((tx) => this.names.of(tx, forbundIds)),
      ({ forbundId }) => forbundId,
    );
  }
}
