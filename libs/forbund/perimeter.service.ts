import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Database } from '@samla/platform/database/database.js';
import { type CountyPerimeter, type DatedPerimeters, PerimeterRepository } from './perimeter.repository.js';

export type { CountyPerimeter, DatedPerimeters };

/** Tells which förbund stand in a county, and by which names, on a day. */
@Injectable()
export class PerimeterService {
  constructor(
    private readonly database: Database,
    private readonly repository: PerimeterRepository,
  ) {}

  /** The perimeter on `day` (YYYY-MM-DD); throws `NOT_FOUND` for an unknown county. */
  async perimeter(countyId: string, day: string): Promise<CountyPerimeter> {
    const found = await this.database.registry(
      (tx) => this.repository.perimeter(tx, countyId, day),
      'ONE_READ',
    );
    if (!found) throw new DomainError('NOT_FOUND', 'Det finns inget län med den identiteten.');
    return found;
  }

  /** Several counties on several days, by the day (YYYY-MM-DD); unknown counties are missing. */
  perimeters(
    countyIds: readonly string[],
    days: readonly string[],
  ): Promise<ReadonlyMap<string, DatedPerimeters>> {
    return this.database.registry((tx) => this.repository.perimeters(tx, countyIds, days), 'ONE_READ');
  }
}
