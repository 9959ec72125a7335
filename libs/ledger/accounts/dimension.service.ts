import { Injectable } from '@nestjs/common';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { type Dimension, type DimensionObject, DimensionRepository } from './dimension.repository.js';

/** Dimensions of the books and what their objects are. */
@Injectable()
export class DimensionService {
  constructor(
    private readonly database: Database,
    private readonly dimensions: DimensionRepository,
  ) {}

  /** The insatser of the förbund in the order they are printed, inside the caller's transaction. */
  async insatser(tx: TenantTransaction): Promise<DimensionObject[]> {
    const own = (await this.dimensions.all(tx)).find(({ meaning }) => meaning === 'INSATS');
    const objects = await this.dimensions.objects(tx);
    return own ? objects.filter(({ dimension }) => dimension === own.number) : [];
  }

  /** Lays up dimensions and objects, with grouping and position of insatser; again gives the same. */
  async describe(
    context: TenantContext,
    dimensions: readonly Dimension[],
    objects: readonly DimensionObject[],
  ): Promise<void> {
    await this.database.tenant(context, async (tx) => {
      await this.dimensions.put(tx, dimensions);
      await this.dimensions.describe(tx, objects);
    });
  }
}
