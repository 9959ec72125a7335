import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { type County, CountyRepository } from './county.repository.js';
import { type Forbund, ForbundRepository } from './forbund.repository.js';

export type { County } from './county.repository.js';
export type { Forbund } from './forbund.repository.js';

/**
 * Finds counties and förbund for the features that stand on this one. It asks nobody who they are: whoever calls it
 * has made sure of that, or is Samla itself. Names are those of `day`, by default today.
 */
@Injectable()
export class ForbundDirectory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly counties: CountyRepository,
    private readonly forbund: ForbundRepository,
  ) {}

  /** The förbund of that slug, or `NOT_FOUND`. */
  async forbundBySlug(slug: string, day = this.clock.today()): Promise<Forbund> {
    return found(await this.database.registry((tx) => this.forbund.bySlug(tx, slug, day)));
  }

  /** The förbund of that id, or `NOT_FOUND`. */
  async forbundById(id: string, day = this.clock.today()): Promise<Forbund> {
    return found((await this.forbundByIds([id], day)).get(id) ?? null);
  }

  /** Förbund by id; unknown ids are missing in the answer. */
  async forbundByIds(
    ids: readonly string[],
    day = this.clock.today(),
  ): Promise<ReadonlyMap<string, Forbund>> {
    return byId(await this.database.registry((tx) => this.forbund.byIds(tx, ids, day)));
  }

  /** The förbund of a county, by slug. */
  forbundOfCounty(countyId: string, day = this.clock.today()): Promise<Forbund[]> {
    return this.database.registry((tx) => this.forbund.ofCounties(tx, [countyId], day));
  }

  /** Every förbund of the installation, by slug: for sweeps and proofs, which open one tenant transaction each. */
  everyForbund(): Promise<Forbund[]> {
    return this.database.registry((tx) => this.forbund.all(tx, this.clock.today()));
  }

  /** The county of that slug, or `NOT_FOUND`. */
  async countyBySlug(slug: string): Promise<County> {
    return found(await this.database.registry((tx) => this.counties.bySlug(tx, slug)));
  }

  /** Counties by id; unknown ids are missing in the answer. */
  async countyByIds(ids: readonly string[]): Promise<ReadonlyMap<string, County>> {
    return byId(await this.database.registry((tx) => this.counties.byIds(tx, ids)));
  }

  /** Every county of the installation, by slug. */
  everyCounty(): Promise<County[]> {
    return this.database.registry((tx) => this.counties.all(tx));
  }
}

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  return thing;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
